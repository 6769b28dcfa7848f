import { calendarDay, daysBetween, weekdayAfter, type CalendarDay } from '#domain/language/calendar.ts'
import type { FoundMoment, Moment } from '#domain/language/moment-types.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import { proseOf, type StoryReading } from '../story-reading.ts'
import { factsOf } from './fact-readings.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Monday 16 March` where that is a Tuesday: the year is in the date, or the one nearest to the planned time. */
export function findWrongWeekdays(story: StoryReading): readonly Remark[] {
  const said = new Set((story.source ?? []).flatMap((part) => daysIn(part).map(keyOf)))
  return proseOf(story).flatMap((part) =>
    daysIn(part).flatMap((day) => {
      const right = rightWeekday(day, story.published)
      if (right === null || right === day.weekday.weekday) return []
      // The source may know a year that is not written here.
      if (day.date.year === null && said.has(keyOf(day))) return []
      return [toRemark(part, day, right)]
    }),
  )
}

interface NamedDay {
  readonly weekday: FoundMoment & Extract<Moment, { readonly kind: 'weekday' }>
  readonly date: FoundMoment & Extract<Moment, { readonly kind: 'date' }>
}

const BETWEEN = /^,?\s(?:the\s|den\s)?$/u

function daysIn(part: PartReading): readonly NamedDay[] {
  const { moments } = factsOf(part)
  return moments.flatMap((weekday, index) => {
    const date = moments[index + 1]
    if (weekday.kind !== 'weekday' || weekday.isFree || date?.kind !== 'date' || date.month === null) return []
    return BETWEEN.test(part.text.slice(weekday.end, date.start)) ? [{ weekday, date }] : []
  })
}

function keyOf({ weekday, date }: NamedDay): string {
  return `${weekday.weekday} ${date.day} ${date.month ?? 0}`
}

function rightWeekday({ date, weekday }: NamedDay, published: string | null): number | null {
  if (date.month === null) return null
  if (date.year !== null) return calendarDay(date.year, date.month, date.day)?.weekday ?? null
  const today = published === null ? null : weekdayAfter(published, 0)
  if (today === null) return null
  const near = nearestDays(date.day, date.month, today)
  return near.some((day) => day.weekday === weekday.weekday) ? null : (near[0]?.weekday ?? null)
}

const HALF_YEAR = 200

/** The dates of that name around today; the nearest first. */
function nearestDays(day: number, month: number, today: CalendarDay): readonly CalendarDay[] {
  return [-1, 0, 1]
    .flatMap((shift) => calendarDay(today.year + shift, month, day) ?? [])
    .filter((date) => Math.abs(daysBetween(today, date)) <= HALF_YEAR)
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))
}

function toRemark(part: PartReading, { weekday, date }: NamedDay, right: number): Remark {
  return {
    place: { key: part.key, start: weekday.start, end: weekday.end },
    message: { code: 'date-time-mismatch.weekday', values: { date: date.text, weekday: WEEKDAYS[right - 1] ?? '' } },
  }
}
