import { fail, ok, type Result } from '#lib/result.ts'
import type { Instant, TimeZone } from '#lib/clock.ts'

/**
 * A wall time that a person typed, in a zone. Summer time makes some wall times not exist (`gap`: the clock jumped over them)
 * and some exist twice (`overlap`); then the person has to choose, the desk does not guess.
 */
export type WallTime =
  | { readonly kind: 'one'; readonly at: Instant }
  | { readonly kind: 'gap'; readonly before: Instant; readonly after: Instant }
  | { readonly kind: 'overlap'; readonly earlier: Instant; readonly later: Instant }

export type WallTimeProblem = 'no-such-time' | 'no-such-zone'

/** `2026-03-29T02:30` in `Europe/Stockholm` → gap: 01:30 (+01:00) and 03:30 (+02:00) are its neighbours. */
export function resolveWallTime(wall: string, zone: TimeZone): Result<WallTime, WallTimeProblem> {
  if (!isTimeZone(zone)) return fail('no-such-zone')
  const plain = parseWall(wall)
  if (plain === null) return fail('no-such-time')
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return ok({ kind: 'one', at: toInstant(earlier) })
  // In a gap Temporal's `earlier` reads the time with the offset from after the change, so the results do not show the wall time asked for.
  const isOverlap = earlier.toPlainDateTime().equals(plain)
  return ok(
    isOverlap
      ? { kind: 'overlap', earlier: toInstant(earlier), later: toInstant(later) }
      : { kind: 'gap', before: toInstant(earlier), after: toInstant(later) },
  )
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    // Intl tells an unknown zone by throwing only.
    return false
  }
}

export interface ShownTime {
  /** `2026-03-29` */
  readonly date: string
  /** `03:30` */
  readonly time: string
  /** `+02:00` */
  readonly offset: string
  readonly zone: TimeZone
}

/** How an instant reads on a clock in the zone. */
export function showInZone(at: Instant, zone: TimeZone): ShownTime {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: zoned.offset,
    zone,
  }
}

/** The value of a `datetime-local` field: `2026-03-29T03:30`. */
export function wallTimeIn(at: Instant, zone: TimeZone): string {
  const shown = showInZone(at, zone)
  return `${shown.date}T${shown.time}`
}

function parseWall(wall: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' })
  } catch {
    // Temporal tells a malformed time by throwing only.
    return null
  }
}

function toInstant(zoned: Temporal.ZonedDateTime): Instant {
  return new Date(zoned.epochMilliseconds).toISOString()
}
