import type { TextRange } from '#lib/text-range.ts'
import {
  plainText,
  type Block,
  type Document,
  type FactboxBlock,
  type Fields,
  type PictureBlock,
  type QuoteBlock,
  type Run,
} from '#domain/document/document.ts'
import { documentParts } from '#domain/document/text.ts'
import type { CheckedPicture, TextPart } from './checked-text.ts'

// Blocks never change: the same block gives the same parts, by which a second reading knows what is new.
const known = { copy: new WeakMap<Block, readonly TextPart[]>(), source: new WeakMap<Block, readonly TextPart[]>() }

/** The parts of a block that hold words. Embeds have none: what is quoted from elsewhere is nobody's copy. */
export function blockTextParts(block: Block, side: 'copy' | 'source'): readonly TextPart[] {
  const found = known[side].get(block)
  if (found !== undefined) return found
  const parts = readBlock(block, side).filter(hasWords)
  known[side].set(block, parts)
  return parts
}

function readBlock(block: Block, side: 'copy' | 'source'): readonly TextPart[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => bodyPart('item', item))
    case 'table':
      return block.rows.flat().map((cell) => bodyPart('cell', cell))
    case 'factbox':
      return readFactbox(block, side)
    case 'picture':
      return readPicture(block)
    case 'embed':
      return []
    case 'quote':
      return [side === 'source' ? readSourceQuote(block) : bodyPart('quote', block)]
    default:
      return [bodyPart(block.type, block)]
  }
}

function bodyPart(form: TextPart['form'], part: { readonly id: string; readonly runs: readonly Run[] }): TextPart {
  return { key: part.id, field: 'body', form, text: plainText(part.runs) }
}

function readFactbox(block: FactboxBlock, side: 'copy' | 'source'): readonly TextPart[] {
  const title: TextPart = { key: `${block.id}.title`, field: 'body', form: 'line', text: block.title }
  return [title, ...block.blocks.flatMap((inner) => blockTextParts(inner, side))]
}

function readPicture({ id, caption, credit, alt }: PictureBlock): readonly TextPart[] {
  return [
    { key: `${id}.caption`, field: 'caption', form: 'paragraph', text: caption },
    { key: `${id}.credit`, field: 'credit', form: 'line', text: credit },
    { key: `${id}.alt`, field: 'alt', form: 'line', text: alt },
  ]
}

/** The marks of a quote in a source are not stored; its runs say what was said. */
function readSourceQuote(block: QuoteBlock): TextPart {
  const part = bodyPart('quote', block)
  const speech = speechRanges(block.runs)
  const whole = { start: 0, end: part.text.length }
  return { ...part, quote: { speaker: block.speaker, speech: speech.length === 0 ? [whole] : speech } }
}

function speechRanges(runs: readonly Run[]): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    const last = ranges.at(-1)
    if (run.role === 'speech' && last?.end === start) ranges[ranges.length - 1] = { start: last.start, end }
    else if (run.role === 'speech') ranges.push({ start, end })
    start = end
  }
  return ranges
}

export function fieldTextParts({ headline, lead }: Fields): readonly TextPart[] {
  const parts: readonly TextPart[] = [
    { key: 'headline', field: 'headline', form: 'line', text: plainText(headline) },
    { key: 'lead', field: 'lead', form: 'paragraph', text: plainText(lead) },
  ]
  return parts.filter(hasWords)
}

export function tagParts({ tags }: Fields): readonly TextPart[] {
  const part: TextPart = { key: 'tags', field: 'tags', form: 'line', text: tags.join(', ') }
  return hasWords(part) ? [part] : []
}

export function picturesOf(document: Document): readonly CheckedPicture[] {
  return document.blocks.flatMap((block) => (block.type === 'picture' ? [toPicture(block)] : []))
}

function toPicture({ id, caption, credit, alt }: PictureBlock): CheckedPicture {
  return { key: id, caption, credit, alt }
}

function hasWords(part: TextPart): boolean {
  return part.text.trim() !== ''
}

/** The text that stands under a key of a copy; null where nothing of that name holds text. */
export function textAt(document: Document, key: string): string | null {
  const running = documentParts(document).find((part) => part.id === key)
  if (running !== undefined) return plainText(running.runs)
  if (key === 'tags') return document.fields.tags.join(', ')
  const place = plainPlace(key)
  const block = document.blocks.find((one) => one.id === place?.blockId)
  if (place === null || block === undefined) return null
  if (block.type === 'factbox') return place.part === 'title' ? block.title : null
  return block.type === 'picture' && place.part !== 'title' ? block[place.part] : null
}

export type PlainPart = 'caption' | 'credit' | 'alt' | 'title'

const PLAIN = /^(?<blockId>.+)\.(?<part>caption|credit|alt|title)$/u

/** `7f3a….caption` → the block and which of its plain words; null for running text and particulars. */
export function plainPlace(key: string): { readonly blockId: string; readonly part: PlainPart } | null {
  const groups = PLAIN.exec(key)?.groups
  if (groups?.['blockId'] === undefined) return null
  return { blockId: groups['blockId'], part: groups['part'] as PlainPart }
}
