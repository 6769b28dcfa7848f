import type { Locale } from '#workbench/messages.ts'

/** Day and time of an instant, a day of a date; what is no date is shown as it stands. */
export function showDay(moment: string, locale: Locale): string {
  const tag = locale === 'sv' ? 'sv-SE' : 'en-GB'
  if (/^\d{4}-\d\d-\d\d$/u.test(moment))
    return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${moment}T12:00Z`))
  const date = new Date(moment)
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}
