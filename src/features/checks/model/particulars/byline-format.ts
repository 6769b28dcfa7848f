import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { CheckedByline } from '../checked-text.ts'
import type { Mend, Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'
import { findDamage } from './byline-damage.ts'
import { readByline } from './byline-words.ts'
import { composeByline, printByline } from './print-byline.ts'

export const bylineFormatCheck: StoryCheck = {
  id: 'byline-format',
  group: 'particulars',
  reads: 'copy',
  severity: 'warning',
  practice: 'A byline is written “By Name Surname, TT”, “By TT” or “By TT/AFP” (house style).',
  sees: 'story',
  run: checkFormat,
}

function checkFormat({ particulars }: StoryReading, { style }: CheckContext): readonly Remark[] {
  const byline = particulars?.byline ?? null
  const text = byline === null ? '' : printByline(byline)
  if (byline === null || text.trim() === '' || findDamage(text, style.agencies) !== null) return []
  const right = rightByline(text, style.agencies)
  if (right === text) return []
  const code = right === null ? 'byline-format.form' : 'byline-format.write'
  const place = { key: 'byline', start: 0, end: byline.kind === 'printed' ? text.length : 0 }
  const remark: Remark = { place, message: { code, values: { byline: text, right: right ?? '' } } }
  return [right === null ? remark : { ...remark, ...mendOf(byline, right) }]
}

/** How the byline should be written; null when it names somebody who is neither a person nor an agency, or no agency at all. */
export function rightByline(text: string, agencies: readonly string[]): string | null {
  const read = readByline(text, agencies)
  if (read.rest.length > 0 || read.agencies.length === 0) return null
  return composeByline(read.people, read.agencies)
}

/** Only what was printed can be rewritten; fields are mended in their own places. */
export function mendOf(byline: CheckedByline, text: string): { readonly mend?: Mend } {
  return byline.kind === 'printed' ? { mend: { key: 'byline', start: 0, end: byline.text.length, text } } : {}
}
