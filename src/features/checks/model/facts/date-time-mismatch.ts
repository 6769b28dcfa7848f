import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { findMomentFaults, type MomentFault } from './moment-faults.ts'
import { findWrongWeekdays } from './weekday-dates.ts'

/** The same clock time, day, date and century as in the source, and weekdays that agree with their dates. */
export const dateTimeMismatch: StoryCheck = {
  id: 'date-time-mismatch',
  group: 'facts',
  reads: 'source',
  severity: 'error',
  practice: 'Times are checked one by one: halv åtta is 7.30, 3/4 is 3 April, 1900-talet is the 20th century.',
  sees: 'story',
  run: (story) => {
    const faults = findMomentFaults(story).map(toRemark)
    const places = new Set(faults.map(({ place }) => `${place.key}:${place.start}`))
    return [...faults, ...findWrongWeekdays(story).filter(({ place }) => !places.has(`${place.key}:${place.start}`))]
  },
}

function toRemark({ source, copy }: MomentFault): Remark {
  return {
    place: { key: copy.part.key, start: copy.fact.start, end: copy.fact.end },
    source: { key: source.part.key, start: source.fact.start, end: source.fact.end },
    message: { code: 'date-time-mismatch.differs', values: { source: source.fact.text, copy: copy.fact.text } },
  }
}
