import type { Instant, TimeZone } from '#lib/clock.ts'

/** What somebody may do with a source or a picture. Everything may be absent: not stated is not restricted. */
export interface Rights {
  readonly usageTerms?: string
  readonly territory?: string
  /** An instant, or a date: then valid to the end of that day in the desk's zone. */
  readonly expiry?: string
  readonly notArchivedAfter?: string
}

/** The instant from which the rights no longer hold; null when they do not end, or when what is written there is no time. */
export function rightsEnd(rights: Rights, zone: TimeZone): Instant | null {
  const { expiry } = rights
  if (expiry === undefined || expiry === '') return null
  if (/^\d{4}-\d{2}-\d{2}$/u.test(expiry)) return endOfDay(expiry, zone)
  const time = Date.parse(expiry)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function endOfDay(date: string, zone: TimeZone): Instant | null {
  try {
    const next = Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days: 1 })
    return new Date(next.toZonedDateTime(zone).epochMilliseconds).toISOString()
  } catch {
    // Temporal tells a date that does not exist by throwing only.
    return null
  }
}

export function isOver(end: Instant | null, now: Instant): boolean {
  return end !== null && Date.parse(end) <= Date.parse(now)
}
