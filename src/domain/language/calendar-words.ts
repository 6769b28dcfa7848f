function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

const MONTHS = words(
  'january february march april may june july august september october november december ' +
    'januari februari mars april maj juni juli augusti september oktober november december',
)
const WEEKDAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday måndag tisdag onsdag torsdag fredag lördag söndag',
)

/** `word` in lower case, Swedish or English. */
export function isMonth(word: string): boolean {
  return MONTHS.has(word)
}

/** `word` in lower case, Swedish or English. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word) || WEEKDAYS.has(word.replace(/s$/u, ''))
}
