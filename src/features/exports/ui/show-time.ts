import type { Instant, TimeZone } from '#lib/clock.ts'
import type { Locale } from '#workbench/messages.ts'

/** Day and time in the outlet's zone, as English or Swedish readers write it. */
export function showMoment(at: Instant, locale: Locale, zone?: TimeZone): string {
  return new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(at))
}
