import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import { abbreviationKinds } from '#domain/language/abbreviations.ts'

export const headlineFormCheck: PartCheck = {
  id: 'headline-form',
  group: 'form',
  reads: 'copy',
  severity: 'warning',
  practice: 'A headline fits its place and has no full stop at the end (house style).',
  sees: 'part',
  run: (part, context) =>
    part.field === 'headline' ? [...checkLength(part, context), ...checkStop(part, context)] : [],
}

function checkLength({ key, text }: PartReading, { style }: CheckContext): readonly Remark[] {
  const length = Array.from(text.trim()).length
  if (length <= style.headlineLimit) return []
  const place = { key, start: 0, end: text.length }
  return [{ place, message: { code: 'headline-form.long', values: { length, limit: style.headlineLimit } } }]
}

const STOP = /(?<![.…])\.(?=["'”’»)\]]*\s*$)/u
const LAST_WORD = /(?<word>[\p{L}.]{1,12})\.$/u

function checkStop({ key, text }: PartReading, { style }: CheckContext): readonly Remark[] {
  const at = STOP.exec(text)?.index
  if (at === undefined || style.headlineFullStop || isOfAbbreviation(text.slice(0, at + 1))) return []
  const place = { key, start: at, end: at + 1 }
  return [{ place, message: { code: 'headline-form.stop', values: {} }, mend: { ...place, text: '' } }]
}

/** `Acme Inc.` and `in the U.S.` keep their stops. */
function isOfAbbreviation(text: string): boolean {
  const word = LAST_WORD.exec(text)?.groups?.word ?? ''
  const kinds = abbreviationKinds(word, 'en')
  return kinds.includes('seldom-last') || kinds.includes('often-last') || /^(?:\p{L}\.)+\p{L}$/u.test(word)
}
