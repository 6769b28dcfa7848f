import type { Speaker } from '#domain/language/attribution.ts'
import type { SpokenQuote } from '#domain/language/spoken-quote.ts'
import type { TextRange } from '#lib/text-range.ts'
import type { PartReading } from '../part-reading.ts'
import type { SpeechPart } from './speech-readings.ts'

/** What one person says in one go in a paragraph, however many times the reporter breaks in: `“…,” says Berg. “…”` */
export interface SpeechTurn extends TextRange {
  readonly part: PartReading
  /** Never empty. */
  readonly quotes: readonly SpokenQuote[]
  readonly speaker: Speaker | null
  /** Units of the words spoken. */
  readonly length: number
}

/** Turns whose words are surely speech, in the order of the paragraph. */
export function readTurns({ part, speech }: SpeechPart): readonly SpeechTurn[] {
  const turns: SpokenQuote[][] = []
  for (const quote of speech.quotes) {
    if (!quote.isSure) continue
    const last = turns.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && goesOn(part.text, before, quote)) last.push(quote)
    else if (quote.kind === 'speech') turns.push([quote])
  }
  return turns.map((quotes) => toTurn(part, quotes))
}

function toTurn(part: PartReading, quotes: readonly SpokenQuote[]): SpeechTurn {
  return {
    part,
    quotes,
    start: quotes[0]?.start ?? 0,
    end: quotes.at(-1)?.end ?? 0,
    speaker: quotes.find((quote) => quote.speaker !== null)?.speaker ?? null,
    length: quotes.reduce((sum, { words }) => sum + words.end - words.start, 0),
  }
}

const NEW_SENTENCE = /[.!?…]["”»]?\s+\S/u

/** Between the two stands nothing, or only the clause that says who speaks, and the second names nobody else. */
function goesOn(text: string, before: SpokenQuote, next: SpokenQuote): boolean {
  const between = text.slice(before.end, next.start).trim()
  if (between === '') return next.kind === 'speech' && (next.speaker === null || isSame(before.speaker, next.speaker))
  if (NEW_SENTENCE.test(between) || before.speaker === null) return false
  const isAttribution = before.speaker.place.start >= before.end - 1 && before.speaker.place.start < next.start
  return isAttribution && (next.speaker === null || isSame(before.speaker, next.speaker))
}

/** The clause between two quotes is read with both. */
function isSame(a: Speaker | null, b: Speaker): boolean {
  if (a === null) return false
  if (a.names.length > 0 && b.names.length > 0) return a.names[0] === b.names[0]
  return a.place.end >= b.place.start || (a.names.length === 0 && a.pronoun !== null && a.pronoun === b.pronoun)
}
