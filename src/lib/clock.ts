/** ISO 8601 in UTC with milliseconds and `Z`, for example `2026-03-12T08:15:00.000Z`. Sorts as text. */
export type Instant = string

/** IANA name, for example `Europe/Stockholm`. */
export type TimeZone = string

/** The one way to ask for the time, so that tests can say what time it is. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
}
