import type { DayPart, FoundMoment, Moment } from '#domain/language/moment-types.ts'
import { weekdayAfter } from '#domain/language/calendar.ts'

type Of<Kind extends Moment['kind']> = Extract<Moment, { readonly kind: Kind }>

/**
 * How sure it is that a moment of the copy is one of the source; 0 is not at all. `published` (ISO 8601) makes days out of
 * today and yesterday; without it a weekday for `i går` is believed.
 */
export function momentSameness(source: FoundMoment, copy: FoundMoment, published: string | null): number {
  if (source.kind === copy.kind) return sameKind(source, copy)
  return acrossKinds(source, copy, published) || acrossKinds(copy, source, published)
}

function sameKind(source: Moment, copy: Moment): number {
  return isSameDay(source, copy) || isSameSpan(source, copy) ? 4 : 0
}

function isSameDay(source: Moment, copy: Moment): boolean {
  if (source.kind === 'clock') return copy.kind === 'clock' && isSameClock(source, copy)
  if (source.kind === 'date') return copy.kind === 'date' && isSameDate(source, copy)
  if (source.kind === 'weekday') return copy.kind === 'weekday' && isSameWeekday(source, copy)
  if (source.kind !== 'relative' || copy.kind !== 'relative') return false
  const isDay = source.offsets.some((offset) => copy.offsets.includes(offset))
  return isDay && !isOtherPart(source.part, copy.part)
}

function isSameSpan(source: Moment, copy: Moment): boolean {
  if (source.kind === 'month' && copy.kind === 'month') {
    return source.month === copy.month && isOpen(source.year, copy.year)
  }
  if (source.kind === 'year' && copy.kind === 'year') return source.year === copy.year
  if (source.kind === 'era' && copy.kind === 'era') return isSameEra(source, copy)
  const isPeriod = source.kind === 'period' && copy.kind === 'period'
  return isPeriod && source.unit === copy.unit && source.offset === copy.offset
}

const HALF_DAY = 720

export function isSameClock(source: Of<'clock'>, copy: Of<'clock'>): boolean {
  const isOpenHalf = source.isHalfDay || copy.isHalfDay
  return isOpenHalf ? source.minutes % HALF_DAY === copy.minutes % HALF_DAY : source.minutes === copy.minutes
}

function isOpen(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other
}

function isSameDate(source: Of<'date'>, copy: Of<'date'>): boolean {
  return source.day === copy.day && isOpen(source.month, copy.month) && isOpen(source.year, copy.year)
}

/** `the 1900s` are a century or a decade; `the 20th century` is not the 1900 decade. */
function isSameEra(source: Of<'era'>, copy: Of<'era'>): boolean {
  return source.year === copy.year
}

const ORDER: Readonly<Record<DayPart, number>> = { morning: 0, afternoon: 1, evening: 2, night: 3 }

/** Evening and night, night and early morning run into each other; the others do not. */
export function isOtherPart(one: DayPart | null, other: DayPart | null): boolean {
  if (one === null || other === null || one === other) return false
  const parts = [one, other]
  if (parts.includes('night') && (parts.includes('evening') || parts.includes('morning'))) return false
  return Math.abs(ORDER[one] - ORDER[other]) >= 1
}

/** `natten till onsdagen` is the early hours of Wednesday or Tuesday night, never Wednesday night. */
function isSameWeekday(source: Of<'weekday'>, copy: Of<'weekday'>): boolean {
  const isSame = source.weekday === copy.weekday
  if (!source.isNightBefore) {
    const part = copy.isNightBefore ? 'night' : copy.part
    return isSame && !isOtherPart(source.part, part) && !(source.part === 'morning' && copy.part === 'night')
  }
  if (isSame) return copy.isNightBefore || copy.part === null || copy.part === 'morning'
  const isDayBefore = copy.weekday === (source.weekday === 1 ? 7 : source.weekday - 1)
  return isDayBefore && (copy.part === 'night' || copy.part === 'evening')
}

function acrossKinds(one: Moment, other: Moment, published: string | null): number {
  if (one.kind === 'date' && other.kind === 'month') return one.month === other.month ? 2 : 0
  if (one.kind === 'date' && other.kind === 'year') return one.year === other.year ? 2 : 0
  if (one.kind === 'month' && other.kind === 'year') return one.year === other.year ? 2 : 0
  if (one.kind === 'era' && other.kind === 'year') return one.years === 10 && one.year === other.year ? 1 : 0
  if (one.kind === 'relative') return dayFromToday(one, other, published)
  if (one.kind === 'period' && other.kind === 'year') return periodYear(one, other, published)
  if (one.kind === 'weekday' && other.kind === 'date')
    return published === null ? 0.5 : weekdayDate(one, other, published)
  return 0
}

/** `i går` is a weekday or a date once it is known which day today is. */
function dayFromToday(one: Of<'relative'>, other: Moment, published: string | null): number {
  if (other.kind !== 'weekday' && other.kind !== 'date') return 0
  if (published === null) return 1
  const days = one.offsets.flatMap((offset) => weekdayAfter(published, offset) ?? [])
  if (days.length === 0) return 1
  return days.some((day) => (other.kind === 'weekday' ? day.weekday === other.weekday : day.day === other.day)) ? 3 : 0
}

function weekdayDate(one: Of<'weekday'>, other: Of<'date'>, published: string): number {
  const near = Array.from({ length: 15 }, (_, index) => weekdayAfter(published, index - 7))
  return near.some((day) => day?.weekday === one.weekday && day.day === other.day && day.month === other.month) ? 3 : 0
}

function periodYear(one: Of<'period'>, other: Of<'year'>, published: string | null): number {
  if (one.unit !== 'year') return 0
  const day = published === null ? null : weekdayAfter(published, 0)
  return day === null || day.year + one.offset === other.year ? 1 : 0
}
