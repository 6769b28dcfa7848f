import { isQuoted } from '#domain/language/quoted-words.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, perPart, type PartReading } from '../part-reading.ts'
import { spokenStretches } from './relative-time-speech.ts'
import { findTimeWords, namesDay } from './relative-time-words.ts'

export const relativeTimeCheck: PartCheck = {
  id: 'relative-time',
  group: 'style',
  reads: 'copy',
  severity: 'warning',
  practice:
    'A reader of tomorrow must know which day “today” was: a weekday or a date stands in the same paragraph (house style).',
  sees: 'part',
  run: checkTimes,
}

const speechOf = perPart((part) => spokenStretches(part.text))

function checkTimes(part: PartReading, { style }: CheckContext): readonly Remark[] {
  if (!style.relativeTimeNeedsDay || !isJudged(part)) return []
  const found = findTimeWords(part.text)
  if (found.length === 0 || namesDay(part.text)) return []
  return found
    .filter((words) => !isQuoted(words, speechOf(part)))
    .map((words) => toRemark(part, words.start, words.end))
}

/** A block quote without marks is speech from end to end. */
function isJudged({ field, form, language, text }: PartReading): boolean {
  if (!isEnglish(language)) return false
  if (field === 'lead' || field === 'caption') return true
  if (field !== 'body' || form === 'subhead' || form === 'line') return false
  return form !== 'quote' || /["“”]/u.test(text)
}

function toRemark({ key, text }: PartReading, start: number, end: number): Remark {
  const words = text.slice(start, end)
  return { place: { key, start, end }, message: { code: 'relative-time.no-day', values: { words } } }
}
