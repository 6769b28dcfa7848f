import type { FoundMoment } from '#domain/language/moment-types.ts'
import type { StoryReading } from '../story-reading.ts'
import { factsOf } from './fact-readings.ts'
import type { PlacedNumber } from './number-likeness.ts'

/** Whether a number of the copy is a day, hour or year of the source's passage: what reads as a date on one side only. */
export function createMomentEvidence(story: StoryReading): (copy: PlacedNumber) => boolean {
  const figures = story.passages.map((passage) => {
    const moments = passage.source.flatMap((part) => factsOf(part).moments)
    return new Set(moments.flatMap(figuresOf))
  })
  return (copy) => figures[copy.passage]?.has(copy.fact.value) === true
}

/** @example a date of 3 April 2027 → 3, 2027 */
export function figuresOf(moment: FoundMoment): readonly number[] {
  switch (moment.kind) {
    case 'clock': {
      const hour = Math.floor(moment.minutes / 60)
      return [hour, hour % 12 === 0 ? 12 : hour % 12, hour + (moment.minutes % 60) / 100]
    }
    case 'date':
      return [moment.day, ...(moment.year === null ? [] : [moment.year])]
    case 'month':
      return moment.year === null ? [] : [moment.year]
    case 'year':
      return [moment.year]
    case 'era':
      return [moment.year, moment.year / 100 + 1, moment.year % 100]
    case 'weekday':
    case 'relative':
    case 'period':
      return []
  }
}
