import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { CheckedByline } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { findDamage, type BylineDamage } from './byline-damage.ts'
import { mendOf, rightByline } from './byline-format.ts'
import { printByline } from './print-byline.ts'
import { untangleByline } from './untangle-byline.ts'

export const bylineGarbledCheck: StoryCheck = {
  id: 'byline-garbled',
  group: 'particulars',
  reads: 'copy',
  severity: 'error',
  practice: 'A byline names people; one that a system put together wrongly is not published.',
  sees: 'story',
  run: (story, context) => {
    const printed = checkPrinted(story.particulars?.byline ?? null, context)
    return printed.length > 0 ? printed : checkRemoved(story, context)
  },
}

function checkPrinted(byline: CheckedByline | null, { style }: CheckContext): readonly Remark[] {
  if (byline === null) return []
  const text = printByline(byline)
  const damage = findDamage(text, style.agencies) ?? damageOfAdapter(byline)
  if (damage === null) return []
  const place = { key: 'byline', start: 0, end: byline.kind === 'printed' ? text.length : 0 }
  const right = isUntangled(damage) ? untangled(text, style.agencies) : null
  const remark: Remark = { place, message: messageOf(damage, text) }
  return [right === null ? remark : { ...remark, ...mendOf(byline, right) }]
}

function isUntangled(damage: BylineDamage): boolean {
  return damage === 'fused' || damage === 'repeated'
}

function untangled(text: string, agencies: readonly string[]): string | null {
  const right = rightByline(untangleByline(text, agencies), agencies)
  return right === null || findDamage(right, agencies) !== null ? null : right
}

function messageOf(damage: BylineDamage, byline: string) {
  return { code: `byline-garbled.${damage}`, values: { byline } }
}

/** The adapter is an outlet or a person of its own form: only what is plainly broken counts. */
function damageOfAdapter(byline: CheckedByline): BylineDamage | null {
  const damage = byline.kind === 'fields' ? findDamage(byline.adapter, []) : null
  return damage === 'placeholder' || damage === 'encoding' ? damage : null
}

/** What opens as a byline among the strings that the reading of a page took away. */
const BYLINE = /^(?:\S{1,8}\s+)?(?:By|Av)(?=\s|\p{Lu}|:)/u
const LONGEST_BYLINE = 160

/** A page that prints its byline in pieces: the reading puts them in order, and readers still see them as they stand. */
function checkRemoved({ copy }: StoryReading, { style }: CheckContext): readonly Remark[] {
  const garbled = copy.filter(isByline).find((part) => findDamage(part.text, style.agencies) !== null)
  if (garbled === undefined) return []
  const damage = findDamage(garbled.text, style.agencies) ?? 'fused'
  return [{ place: { key: 'byline', start: 0, end: 0 }, message: messageOf(damage, garbled.text.trim()) }]
}

function isByline(part: PartReading): boolean {
  return part.field === 'page' && part.text.length <= LONGEST_BYLINE && BYLINE.test(part.text.trim())
}
