import type { Assembled } from './assemble.ts'
import type { Count, ExtractedBlock, Extraction, Ledger, Loss } from '#domain/sources/extraction.ts'
import { sameWords, skeleton } from './fold.ts'
import { isVerbOfSaying } from '#domain/language/speech-verbs.ts'
import { isAttributedQuote, startsWithDash } from '#domain/sources/speech.ts'
import { has, type Stretch } from './stretch.ts'

/**
 * One visible stretch of the source as its own counter saw it. Markup is counted from the tokenizer's events and text from its lines,
 * never from the tree or the stretches that the reader chose from: a fault of the reader cannot hide itself here.
 */
export interface CountedStretch {
  readonly text: string
  readonly links: number
  readonly isQuote: boolean
}

export interface CountedSource {
  readonly stretches: readonly CountedStretch[]
  readonly pictures: number
}

/** Roles whose words are copy: they must all arrive. The others become fields in another form, or are listed as removed. */
const COPY_ROLES: ReadonlySet<string> = new Set(['headline', 'lead', 'body', 'factbox'])

export function countLedger(source: CountedSource, assembled: Assembled): Ledger {
  const other = assembled.placed
    .filter(({ role, stretch }) => !COPY_ROLES.has(role) && stretch.kind !== 'picture')
    .map(({ stretch }) => stretch)
  const kept = keptCopy(assembled)
  const copy = withoutCites(withoutAsides(withoutOthers(source.stretches, other), assembled), kept.strings)
  const quotes = new Set(
    assembled.placed.filter(({ stretch }) => has(stretch, 'quote')).map(({ stretch }) => skeleton(stretch.text)),
  )
  const facts = new Set(
    assembled.placed.filter(({ role }) => role === 'factbox').map(({ stretch }) => skeleton(stretch.text)),
  )
  const left = assembled.placed.filter(({ role, stretch }) => role === 'removed' && stretch.kind === 'picture').length
  const counts = {
    characters: count(
      copy.map((one) => letters(one.text)),
      kept.strings.map(letters),
    ),
    paragraphs: { in: copy.length, kept: kept.paragraphs },
    quotes: {
      in: copy.filter((one) => !isDashedFact(one, facts) && isSpeech(one, quotes)).length,
      kept: assembled.body.filter((block) => block.type === 'quote').length,
    },
    // A headline that leads to its own page has no link of the copy.
    links: count(
      copy.map((one) => (sameWords(one.text, assembled.headline ?? '') ? 0 : one.links)),
      assembled.body.map(linksIn),
    ),
    numbers: count(
      copy.map((one) => numbers(one.text)),
      kept.strings.map(numbers),
    ),
    pictures: { in: Math.max(0, source.pictures - left), kept: picturesIn(assembled) },
  }
  return {
    ...counts,
    losses: [...assembled.losses, ...lostStretches(copy, kept.strings), ...lostLinks(counts.links, assembled)],
  }
}

/** The source's stretches less those that went elsewhere; each takes one stretch of the same words with it, first one with as many links. */
function withoutOthers(stretches: readonly CountedStretch[], other: readonly Stretch[]): CountedStretch[] {
  const gone = other.map(({ printed, text, links }) => ({ words: skeleton(printed ?? text), links: links.length }))
  const left = [...stretches]
  const take = (isSame: (one: CountedStretch) => boolean) => {
    const at = left.findIndex(isSame)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  }
  const unmatched = gone.filter(
    ({ words, links }) => !take((one) => one.links === links && skeleton(one.text) === words),
  )
  for (const { words } of unmatched) take((one) => skeleton(one.text) === words)
  return left.filter((one) => skeleton(one.text) !== '')
}

/** Lines of copy in which hidden words stand (for screen readers, say) count without them; the words are listed as removed. */
function withoutAsides(copy: readonly CountedStretch[], { placed }: Assembled): CountedStretch[] {
  const shown = new Map<string, string>()
  for (const { stretch, role } of placed) {
    if (COPY_ROLES.has(role) && stretch.printed !== null) shown.set(skeleton(stretch.printed), stretch.text)
  }
  return copy.map((one) => ({ ...one, text: shown.get(skeleton(one.text)) ?? one.text }))
}

/** The name below a block quote is one block with its words: in the source it is a line of its own. */
function withoutCites(copy: readonly CountedStretch[], kept: readonly string[]): CountedStretch[] {
  const whole = kept.map(skeleton)
  const joined: CountedStretch[] = []
  for (const one of copy) {
    const above = joined.at(-1)
    const both = above === undefined ? null : `${skeleton(above.text)} ${skeleton(one.text)}`
    if (above !== undefined && both !== null && whole.includes(both)) {
      joined[joined.length - 1] = { text: `${above.text} ${one.text}`, links: above.links + one.links, isQuote: true }
    } else joined.push(one)
  }
  return joined
}

function keptCopy(assembled: Assembled): { readonly strings: string[]; readonly paragraphs: number } {
  const boxes = [assembled.factBox ?? []].flat()
  const body = assembled.body.flatMap(wordsOf)
  const facts = boxes
    .flatMap((box) => [box.title, ...(box.paragraphs ?? []), ...(box.items ?? [])])
    .filter((text) => text !== '')
  const leads = assembled.placed.filter(({ role }) => role === 'lead').length
  return {
    strings: [assembled.headline ?? '', assembled.lead ?? '', ...body, ...facts],
    paragraphs: (assembled.headline === undefined ? 0 : 1) + leads + body.length + facts.length,
  }
}

function wordsOf(block: ExtractedBlock): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat().filter((cell) => cell !== '')
    case 'image':
      return []
    default:
      return [block.text]
  }
}

function letters(text: string): number {
  return skeleton(text).replaceAll(' ', '').length
}

function numbers(text: string): number {
  return text.match(/\d+/gu)?.length ?? 0
}

function isSpeech(stretch: CountedStretch, marked: ReadonlySet<string>): boolean {
  return (
    stretch.isQuote ||
    startsWithDash(stretch.text) ||
    isAttributedQuote(stretch.text) ||
    marked.has(skeleton(stretch.text))
  )
}

/** In a factbox a dash begins a line of a list, unless somebody is said to say it. */
function isDashedFact({ text }: CountedStretch, facts: ReadonlySet<string>): boolean {
  if (!startsWithDash(text) || !facts.has(skeleton(text))) return false
  return !skeleton(text).split(' ').some(isVerbOfSaying)
}

function linksIn(block: ExtractedBlock): number {
  return 'links' in block ? (block.links?.length ?? 0) : 0
}

function picturesIn(extraction: Pick<Extraction, 'image' | 'body'>): number {
  return (extraction.image === undefined ? 0 : 1) + extraction.body.filter((block) => block.type === 'image').length
}

function count(before: readonly number[], after: readonly number[]): Count {
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return { in: sum(before), kept: sum(after) }
}

const SHOWN = 160

/** Copy of the source whose words stand nowhere in what was kept. */
function lostStretches(copy: readonly CountedStretch[], kept: readonly string[]): Loss[] {
  const arrived = kept.map(skeleton)
  const whole = new Set(arrived)
  const all = ` ${arrived.join(' ')} `
  return copy
    .filter((one) => !whole.has(skeleton(one.text)) && !all.includes(` ${skeleton(one.text)} `))
    .map((one) => ({ what: one.text.slice(0, SHOWN), why: 'not-found' }))
}

function lostLinks(links: Count, { placed }: Assembled): Loss[] {
  if (links.in <= links.kept) return []
  const unshown = placed.filter(
    ({ role, stretch }) => (role === 'lead' || role === 'factbox') && stretch.links.length > 0,
  )
  return unshown.flatMap(({ stretch, role }) =>
    stretch.links.map((link) => ({
      what: `${link.text} (${link.href})`,
      why: role === 'lead' ? 'link-in-lead' : 'link-in-factbox',
    })),
  )
}

export function isNothingLost(ledger: Ledger): boolean {
  const { losses, ...counts } = ledger
  return losses.length === 0 && Object.values(counts).every((one) => one.in <= one.kept)
}
