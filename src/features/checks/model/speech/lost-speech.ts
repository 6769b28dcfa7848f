import { findVerbOfSaying, type TrailingAttribution } from '#domain/language/attribution.ts'
import { hasFirstPerson, hasSecondPerson } from '#domain/language/person.ts'
import { firstEndingAfter, rangesWithin } from '#domain/language/sorted-ranges.ts'
import { rangesOverlap, type TextRange } from '#lib/text-range.ts'
import type { PassagePair, Segment } from '../pairing.ts'
import type { PartReading } from '../part-reading.ts'
import { spokenUntil } from './quote-marks.ts'
import type { SpeechComparison } from './compare-speech.ts'
import { findMerged } from './merged-speech.ts'
import { isAnySameName } from './same-name.ts'
import { isRunningText, speechOf, unmarkedSentencesOf } from './speech-readings.ts'
import type { SpeechTurn } from './speech-turns.ts'

/** A direct quote of the source whose words stand in the copy as something else. */
export interface LostSpeech {
  /** `marks`: the words are there without marks; `reported`: they are told, not quoted; `merged`: one quote with another's. */
  readonly kind: 'marks' | 'reported' | 'merged'
  readonly source: SpeechTurn
  readonly part: PartReading
  readonly range: TextRange
}

/** A quote that keeps less than this share of its length in marks has lost some of it. */
const KEPT = 0.75

/** What the source quotes and the copy does not. A quote that is missing altogether is an omission, and not told here. */
export function findLostSpeech(comparison: SpeechComparison): readonly LostSpeech[] {
  const { pairs, sourceLeft } = comparison
  const taken = new Set<PartReading>()
  const lost: LostSpeech[] = []
  const whole = sourceLeft.filter(({ passage }) => !passage.isSettled)
  for (const { turn, passage } of whole) {
    const found = findInCopy(turn, passage, taken) ?? toMerged(turn, findMerged(turn, comparison))
    if (found !== null) lost.push(found)
    if (found !== null && passage.source.length > 1) taken.add(found.part)
  }
  const partly = pairs.filter(
    ({ source, copy }) => copy.length < KEPT * source.length && !copy.quotes.some((quote) => quote.isUnclosed),
  )
  const all = [...lost, ...partly.flatMap(({ source, passage }) => findPartlyLost(source, passage))]
  return all.filter(({ part, kind }) => kind === 'merged' || !isHalfMarked(part))
}

function toMerged(source: SpeechTurn, into: SpeechTurn | null): LostSpeech | null {
  return into === null ? null : { kind: 'merged', source, part: into.part, range: { start: into.start, end: into.end } }
}

function findInCopy(turn: SpeechTurn, passage: PassagePair, taken: ReadonlySet<PartReading>): LostSpeech | null {
  const parts = passage.copy.filter((part) => isRunningText(part) && (!taken.has(part) || passage.copy.length === 1))
  const attributed = findAttributed(turn, parts)
  if (attributed !== null) return attributed
  const linked = linkedSentences(turn, passage).filter((segment) => parts.includes(segment.part) && isUnquoted(segment))
  const [first, last] = [linked[0], linked.at(-1)]
  if (first !== undefined && last !== undefined) {
    const end = last.part === first.part ? last.end : first.end
    return judge(turn, first.part, { start: first.start, end })
  }
  return findWholeParagraph(turn, passage, parts)
}

/** `It is late, says Berg.` where the source has Berg say something in a dash quote. */
function findAttributed(turn: SpeechTurn, parts: readonly PartReading[]): LostSpeech | null {
  const all = parts.flatMap((part) => unmarkedSentencesOf(part).map((sentence) => ({ part, sentence })))
  const own = all.find(({ part, sentence }) => canBeSaidBy(turn, part, sentence.attribution)) ?? null
  if (own === null) return null
  const start = runStart(turn, own.part, own.sentence)
  return { kind: 'marks', source: turn, part: own.part, range: { start, end: own.sentence.attribution.speechEnd } }
}

function canBeSaidBy(turn: SpeechTurn, part: PartReading, attribution: TrailingAttribution): boolean {
  const names = rangesWithin(speechOf(part).speech.names, attribution).map((name) => name.text)
  const said = turn.speaker?.names ?? []
  return names.length === 0 || said.length === 0 || isAnySameName(names, said)
}

/** The sentences before the attribution belong to the quote as far as the source has as many before its own. */
function runStart(turn: SpeechTurn, part: PartReading, sentence: TextRange): number {
  const { speech } = speechOf(part)
  const spoken = turn.quotes[0]
  const sentencesOfSource = speechOf(turn.part).speech.sentences
  const count =
    spoken === undefined
      ? 1
      : rangesWithin(sentencesOfSource, { start: spoken.words.start, end: spoken.words.end }).length
  let index = firstEndingAfter(speech.sentences, sentence.start)
  for (let more = count - 1; more > 0; more -= 1) {
    const before = speech.sentences[index - 1]
    if (before === undefined || rangesWithin(speech.quotes, before).length > 0) break
    index -= 1
  }
  return speech.sentences[index]?.start ?? sentence.start
}

/**
 * Sentences of the copy that are paired with those the quote stands in. One that renders something else as well has to name the
 * speaker or a verb of saying: the quote may be left out beside it.
 */
function linkedSentences(turn: SpeechTurn, { segments }: PassagePair): readonly Segment[] {
  const isSpoken = (segment: Segment) =>
    segment.part === turn.part && turn.quotes.some((quote) => rangesOverlap(segment, quote.words))
  return segments
    .filter((pair) => pair.source.some(isSpoken))
    .flatMap((pair) =>
      pair.source.every(isSpoken) ? pair.copy : pair.copy.filter((segment) => isTold(turn, segment.part, segment)),
    )
}

function isUnquoted(segment: Segment): boolean {
  const { quotes, marks } = speechOf(segment.part).speech
  return rangesWithin(quotes, segment).length === 0 && marks.unclosed.length === 0 && marks.unopened.length === 0
}

/** A paragraph that is nothing but speech in the source is one without any in the copy. */
function findWholeParagraph(turn: SpeechTurn, passage: PassagePair, parts: readonly PartReading[]): LostSpeech | null {
  const [part, second] = parts
  if (part === undefined || second !== undefined || passage.source.length !== 1) return null
  const { speech } = speechOf(part)
  const isWhole = turn.start === 0 && speech.quotes.length === 0 && speech.marks.unclosed.length === 0
  return isWhole ? judge(turn, part, { start: 0, end: part.text.trimEnd().length }) : null
}

const ACCORDING = /^(?:according to|in the words of)(?!\p{L})/iu

function judge(turn: SpeechTurn, part: PartReading, range: TextRange): LostSpeech | null {
  const text = part.text.slice(range.start, range.end)
  const found = { source: turn, part, range }
  if (hasFirstPerson(text, part.language) || hasSecondPerson(text)) return { ...found, kind: 'marks' }
  if (isTold(turn, part, range)) return { ...found, kind: 'reported' }
  // Nothing but the place says that this is the quote: then its length has to agree, and `we` has become `they`.
  const ratio = text.length / Math.max(1, turn.length)
  const words = turn.quotes.map((quote) => turn.part.text.slice(quote.words.start, quote.words.end)).join(' ')
  if (hasFirstPerson(words, turn.part.language)) return ratio < 2.5 ? { ...found, kind: 'reported' } : null
  return ratio > 0.6 && ratio < 1.7 ? { ...found, kind: 'marks' } : null
}

/** Names the speaker, or begins with a verb of saying. */
function isTold(turn: SpeechTurn, part: PartReading, range: TextRange): boolean {
  if (ACCORDING.test(part.text.slice(range.start, range.end))) return true
  const isNamed = rangesWithin(speechOf(part).speech.names, range).some((name) =>
    isAnySameName([name.text], turn.speaker?.names ?? []),
  )
  return (
    isNamed ||
    findVerbOfSaying(part.text, { start: range.start, end: Math.min(range.end, range.start + 90) }, 'start') !== null
  )
}

/** A sentence of the quote is told beside what is still quoted of it: `Berg says it is late. “Go home.”` */
function findPartlyLost(turn: SpeechTurn, passage: PassagePair): readonly LostSpeech[] {
  const found = passage.segments.filter(
    (pair) =>
      pair.source.length > 0 &&
      pair.source.every(
        (segment) => segment.part === turn.part && turn.quotes.some((quote) => rangesOverlap(segment, quote.words)),
      ) &&
      pair.copy.length > 0 &&
      pair.copy.every((segment) => isRunningText(segment.part) && isUnquoted(segment)),
  )
  return found.flatMap(({ copy }) => {
    const first = copy[0]
    return first === undefined ? [] : (judge(turn, first.part, { start: first.start, end: first.end }) ?? [])
  })
}

/** A mark without its other half is told already. */
function isHalfMarked(part: PartReading): boolean {
  const { marks } = speechOf(part).speech
  return marks.unopened.length > 0 || marks.unclosed.some((at) => spokenUntil(part, at) !== null)
}
