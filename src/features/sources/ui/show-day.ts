import type { Locale } from '#workbench/messages.ts'
import { showDate, showMoment } from '#workbench/show-time.ts'

/** Day and time of an instant, a day of a date; what is no date is shown as it stands. */
export function showDay(moment: string, locale: Locale): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(moment)) return showDate(moment, locale)
  return Number.isNaN(Date.parse(moment)) ? moment : showMoment(moment, locale)
}
