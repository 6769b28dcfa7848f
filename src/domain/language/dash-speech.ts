import type { TextRange } from '#lib/text-range.ts'
import { findTrailingAttribution, readSpeaker } from './attribution.ts'
import type { Name } from './names.ts'
import { hasFirstPerson } from './person.ts'
import { rangesWithin } from './sorted-ranges.ts'
import type { SpokenQuote } from './spoken-quote.ts'

export interface DashText {
  readonly text: string
  readonly sentences: readonly TextRange[]
  readonly names: readonly Name[]
  readonly isContinued: boolean
}

const DASH_AT_START = /^\s*(?:[–—―−]\s*(?=[^\s\d])|-\s+(?=["“”\p{Lu}])|-(?=[“”"\p{Lu}]))/u
/** A second dash in a paragraph begins a new turn where a sentence begins. */
const DASH_WITHIN = /[.!?…:”"]\s+(?<dash>[–—―]\s*)(?=["“”(]?\p{Lu})/gu

const MARKS = /["“”„«»]/u

/**
 * Speech by dash, the way of the Nordic press: from the dash to the clause that says who spoke. What follows that clause in the
 * paragraph may be speech again; it is sure to be where it speaks in the first or second person.
 */
export function findDashSpeech(given: DashText): readonly SpokenQuote[] {
  const starts = dashStarts(given)
  return starts.flatMap((range, index) => readSegment(given, range, starts[index + 1]?.start ?? given.text.length))
}

/** No paragraph of copy has more. */
const MOST_TURNS = 200

/** Each dash with its space; an empty one where the speech of the paragraph before goes on. */
function dashStarts({ text, isContinued }: DashText): readonly TextRange[] {
  const first = DASH_AT_START.exec(text)
  const start = first === null ? [] : [{ start: 0, end: first[0].length }]
  const within = Array.from(text.matchAll(DASH_WITHIN), (match) => {
    const dash = match.groups?.dash ?? ''
    const end = match.index + match[0].length
    return { start: end - dash.length, end }
  })
  if (within.length > MOST_TURNS) return start
  return isContinued && first === null ? [{ start: 0, end: 0 }, ...within] : [...start, ...within]
}

function readSegment(given: DashText, dash: TextRange, until: number): readonly SpokenQuote[] {
  const { text, sentences, names } = given
  const end = dash.end + text.slice(dash.end, until).trimEnd().length
  const inside = rangesWithin(sentences, { start: dash.end, end }).map((sentence) => ({
    start: Math.max(dash.end, sentence.start),
    end: Math.min(end, sentence.end),
  }))
  for (const [index, sentence] of inside.entries()) {
    const clause = findTrailingAttribution(text, sentence)
    if (clause === null) continue
    const speaker = readSpeaker(text, clause, names)
    const own = toQuote({ start: dash.start, end: clause.speechEnd }, dash.end, speaker)
    return [own, ...readTail(text, inside.slice(index + 1), speaker)]
  }
  return [toQuote({ start: dash.start, end }, dash.end, null)]
}

function readTail(text: string, tail: readonly TextRange[], speaker: SpokenQuote['speaker']): readonly SpokenQuote[] {
  const marked = tail.findIndex((sentence) => MARKS.test(text.slice(sentence.start, sentence.end)))
  const [first, last] = [tail[0], tail.at(marked === -1 ? -1 : marked - 1)]
  if (first === undefined || last === undefined || marked === 0) return []
  const range = { start: first.start, end: last.end }
  return [{ ...toQuote(range, range.start, speaker), isSure: hasFirstPerson(text.slice(range.start, range.end), 'sv') }]
}

function toQuote(range: TextRange, wordsStart: number, speaker: SpokenQuote['speaker']): SpokenQuote {
  const words = { start: wordsStart, end: range.end }
  return { ...range, words, form: 'dash', kind: 'speech', isSure: true, speaker, isUnclosed: false }
}
