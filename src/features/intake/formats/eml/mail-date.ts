const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE =
  /(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:([+-]\d\d):?(\d\d)|(?:gmt|utc?|z)\b)/iu

/** `Tue, 18 Mar 2025 06:02:00 +0100` → `2025-03-18T06:02:00+01:00`. Null for a date that does not exist or has no zone. */
export function mailDate(header: string): string | null {
  const found = DATE.exec(header.replaceAll(/\s+/gu, ' '))
  if (found === null) return null
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', hours = '+00', minutes = '00'] =
    found
  const at = MONTHS.indexOf(month.toLowerCase()) + 1
  const two = (value: number | string) => String(value).padStart(2, '0')
  const text = `${year}-${two(at)}-${two(day)}T${two(hour)}:${minute}:${second}${hours}:${minutes}`
  try {
    Temporal.Instant.from(text)
    return text
  } catch {
    return null
  }
}
