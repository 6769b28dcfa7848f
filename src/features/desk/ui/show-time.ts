import type { Instant } from '#lib/clock.ts'
import type { Locale } from '#workbench/messages.ts'
import { LOCALE_TAGS } from '#workbench/show-time.ts'

type FormatKind = 'time' | 'day' | 'year' | 'full'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format is slow and a list shows hundreds. */
function format(locale: Locale, zone: string | undefined, kind: FormatKind): Intl.DateTimeFormat {
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

const PARTS: Readonly<Record<FormatKind, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'short' },
}

/** Makes the formats of a list while its rows are still being read: the first of a language takes milliseconds. */
export function warmFormats(locale: Locale, zone?: string): void {
  for (const kind of ['time', 'day', 'year', 'full'] as const) format(locale, zone, kind).format(0)
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
  return format(locale, zone, 'full').format(new Date(at))
}

const numbers: Partial<Record<Locale, Intl.NumberFormat>> = {}

export function showCount(count: number, locale: Locale): string {
  // Below a thousand there is nothing to divide, and a list that has just opened shows small counts.
  if (count < 1000) return String(count)
  const known = (numbers[locale] ??= new Intl.NumberFormat(LOCALE_TAGS[locale]))
  return known.format(count)
}
