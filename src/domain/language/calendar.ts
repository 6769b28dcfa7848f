export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Monday is 1. */
  readonly weekday: number
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})/u
const DAY_MS = 86_400_000

/** The day so many days after the date a text gives (ISO 8601, its own offset counts); null when it gives none. */
export function weekdayAfter(date: string, days: number): CalendarDay | null {
  const match = DATE.exec(date)
  if (match === null) return null
  return dayOf(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) + days * DAY_MS)
}

/** Null for a date that does not exist, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const found = dayOf(Date.UTC(year, month - 1, day))
  return found.month === month && found.day === day ? found : null
}

function dayOf(time: number): CalendarDay {
  const date = new Date(time)
  const sunday = date.getUTCDay()
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: sunday === 0 ? 7 : sunday,
  }
}

/** Days from the one to the other. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / DAY_MS)
}
