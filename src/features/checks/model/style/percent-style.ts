import { numberAt } from '../facts/fact-readings.ts'
import type { PartCheck } from '../check.ts'
import type { CheckContext } from '../check-context.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'

/** `per cent` in running text, the sign only where the house has it. */
export const percentStyle: PartCheck = {
  id: 'percent-style',
  group: 'style',
  reads: 'copy',
  severity: 'advice',
  practice: 'British agencies write per cent in running text and keep the sign for headlines and tables.',
  sees: 'part',
  run: (part, context) => {
    if (!isEnglish(part.language) || !JUDGED.has(part.field) || part.form === 'cell') return []
    return Array.from(part.text.matchAll(MARK)).flatMap((match) => judge(part, match, context))
  },
}

const JUDGED: ReadonlySet<string> = new Set(['headline', 'lead', 'body', 'caption'])
const MARK = /%(?![\da-f]{2}(?!\d))|(?<![\p{L}\p{N}])per-?cents?(?![\p{L}])|(?<![\p{L}])pct(?![\p{L}])/giu

function judge(part: PartReading, match: RegExpExecArray, { style }: CheckContext): readonly Remark[] {
  const [mark] = match
  const start = match.index
  const isHeadline = part.field === 'headline' || part.form === 'subhead'
  if (mark === '%' && (isHeadline || style.percentSign === 'everywhere')) return []
  const right = style.spelling === 'american' ? 'percent' : 'per cent'
  if (mark.toLowerCase() === right) return []
  const number = numberAt(part, start)
  const end = start + mark.length
  const place = { key: part.key, start: number?.start ?? start, end }
  const amount = part.text.slice(place.start, start).trimEnd()
  const message = { code: 'percent-style.words', values: { right: `${amount} ${right}`.trim() } }
  return amount === '' ? [{ place, message }] : [{ place, message, mend: { ...place, text: `${amount} ${right}` } }]
}
