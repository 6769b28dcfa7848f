import type { SpokenQuote } from '#domain/language/spoken-quote.ts'
import { rangesWithin } from '#domain/language/sorted-ranges.ts'
import type { PassagePair, Segment, SegmentPair } from '../pairing.ts'
import type { PartReading } from '../part-reading.ts'
import { isRunningText, speechOf } from './speech-readings.ts'

/** A few words that the source gives as somebody's own and the copy as its own. */
export interface LostPhrase {
  readonly phrase: SpokenQuote
  readonly source: PartReading
  readonly copy: Segment
}

/** Only where somebody calls, describes or writes: elsewhere marks hold titles and words at arm's length. */
const SAYING =
  /(?<!\p{L})(?:kalla|beskriv|beskrev|beteckn|avfärda|säg|sade|sa|sagt|skriv|skrev|menar|uppge|uppgav|betona|hävda|enligt|medge|medgav)\p{L}*/iu
const SO_CALLED = /(?<!\p{L})(?:så ?kallad\p{L}*|s\.?k\.?)\s*$/iu
const ANY_MARK = /["“”„«»‘]|(?<!\p{L})['’]/u
const QUOTES_NOBODY = /(?<!\p{L})so-called(?!\p{L})/iu

export function findLostPhrases({ segments, isSettled }: PassagePair): readonly LostPhrase[] {
  if (isSettled) return []
  return segments.filter((pair) => pair.copy.length > 0 && pair.copy.every(isUnmarked)).flatMap(phrasesOf)
}

function isUnmarked({ part, text }: Segment): boolean {
  return isRunningText(part) && !ANY_MARK.test(text) && !QUOTES_NOBODY.test(text)
}

function phrasesOf({ source, copy }: SegmentPair): readonly LostPhrase[] {
  const [into] = copy
  if (into === undefined) return []
  const found = source.flatMap((segment) =>
    rangesWithin(speechOf(segment.part).speech.quotes, segment)
      .filter((quote) => quote.kind === 'part' && isSomebodys(segment, quote))
      .map((phrase) => ({ phrase, source: segment.part, copy: into })),
  )
  return found.slice(0, 1)
}

function isSomebodys({ part, start, text }: Segment, { words, start: at }: SpokenQuote): boolean {
  const before = text.slice(0, at - start)
  return SAYING.test(before) && !SO_CALLED.test(before) && /^\p{Ll}/u.test(part.text.slice(words.start, words.end))
}
