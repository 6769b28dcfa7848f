import type { Instant, TimeZone } from '#lib/clock.ts'
import { showInZone } from '#domain/publication/wall-time.ts'
import { useLocale, type Locale } from '#workbench/messages.ts'
import { LOCALE_TAGS } from '#workbench/show-time.ts'

/** `Sun 29 Mar 2026, 03:30 (UTC+02:00, Europe/Stockholm)`: nobody has to guess which clock is meant. */
export function useShowClock(): (at: Instant, zone: TimeZone) => string {
  const locale = useLocale()
  return (at, zone) => showClock(at, zone, locale)
}

export function showClock(at: Instant, zone: TimeZone, locale: Locale): string {
  const { offset } = showInZone(at, zone)
  return `${showDay(at, zone, locale)}, ${showInZone(at, zone).time} (UTC${offset}, ${zone})`
}

/** Without the zone, for places that name it already: `29 Mar 03:30`. */
export function useShowShort(): (at: Instant, zone: TimeZone) => string {
  const locale = useLocale()
  return (at, zone) => {
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: zone }
    const day = new Intl.DateTimeFormat(LOCALE_TAGS[locale], options).format(new Date(at))
    return `${day} ${showInZone(at, zone).time}`
  }
}

function showDay(at: Instant, zone: TimeZone, locale: Locale): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(at))
}
