import type { FoundNumber } from '#domain/language/number-types.ts'
import { writeEnglishNumber } from '#domain/language/number-words.ts'
import { factsOf, numberAt } from '../facts/fact-readings.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, sentencesOf, type PartReading } from '../part-reading.ts'
import { isFreeFigure, isFreeWord } from './free-numbers.ts'

/** Small numbers in words, greater ones in figures, no figure first in a sentence. */
export const styleNumbers: PartCheck = {
  id: 'style-numbers',
  group: 'style',
  reads: 'copy',
  severity: 'advice',
  practice: 'One to nine in words, 10 and above in figures; figures for money, measures, dates, ages and scores.',
  sees: 'part',
  run: (part, { style }) => {
    if (!isEnglish(part.language) || !isRunningText(part)) return []
    const openers = findOpeningFigures(part)
    const opened = new Set(openers.map(({ place }) => place.start))
    const others = factsOf(part).numbers.filter((number) => !opened.has(number.core.start))
    return [...openers, ...others.flatMap((number) => judge(part, number, style.wordsUpTo))]
  },
}

const FIELDS: ReadonlySet<string> = new Set(['lead', 'body', 'caption'])
const FORMS: ReadonlySet<string> = new Set(['paragraph', 'quote', 'question', 'item'])

function isRunningText(part: PartReading): boolean {
  return FIELDS.has(part.field) && FORMS.has(part.form)
}

function judge(part: PartReading, number: FoundNumber, wordsUpTo: number): readonly Remark[] {
  if (number.kind !== 'count' || !Number.isInteger(number.value) || number.multiplier !== null) return []
  const place = { key: part.key, ...number.core }
  if (number.form === 'figures') {
    if (number.value < 1 || number.value > wordsUpTo || isFreeFigure(part, number)) return []
    return [withMend({ place, message: say('words', number) }, writeEnglishNumber(number.value))]
  }
  if (number.value <= wordsUpTo || isFreeWord(part, number)) return []
  return [withMend({ place, message: say('figures', number) }, inFigures(number.value))]
}

function say(code: string, number: FoundNumber): Remark['message'] {
  return { code: `style-numbers.${code}`, values: { number: number.text } }
}

function withMend(remark: Remark, text: string | null): Remark {
  return text === null ? remark : { ...remark, mend: { ...remark.place, text } }
}

function inFigures(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

const OPENING = /^["“”‘’'(«»[\s]*(?<figure>\d[\d.,]*\d|\d)/u
/** `1. First` and `2) Second` number a list. */
const NUMBERING = /^[.)]\s/u
/** The dot of these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:nos?|approx|ca|c|p|pp|st|mr|mrs|ms|dr|vs|art|sec|vol|fig|kl|jan|feb|aug|sept|oct|nov|dec)\.$/iu
const SHORTEST_SENTENCE = 3

function findOpeningFigures(part: PartReading): readonly Remark[] {
  if (part.form === 'item') return []
  return sentencesOf(part).flatMap(({ start, end }, index) => {
    const sentence = part.text.slice(start, end)
    const figure = OPENING.exec(sentence)?.groups?.figure
    if (figure === undefined || sentence.split(/\s+/u, SHORTEST_SENTENCE).length < SHORTEST_SENTENCE) return []
    const at = start + sentence.indexOf(figure)
    if (NUMBERING.test(part.text.slice(at + figure.length, at + figure.length + 2))) return []
    if (index > 0 && SHORTENED.test(part.text.slice(Math.max(0, start - 10), start).trimEnd())) return []
    return [openingRemark(part, at, figure)]
  })
}

function openingRemark(part: PartReading, at: number, figure: string): Remark {
  const covering = numberAt(part, at)
  const number = covering?.core.start === at && covering.kind === 'count' ? covering : undefined
  const place = { key: part.key, start: at, end: number?.core.end ?? at + figure.length }
  const words = number === undefined || number.multiplier !== null ? null : writeEnglishNumber(number.value)
  const isPlain = words !== null && number?.unit?.dimension !== 'money'
  const text = isPlain ? words.charAt(0).toUpperCase() + words.slice(1) : null
  return withMend({ place, message: { code: 'style-numbers.opening', values: { number: figure } } }, text)
}
