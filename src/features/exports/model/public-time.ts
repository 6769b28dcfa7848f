import type { Instant, TimeZone } from '#lib/clock.ts'

/** ISO 8601 with the offset of the zone at that moment. @example '2025-05-27T06:01:00+02:00' */
export function instantWithOffset(at: Instant, zone: TimeZone): string {
  return Temporal.Instant.from(at).toString({ timeZone: zone, smallestUnit: 'second' })
}

/** As readers write it. @example '27 May 2025 at 06:01' */
export function writtenTime(at: Instant, zone: TimeZone, language: string): string {
  const locale = language.toLowerCase() === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    Date.parse(at),
  )
}

export function dayIn(zone: TimeZone, at: Instant): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}
