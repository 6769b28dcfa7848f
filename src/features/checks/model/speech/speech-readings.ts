import { findSpeech, type SpeechReading, type SpeechText } from '#domain/language/speech.ts'
import { findTrailingAttribution, isDescribedSubject, type TrailingAttribution } from '#domain/language/attribution.ts'
import type { TextRange } from '#lib/text-range.ts'
import { rangesWithin } from '#domain/language/sorted-ranges.ts'
import { perPart, sentencesOf, type PartReading } from '../part-reading.ts'

/** A part with the speech in it. */
export interface SpeechPart {
  readonly part: PartReading
  readonly speech: SpeechReading
}

const readAlone = perPart((part): SpeechPart => ({ part, speech: findSpeech(speechText(part)) }))
const readContinued = perPart((part): SpeechPart => ({
  part,
  speech: findSpeech({ ...speechText(part), isContinued: true }),
}))

function speechText(part: PartReading): SpeechText {
  const { text, language, quote } = part
  const read = { text, language, sentences: sentencesOf(part) }
  return quote === undefined ? read : { ...read, given: quote }
}

/** Speech in one part, read by itself. */
export function speechOf(part: PartReading): SpeechPart {
  return readAlone(part)
}

const FORMS: ReadonlySet<string> = new Set(['paragraph', 'quote', 'question'])

/** Where people are quoted at length: not in headlines, lists, tables. */
export function isRunningText(part: PartReading): boolean {
  return FORMS.has(part.form) && (part.field === 'body' || part.field === 'lead')
}

/** The running text with its speech; a dash paragraph that names nobody goes on in the next until somebody is named. */
export function readSpeechParts(parts: readonly PartReading[]): readonly SpeechPart[] {
  const read: SpeechPart[] = []
  for (const part of parts.filter(isRunningText)) {
    const before = read.at(-1)
    read.push(before !== undefined && goesOn(before, part) ? readContinued(part) : speechOf(part))
  }
  return read
}

function goesOn({ part, speech }: SpeechPart, next: PartReading): boolean {
  const last = speech.quotes.at(-1)
  const isOpen = last?.form === 'dash' && last.speaker === null && last.end === part.text.trimEnd().length
  if (!isOpen || next.quote !== undefined) return false
  const own = speechOf(next).speech
  return (
    own.quotes.length === 0 && own.sentences.some((sentence) => findTrailingAttribution(next.text, sentence) !== null)
  )
}

/** A sentence without a quote that says at its end who spoke: `It is late, says Berg.` */
export interface UnmarkedSentence extends TextRange {
  readonly attribution: TrailingAttribution
}

const MARKS = /["“”]/u

export const unmarkedSentencesOf = perPart((part): readonly UnmarkedSentence[] => {
  const { speech } = speechOf(part)
  return speech.sentences.flatMap((sentence) => {
    if (rangesWithin(speech.quotes, sentence).length > 0 || MARKS.test(part.text.slice(sentence.start, sentence.end)))
      return []
    const attribution = findTrailingAttribution(part.text, sentence)
    return attribution === null || isDescribedSubject(part.text, sentence, attribution)
      ? []
      : [{ ...sentence, attribution }]
  })
})
