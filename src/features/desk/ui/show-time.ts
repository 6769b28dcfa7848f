import type { Instant } from '#lib/clock.ts'
import type { Locale } from '#workbench/messages.ts'
import { LOCALE_TAGS } from '#workbench/show-time.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format is slow and a list shows hundreds. */
function format(locale: Locale, zone: string | undefined, kind: 'time' | 'day' | 'year'): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${kind}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    ...(zone === undefined ? {} : { timeZone: zone }),
    ...PARTS[kind],
  })
  formats.set(key, made)
  return made
}

const PARTS: Readonly<Record<'time' | 'day' | 'year', Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
}

/** As short as it can be said today: the time today, the day this year, else the year too. */
export function showMoment(at: Instant, locale: Locale, place: { readonly now: Date; readonly zone?: string }): string {
  const { now, zone } = place
  const moment = new Date(at)
  const day = format(locale, zone, 'year')
  if (day.format(moment) === day.format(now)) return format(locale, zone, 'time').format(moment)
  if (Math.abs(moment.getTime() - now.getTime()) < 1.5e10) return format(locale, zone, 'day').format(moment)
  return day.format(moment)
}

/** A deadline says its time unless it is far away. */
export function showDeadline(
  at: Instant,
  locale: Locale,
  place: { readonly now: Date; readonly zone?: string },
): string {
  const { now, zone } = place
  const moment = new Date(at)
  const day = format(locale, zone, 'year')
  const time = format(locale, zone, 'time').format(moment)
  if (day.format(moment) === day.format(now)) return time
  const distance = Math.abs(moment.getTime() - now.getTime())
  return distance < 7 * 864e5 ? `${format(locale, zone, 'day').format(moment)} ${time}` : showMoment(at, locale, place)
}

export function showFully(at: Instant, locale: Locale, zone?: string): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(at))
}

export function showCount(count: number, locale: Locale): string {
  return count.toLocaleString(LOCALE_TAGS[locale])
}
