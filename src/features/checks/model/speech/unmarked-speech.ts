import { findVerbOfSaying } from '#domain/language/attribution.ts'
import { hasFirstPerson } from '#domain/language/person.ts'
import { rangesWithin } from '#domain/language/sorted-ranges.ts'
import type { TextRange } from '#lib/text-range.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { isRunningText, speechOf, unmarkedSentencesOf, type UnmarkedSentence } from './speech-readings.ts'

/**
 * Speech without marks where no source says what it is: `It is late, says Berg.` may be reported speech or a quote that
 * lost its marks, which an editor has to say; in the first person, or over several sentences, it is a quote.
 */
export function findUnmarkedSpeech(copy: readonly PartReading[]): readonly Remark[] {
  const running = copy.filter((part) => isRunningText(part) && isEnglish(part.language))
  return running.flatMap((part, index) => [...findInPart(part), ...findAnnounced(part, running[index + 1])])
}

function findInPart(part: PartReading): readonly Remark[] {
  const { speech } = speechOf(part)
  if (speech.quotes.some((quote) => quote.form === 'dash')) return []
  if (part.form === 'quote' && speech.quotes.length === 0)
    return [remark(part, { start: 0, end: part.text.length }, 'error')]
  return unmarkedSentencesOf(part).flatMap((sentence) => judge(part, sentence) ?? [])
}

function judge(part: PartReading, sentence: UnmarkedSentence): Remark | null {
  const { attribution } = sentence
  const run = runBefore(part, sentence)
  const own = { start: sentence.start, end: attribution.speechEnd }
  const personal = [...run, own].find((range) => hasFirstPerson(part.text.slice(range.start, range.end), part.language))
  if (personal !== undefined) return remark(part, personal, 'error')
  const isSpoken = attribution.isInverted || (attribution.pronoun !== null && attribution.pronoun !== 'I')
  if (!isSpoken || !attribution.isPresent) return null
  const isWholeParagraph = run.length > 0 && run[0]?.start === speechOf(part).speech.sentences[0]?.start
  if (isWholeParagraph && attribution.pronoun !== null && QUOTES.has(attribution.verb))
    return remark(part, own, 'error')
  return attribution.isInverted ? remark(part, { start: sentence.start, end: sentence.end }, 'warning') : null
}

/** What stands with quotes more than with reports of what somebody thinks. */
const QUOTES: ReadonlySet<string> = new Set([
  'says',
  'adds',
  'explains',
  'concludes',
  'asks',
  'replies',
  'recalls',
  'tells',
])

/** The sentences right before, without quotes and without somebody else to speak them. */
function runBefore(part: PartReading, sentence: UnmarkedSentence): readonly TextRange[] {
  const { speech } = speechOf(part)
  const before = speech.sentences.filter((other) => other.end <= sentence.start)
  const stop = before.findLastIndex(
    (other) =>
      rangesWithin(speech.quotes, other).length > 0 ||
      unmarkedSentencesOf(part).some((unmarked) => unmarked.start === other.start),
  )
  return before.slice(stop + 1)
}

/** `she says and adds:` and then a paragraph without marks. */
function findAnnounced(part: PartReading, next: PartReading | undefined): readonly Remark[] {
  const { text } = part
  if (next === undefined || next.form === 'quote' || !text.trimEnd().endsWith(':')) return []
  const start = Math.max(text.lastIndexOf(',', text.length - 3) + 1, speechOf(part).speech.sentences.at(-1)?.start ?? 0)
  const range = { start: start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0), end: text.trimEnd().length }
  const isAnnounced = findVerbOfSaying(text, range, 'end') !== null
  const { quotes, marks } = speechOf(next).speech
  const isMarked = quotes.length > 0 || marks.unclosed.length > 0 || marks.unopened.length > 0
  return isAnnounced && !isMarked
    ? [{ ...remark(part, range, 'warning'), message: { code: 'quote-marks.announced', values: {} } }]
    : []
}

function remark(part: PartReading, range: TextRange, severity: 'error' | 'warning'): Remark {
  const code = severity === 'error' ? 'quote-marks.unmarked' : 'quote-marks.reported'
  return { place: { key: part.key, ...range }, message: { code, values: {} }, severity }
}
