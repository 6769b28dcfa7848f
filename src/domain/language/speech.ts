import type { TextRange } from '#lib/text-range.ts'
import { findVerbOfSaying, readSpeaker, type Speaker } from './attribution.ts'
import { findDashSpeech } from './dash-speech.ts'
import { findNames, type Name } from './names.ts'
import { pairQuotationMarks, type MarkReading, type MarkShape } from './quotation-marks.ts'
import { splitSentences } from './sentences.ts'
import { firstEndingAfter, rangesWithin } from './sorted-ranges.ts'
import type { SpokenQuote } from './spoken-quote.ts'

export interface SpeechReading {
  readonly quotes: readonly SpokenQuote[]
  readonly marks: MarkReading
  readonly sentences: readonly TextRange[]
  readonly names: readonly Name[]
}

export interface SpeechText {
  readonly text: string
  readonly language: string
  /** Of a block of speech whose marks are not stored. */
  readonly given?: { readonly speaker: string; readonly speech: readonly TextRange[] }
  /** The paragraph before began with a dash and did not say who speaks: this one goes on without a dash. */
  readonly isContinued?: boolean
  /** Where they are known already. */
  readonly sentences?: readonly TextRange[]
}

/** Direct quotes of a paragraph with who speaks, by dash, by quotation marks or as a block. */
export function findSpeech({ text, language, given, isContinued, ...read }: SpeechText): SpeechReading {
  const sentences = read.sentences ?? splitSentences(text, language)
  const names = findNames(text, language)
  const marks = pairQuotationMarks(text)
  const found = { text, sentences, names, marks }
  if (given !== undefined) return { ...found, quotes: readBlock(found, given) }
  const dashed = findDashSpeech({ text, sentences, names, isContinued: isContinued === true })
  const marked = readMarked(found).filter((quote) => rangesWithin(dashed, quote).length === 0)
  return { ...found, quotes: [...dashed, ...marked].toSorted((a, b) => a.start - b.start) }
}

interface Found {
  readonly text: string
  readonly sentences: readonly TextRange[]
  readonly names: readonly Name[]
  readonly marks: MarkReading
}

function readBlock({ text, names }: Found, given: NonNullable<SpeechText['given']>): readonly SpokenQuote[] {
  const [first, last] = [given.speech[0], given.speech.at(-1)]
  if (first === undefined || last === undefined) return []
  const clause = { start: first.end, end: text.length }
  const read = readSpeaker(text, clause, names)
  const speaker = given.speaker === '' ? read : { ...read, names: [given.speaker] }
  const isKnown = speaker.names.length > 0 || speaker.pronoun !== null
  return given.speech
    .filter((range) => text.slice(range.start, range.end).trim() !== '')
    .map((range) => ({
      ...range,
      words: range,
      form: 'block',
      kind: 'speech',
      isSure: true,
      speaker: isKnown ? speaker : null,
      isUnclosed: false,
    }))
}

interface Bounds extends TextRange {
  readonly words: TextRange
  readonly shape: MarkShape
  readonly isUnclosed: boolean
}

function readMarked(found: Found): readonly SpokenQuote[] {
  const all = [...outerSpans(found), ...unclosedSpans(found)].toSorted((a, b) => a.start - b.start)
  const bounds = withoutOverlaps(all)
  return bounds.map((span, index) => {
    const around: Around = { before: bounds[index - 1]?.end ?? 0, after: bounds[index + 1]?.start ?? found.text.length }
    return readSpan(found, span, around)
  })
}

/** An opening mark within a pair of another kind begins nothing. */
function withoutOverlaps(spans: readonly Bounds[]): readonly Bounds[] {
  let until = 0
  return spans.filter((span) => {
    if (span.start < until) return false
    until = span.end
    return true
  })
}

function outerSpans({ marks }: Found): readonly Bounds[] {
  return marks.spans.filter((span) => !span.isInner).map((span) => ({ ...span, isUnclosed: false }))
}

/** What is never closed runs to the end of the paragraph, or to the next opening mark. */
function unclosedSpans({ text, marks }: Found): readonly Bounds[] {
  return marks.unclosed.map((start, index) => {
    const next = Math.min(nextStart(marks.spans, start) ?? text.length, marks.unclosed[index + 1] ?? text.length)
    return { start, end: next, words: { start: start + 1, end: next }, shape: 'double', isUnclosed: true }
  })
}

/** Where the next span in marks begins; spans within others do not overlap what is not closed. */
function nextStart(spans: readonly TextRange[], at: number): number | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) > at) high = middle
    else low = middle + 1
  }
  return spans[low]?.start
}

interface Around {
  readonly before: number
  readonly after: number
}

function readSpan(found: Found, span: Bounds, around: Around): SpokenQuote {
  const { text, names } = found
  const sentence = sentenceAt(found.sentences, span)
  const trail = {
    start: span.end,
    end: Math.max(span.end, Math.min(around.after, sentenceEnd(found.sentences, span.end, text))),
  }
  const lead = { start: Math.max(around.before, sentence.start), end: span.start }
  const trailing = readTrail(text, trail, names)
  const leading = readLead(text, lead, names)
  const kind = isSpeech(text, { span, lead, trailing, leading }) ? 'speech' : 'part'
  const speaker = trailing ?? leading
  const { start, end, words, isUnclosed } = span
  return { start, end, words, form: span.shape, kind, isSure: true, speaker, isUnclosed }
}

function sentenceAt(sentences: readonly TextRange[], span: TextRange): TextRange {
  return sentences[firstEndingAfter(sentences, span.start)] ?? span
}

/** Of the sentence that the end of a quote stands in; what ends with the quote has nothing behind it. */
function sentenceEnd(sentences: readonly TextRange[], at: number, text: string): number {
  return sentences[firstEndingAfter(sentences, at - 1)]?.end ?? text.length
}

function readTrail(text: string, trail: TextRange, names: readonly Name[]): Speaker | null {
  const verb = findVerbOfSaying(text, trail, 'start')
  if (verb === null || /[;:(]/u.test(text.slice(trail.start, verb.start))) return null
  return readSpeaker(text, trail, names)
}

const ACCORDING = /^(?:according to|enligt)(?!\p{L})/iu

function readLead(text: string, lead: TextRange, names: readonly Name[]): Speaker | null {
  const words = text.slice(lead.start, lead.end)
  if (words.trim() === '') return null
  const isLed =
    /:\s*$/u.test(words) || ACCORDING.test(words.trimStart()) || findVerbOfSaying(text, lead, 'end') !== null
  return isLed ? readSpeaker(text, lead, names) : null
}

interface Evidence {
  readonly span: Bounds
  readonly lead: TextRange
  readonly trailing: Speaker | null
  readonly leading: Speaker | null
}

const ENDS = /[,.!?…–—-]\s*$/u
const STOPS = /[.!?…]\s*$/u

function isSpeech(text: string, { span, lead, trailing, leading }: Evidence): boolean {
  const words = text.slice(span.words.start, span.words.end).trim()
  if (span.isUnclosed) return /^\p{Lu}/u.test(words)
  const after = text.slice(span.end, span.end + 3)
  const before = text.slice(lead.start, lead.end)
  if (trailing !== null && (ENDS.test(words) || /^\s*[,–—]/u.test(after))) return true
  const opensSentence = before.trim() === ''
  const isWhole = STOPS.test(words) && /^$|^\s+["“”«»‘'\p{Lu}]|^\s*$/u.test(after)
  if (opensSentence && isWhole) return true
  if (leading === null || !/^[\p{Lu}\p{N}…]/u.test(words)) return false
  return /[:,]\s*$/u.test(before) || isWhole
}
