import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import { isWhollyFurniture } from './furniture.ts'
import { isCutOffAtEnd } from './truncated-sentence.ts'

export const finalPunctuationCheck: PartCheck = {
  id: 'final-punctuation',
  group: 'form',
  reads: 'copy',
  severity: 'warning',
  practice: 'Every paragraph and every caption ends in a mark that closes a sentence (house style).',
  sees: 'part',
  run: checkEnd,
}

const ENDS = /[.!?…:]["'”’»)\]]*$/u
/** `… said the mayor. (TT)` and an interrupted `“But I –”` are complete. */
const SIGNED = /[.!?…]["'”’»]?\s*\([^()]{1,40}\)$/u
const INTERRUPTED = /[–—-]["”»]$/u
/** Lines that open with a dash are a list, whatever introduces it. */
const LIST = /\n[–•*-] [^\n]*\n[–•*-] [^\n]*$/u
const UNFINISHED = /[,;–—-]$/u

function checkEnd(part: PartReading, context: CheckContext): readonly Remark[] {
  if (!needsEnd(part, context)) return []
  const text = part.text.trimEnd()
  if (text === '' || ENDS.test(text) || SIGNED.test(text) || INTERRUPTED.test(text) || LIST.test(text)) return []
  if (isWhollyFurniture(part, context) || isCutOffAtEnd(part)) return []
  return [toRemark(part.key, text)]
}

function needsEnd({ field, form }: PartReading, { style }: CheckContext): boolean {
  if (field === 'caption') return style.captionEndsWithStop
  if (field === 'lead') return true
  return field === 'body' && (form === 'paragraph' || form === 'quote' || form === 'question')
}

function toRemark(key: string, text: string): Remark {
  const end = text.length
  const start = UNFINISHED.test(text) ? end - 1 : end
  const mark = start === end ? '' : text.slice(start)
  const code = mark === '' ? 'final-punctuation.missing' : 'final-punctuation.other'
  const remark: Remark = { place: { key, start, end }, message: { code, values: { mark } } }
  // A dash or a bracket leaves it open what is missing.
  if (/[–—-]/u.test(mark) || /["'”’»)\]]$/u.test(text)) return remark
  return { ...remark, mend: { key, start, end, text: '.' } }
}
