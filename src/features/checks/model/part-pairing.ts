import type { BilingualWords } from '#domain/language/clues.ts'
import { alignByClues } from '#domain/translation/align-by-clues.ts'
import type { ClueUnit } from '#domain/translation/clue-evidence.ts'
import { groupLinks } from '#domain/translation/group-links.ts'
import { NEVER } from '#domain/translation/link-left-over.ts'
import type { PartForm } from './checked-text.ts'
import { cluesOf } from './part-clues.ts'
import type { PartPair, Sides } from './passages.ts'
import type { PartReading } from './part-reading.ts'

/** Pairs headlines, leads and paragraphs by what they say. In the order of the copy; what is left out follows what stands before it in the source. */
export function pairParts({ source, copy }: Sides, words: BilingualWords): readonly PartPair[] {
  const unitOf = (part: PartReading): ClueUnit => ({ length: part.text.length, clues: cluesOf(part, words) })
  const links = alignByClues(source.map(unitOf), copy.map(unitOf), (from, to) => kindCost(source[from], copy[to]))
  return groupLinks(links, source.length, copy.length).map((group) => ({
    source: group.source.flatMap((place) => source[place] ?? []),
    copy: group.copy.flatMap((place) => copy[place] ?? []),
    isSettled: false,
  }))
}

/** Kinds that carry one another: a quote becomes a paragraph with marks, an item a sentence. */
const KIND: Readonly<Record<PartForm, 'text' | 'head' | 'line'>> = {
  paragraph: 'text',
  quote: 'text',
  item: 'text',
  cell: 'text',
  subhead: 'head',
  question: 'head',
  line: 'line',
}
const OTHER_KIND = 220
/** The lead of an adaptation is that of its source, and so is its headline, unless names and figures say otherwise. */
const SAME_FIELD = -250
const LEAD_AND_BODY = 60

function kindCost(source: PartReading | undefined, copy: PartReading | undefined): number {
  if (source === undefined || copy === undefined) return NEVER
  if (source.field === 'headline' || copy.field === 'headline') return source.field === copy.field ? SAME_FIELD : NEVER
  if (source.field === 'lead' && copy.field === 'lead') return SAME_FIELD
  const ofField = source.field === copy.field ? 0 : LEAD_AND_BODY
  return ofField + (KIND[source.form] === KIND[copy.form] ? 0 : OTHER_KIND)
}
