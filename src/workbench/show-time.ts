import type { Instant, TimeZone } from '#lib/clock.ts'
import type { Locale } from './messages.ts'

/** British English where English is spoken: 24 hours, day before month. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-SE' }

/** `12 Mar 2026, 09:15`, in the machine's zone unless another is named. */
export function showMoment(at: Instant, locale: Locale, zone?: TimeZone): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(at))
}

/** `2026-03-12` as `12 Mar 2026`: a day without a time is the same day in every zone. */
export function showDate(date: string, locale: Locale): string {
  const noon = new Date(`${date}T12:00Z`)
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(noon)
}
