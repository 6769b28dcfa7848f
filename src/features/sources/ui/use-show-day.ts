import { desk } from '#features/desk/contract.ts'
import { useLocale } from '#workbench/messages.ts'
import { showDate, showMoment } from '#workbench/show-time.ts'
import { useQuery } from '#workbench/use-query.ts'

/** Day and time of an instant in the desk's zone, a day of a date; what is no date is shown as it stands. */
export function useShowDay(): (moment: string) => string {
  const locale = useLocale()
  const zone = useQuery(desk, 'choices', null, ['settings']).value?.zone
  return (moment) => {
    if (/^\d{4}-\d\d-\d\d$/u.test(moment)) return showDate(moment, locale)
    return Number.isNaN(Date.parse(moment)) ? moment : showMoment(moment, locale, zone)
  }
}
