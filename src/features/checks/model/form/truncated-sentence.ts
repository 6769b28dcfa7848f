import type { TextRange } from '#lib/text-range.ts'
import type { Token } from '#domain/language/tokens.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, perPart, sentencesOf, tokensOf, type PartReading } from '../part-reading.ts'
import { breaksOff, type SentenceWords } from './broken-off.ts'
import { findLostAmounts } from './lost-amounts.ts'

export const truncatedSentenceCheck: PartCheck = {
  id: 'truncated-sentence',
  group: 'form',
  reads: 'copy',
  severity: 'error',
  practice: 'No sentence ends in a word after which something must come.',
  sees: 'part',
  run: (part) => cutsOf(part).map((cut) => toRemark(part, cut)),
}

interface Cut extends TextRange {
  readonly code: string
}

/** Where the sentences of a part break off; words of a page and other languages are not judged. */
const cutsOf = perPart((part): readonly Cut[] => {
  if (!isJudged(part)) return []
  const ends = sentencesOf(part).flatMap((sentence) => endOf(part, sentence) ?? [])
  const cuts = ends.map(({ start, end }) => ({ start, end, code: 'truncated-sentence.end' }))
  const amounts = findLostAmounts(part.text).map((range) => ({ ...range, code: 'truncated-sentence.amount' }))
  return [
    ...amounts,
    ...cuts.filter((cut) => !amounts.some((amount) => amount.end + 1 >= cut.start && amount.start < cut.end)),
  ]
})

function isJudged({ field, form, language }: PartReading): boolean {
  if (!isEnglish(language)) return false
  return field === 'lead' || field === 'caption' || (field === 'body' && (form === 'paragraph' || form === 'quote'))
}

/** Whether the last sentence of a part breaks off, so that a full stop would not mend it. */
export function isCutOffAtEnd(part: PartReading): boolean {
  const end = part.text.trimEnd().length
  return cutsOf(part).some((cut) => cut.end >= end - 1)
}

const LONGEST_TAIL = 40

function endOf(part: PartReading, sentence: TextRange): TextRange | null {
  const words = wordsOf(part, sentence)
  const last = words?.tokens.at(-1)
  if (words === null || last === undefined || !breaksOff(words)) return null
  return { start: last.start, end: Math.min(sentence.end, last.end + LONGEST_TAIL) }
}

/** A full stop, or nothing at the end of the part; a question, a call, dots and a colon are ends by choice. */
const END = /^(?<stop>\.|,)?(?<closing>["”’»)]*)$/u

function wordsOf(part: PartReading, sentence: TextRange): SentenceWords | null {
  const tokens = tokensIn(part, sentence)
  const last = tokens.findLastIndex((token) => token.kind !== 'mark')
  const token = tokens[last]
  if (token === undefined) return null
  const end = END.exec(part.text.slice(token.end, sentence.end))
  if (end === null) return null
  const hasStop = end.groups?.stop !== undefined
  if (!hasStop && sentence.end < part.text.trimEnd().length) return null
  return { tokens: tokens.slice(0, last + 1), hasStop, isSpoken: (end.groups?.closing ?? '') !== '' }
}

function tokensIn(part: PartReading, { start, end }: TextRange): readonly Token[] {
  const tokens = tokensOf(part)
  return tokens.slice(firstAt(tokens, start), firstAt(tokens, end))
}

/** Position of the first token that begins at `offset` or later. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function toRemark({ key, text }: PartReading, { start, end, code }: Cut): Remark {
  return { place: { key, start, end }, message: { code, values: { words: text.slice(start, end) } } }
}
