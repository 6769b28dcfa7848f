import type { Instant } from '#lib/clock.ts'
import type { Locale } from '#workbench/messages.ts'

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-SE' }

export function showTime(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

export function showBytes(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1024 ** 2
  const [value, unit] = megabytes < 1000 ? [megabytes, 'megabyte'] : [megabytes / 1024, 'gigabyte']
  return new Intl.NumberFormat(TAGS[locale], { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
