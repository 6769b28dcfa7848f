import type { ExtractedBlock, ExtractedList, ExtractedText, Link } from '#domain/sources/extraction.ts'
import { isProse } from './find-headline.ts'
import { buildPicture } from './build-picture.ts'
import type { Placed } from './placed.ts'
import { isAttributedQuote, startsWithDash, withoutDash } from '#domain/sources/speech.ts'
import { has, type Stretch } from './stretch.ts'

/** The blocks of the body in reading order. Items that share a list become one block, a caption joins its picture. */
export function buildBody(placed: readonly Placed[], isPlain: boolean): ExtractedBlock[] {
  const blocks: ExtractedBlock[] = []
  placed.forEach(({ stretch, role }, index) => {
    if (role === 'picture') blocks.push({ type: 'image', ...buildPicture(placed, index) })
    else if (role === 'body' && stretch.kind === 'item') addItem(blocks, placed, index)
    else if (role === 'body' && isCite(placed, index)) addCite(blocks, stretch)
    else if (role === 'body') blocks.push(buildText(placed, index, isPlain))
  })
  return blocks
}

/** The name below a block quote, in the same box as the words. */
function isCite(placed: readonly Placed[], index: number): boolean {
  const stretch = placed[index]?.stretch
  const above = placed[index - 1]
  if (stretch === undefined || above?.role !== 'body' || !has(stretch, 'quote') || !has(above.stretch, 'quote'))
    return false
  const isName = stretch.text.length <= 90 && !/[.!?…]["”’]?$/u.test(stretch.text)
  return stretch.group > 0 && stretch.group === above.stretch.group && isName
}

function addCite(blocks: ExtractedBlock[], cite: Stretch): void {
  const last = blocks.at(-1)
  if (last?.type !== 'quote') return
  const links = withLinks([...(last.links ?? []), ...cite.links])
  blocks[blocks.length - 1] = { ...last, text: `${last.text} ${cite.text}`, ...links }
}

function addItem(blocks: ExtractedBlock[], placed: readonly Placed[], index: number): void {
  const stretch = placed[index]?.stretch
  const above = placed[index - 1]
  if (stretch === undefined) return
  const last = blocks.at(-1)
  const joins =
    last?.type === 'list' &&
    above?.role === 'body' &&
    above.stretch.kind === 'item' &&
    above.stretch.group === stretch.group
  if (joins)
    blocks[blocks.length - 1] = {
      ...last,
      items: [...last.items, stretch.text],
      ...withLinks([...(last.links ?? []), ...stretch.links]),
    }
  else
    blocks.push({
      type: 'list',
      items: [stretch.text],
      ...(stretch.ordered ? { ordered: true as const } : {}),
      ...withLinks(stretch.links),
    } satisfies ExtractedList)
}

function buildText(placed: readonly Placed[], index: number, isPlain: boolean): ExtractedBlock {
  const stretch = (placed[index] as Placed).stretch
  if (stretch.kind === 'table') {
    return { type: 'table', text: stretch.text, header: true, rows: stretch.rows, ...withLinks(stretch.links) }
  }
  const type = typeOf(placed, index, isPlain)
  const text = type === 'quote' ? withoutDash(stretch.text) : stretch.text
  return { type, text, ...withLinks(stretch.links) }
}

function typeOf(placed: readonly Placed[], index: number, isPlain: boolean): ExtractedText['type'] {
  const { stretch } = placed[index] as Placed
  if (has(stretch, 'question')) return 'question'
  if (has(stretch, 'subhead') && isShortTitle(stretch)) return 'subhead'
  if (stretch.kind === 'heading') return stretch.level >= 5 && stretch.text.endsWith('?') ? 'question' : 'subhead'
  if (
    has(stretch, 'quote') ||
    has(stretch, 'pullquote') ||
    startsWithDash(stretch.text) ||
    isAttributedQuote(stretch.text)
  )
    return 'quote'
  if (!isShortTitle(stretch) || !isFollowedByText(placed, index)) return 'paragraph'
  if (has(stretch, 'lead')) return 'subhead'
  if (has(stretch, 'bold')) return stretch.text.endsWith('?') ? 'question' : 'subhead'
  if (!isPlain) return 'paragraph'
  if (!stretch.text.endsWith('?')) return 'subhead'
  return questionCount(placed) > 1 ? 'question' : 'subhead'
}

const LONGEST_SUBHEAD = 90

function isShortTitle(stretch: Stretch): boolean {
  const { text } = stretch
  const ends = /[.,;:!…]["”’»]?$/u.test(text) || /[.!][”"]$/u.test(text)
  return text.length <= LONGEST_SUBHEAD && !ends && /\p{L}/u.test(text)
}

/** A subhead stands over text: a paragraph, a quote or a list, with nothing but pictures between. */
function isFollowedByText(placed: readonly Placed[], index: number): boolean {
  const next = placed.slice(index + 1).find(({ role }) => role === 'body')
  if (next === undefined) return false
  return (
    next.stretch.kind === 'item' ||
    isProse(next.stretch.text) ||
    startsWithDash(next.stretch.text) ||
    /[.!?]["”]?$/u.test(next.stretch.text)
  )
}

function questionCount(placed: readonly Placed[]): number {
  return placed.filter(
    ({ role, stretch }) =>
      role === 'body' && stretch.kind === 'text' && isShortTitle(stretch) && stretch.text.endsWith('?'),
  ).length
}

function withLinks(links: readonly Link[]): { readonly links?: readonly Link[] } {
  return links.length === 0 ? {} : { links }
}
