import { findTokens, type Token } from '#domain/language/tokens.ts'
import type { PartPlace } from '../finding.ts'
import type { Segment } from '../pairing.ts'
import type { NegationCount, Statement } from './negated-statements.ts'

/** What stands in the place of a lost negation, by the Swedish word. */
const STAND_INS: Readonly<Record<string, RegExp>> = {
  utan: /^with$/u,
  varken: /^(?:both|either)$/u,
  aldrig: /^(?:always|often|ever|sometimes|usually|frequently|regularly)$/u,
  knappast: /^(?:clearly|certainly|definitely|surely|very|highly)$/u,
  ingen: /^(?:someone|somebody|everyone|everybody|anyone|all|one|some|most)$/u,
  ingenting: /^(?:something|everything|anything)$/u,
  inget: /^(?:something|everything|anything)$/u,
  ingenstans: /^(?:somewhere|everywhere)$/u,
}
const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|be|been)$/u
/** Words after the verb that the mark takes in: the negation belongs somewhere among them. */
const AFTER = 3
/** … and after a subject that stands in for it: the verb follows. */
const AFTER_SUBJECT = 7
const LONGEST = 120

/** Where the word should stand that the copy lacks: at what stands in its place, at the verb, or all over the statement. */
export function placeOfLostNegation({ source, copy }: Statement): PartPlace {
  const segment = copy.segments[0]
  const words = segment === undefined ? [] : findTokens(segment.text).filter((token) => token.kind === 'word')
  if (segment === undefined) return { key: '', start: 0, end: 0 }
  const standIn = STAND_INS[source.plain[0]?.word ?? '']
  const at = standIn === undefined ? -1 : words.findIndex((word) => standIn.test(word.text.toLowerCase()))
  if (at >= 0) return placeOf(segment, words, { from: at, to: at + (isSubject(source) ? AFTER_SUBJECT : 0) })
  const verb = copy.segments.length === 1 ? nearestVerb(source, segment, words) : -1
  if (verb >= 0)
    return placeOf(segment, words, { from: isFirstWord(source) && verb < AFTER_SUBJECT ? 0 : verb, to: verb + AFTER })
  return { key: segment.part.key, start: segment.start, end: Math.min(segment.end, segment.start + LONGEST) }
}

function isSubject({ plain }: NegationCount): boolean {
  return /^(?:varken|ing)/u.test(plain[0]?.word ?? '')
}

function isFirstWord({ plain, segments }: NegationCount): boolean {
  return segments.some((one) => one.start === plain[0]?.start)
}

/** Of several auxiliaries the one that stands about where the source has its negation. */
function nearestVerb(source: NegationCount, segment: Segment, words: readonly Token[]): number {
  const given = source.segments.find((one) => one.start <= (source.plain[0]?.start ?? 0))
  const share = given === undefined ? 0 : ((source.plain[0]?.start ?? 0) - given.start) / given.text.length
  const [nearest] = words
    .map((word, index) => ({ index, word, distance: Math.abs(word.start / segment.text.length - share) }))
    .filter(({ word }) => AUXILIARY.test(word.text.toLowerCase()))
    .toSorted((a, b) => a.distance - b.distance)
  return nearest?.index ?? -1
}

/** Whether the copy has an auxiliary that a negation stands beside. */
export function hasPlainVerb({ source, copy }: Statement): boolean {
  const segment = copy.segments[0]
  if (segment === undefined || copy.segments.length !== 1) return false
  const standIn = STAND_INS[source.plain[0]?.word ?? '']
  const words = findTokens(segment.text).filter((token) => token.kind === 'word')
  return words.some(({ text }) => AUXILIARY.test(text.toLowerCase()) || standIn?.test(text.toLowerCase()) === true)
}

function placeOf(
  segment: Segment,
  words: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): PartPlace {
  const [first, last] = [words[from], words[Math.min(to, words.length - 1)]]
  return {
    key: segment.part.key,
    start: segment.start + (first?.start ?? 0),
    end: segment.start + (last?.end ?? segment.text.length),
  }
}

/** The negation with the verb before it: `is not`. */
export function placeOfAddedNegation({ copy }: Statement): PartPlace {
  const negation = copy.plain[0]
  const segment = copy.segments.find((one) => one.start <= (negation?.start ?? 0) && one.end >= (negation?.end ?? 0))
  if (segment === undefined || negation === undefined) return { key: '', start: 0, end: 0 }
  const words = findTokens(segment.text).filter((token) => token.kind === 'word')
  const at = words.findIndex((word) => word.start + segment.start >= negation.start)
  const before = words[at - 1]
  const isVerb = before !== undefined && AUXILIARY.test(before.text.toLowerCase())
  return {
    key: segment.part.key,
    start: isVerb ? segment.start + before.start : negation.start,
    end: negation.end,
  }
}
