import type { Instant } from '#lib/clock.ts'
import type { Locale } from '#workbench/messages.ts'
import { LOCALE_TAGS } from '#workbench/show-time.ts'

/** Day and time in the desk's zone, for example `12 Mar 2026, 09:15`; today only the time. */
export function showMoment(at: Instant, locale: Locale, zone: string): string {
  const moment = new Date(at)
  const day = new Intl.DateTimeFormat(LOCALE_TAGS[locale], { timeZone: zone, dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(LOCALE_TAGS[locale], { timeZone: zone, timeStyle: 'short' }).format(moment)
  return day.format(moment) === day.format(new Date()) ? time : `${day.format(moment)}, ${time}`
}
