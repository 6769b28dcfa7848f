import type { StoryCheck } from '../check.ts'
import type { FindingMessage, Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'

export const embargoCheck: StoryCheck = {
  id: 'embargo',
  group: 'particulars',
  reads: 'copy',
  severity: 'error',
  practice: 'Nothing is published before its embargo is lifted; times are compared as moments, not as clock times.',
  sees: 'story',
  run: checkEmbargo,
}

function checkEmbargo({ particulars, published }: StoryReading): readonly Remark[] {
  const embargo = particulars?.embargo ?? null
  if (embargo === null || embargo.trim() === '') return []
  const message = judge(embargo.trim(), published?.trim() ?? '')
  return message === null ? [] : [{ place: { key: 'embargo', start: 0, end: embargo.length }, message }]
}

function judge(embargo: string, published: string): FindingMessage | null {
  const until = readMoment(embargo)
  if (until === null) return { code: 'embargo.unclear', values: { time: embargo } }
  if (published === '') return null
  const planned = readMoment(published)
  if (planned === null) return { code: 'embargo.unclear', values: { time: published } }
  if (planned >= until) return null
  return { code: 'embargo.early', values: { embargo: clockTime(embargo), published: clockTime(published) } }
}

/** Without an offset from UTC nobody knows which moment is meant. */
const WITH_OFFSET = /T.*(?:Z|[+-]\d\d:?\d\d)(?:\[[^\]]*\])?$/iu

function readMoment(text: string): number | null {
  if (!WITH_OFFSET.test(text)) return null
  const moment = Date.parse(text.replace(/\[[^\]]*\]$/u, ''))
  return Number.isNaN(moment) ? null : moment
}

/** `2027-05-28T08:00:00+02:00` is `2027-05-28 08:00 (+02:00)`: as written, because a reader compares it with what was typed. */
function clockTime(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[^Z+-]*(Z|[+-]\d\d:?\d\d)/iu.exec(text)
  return parts === null ? text : `${parts[1]} ${parts[2]} (${parts[3] === 'Z' ? 'UTC' : parts[3]})`
}
