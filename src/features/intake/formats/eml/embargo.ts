import { inZone, readDate } from '#features/intake/model/printed-dates.ts'

export interface Embargo {
  /** Null when the words name no time. */
  readonly until: string | null
  readonly words: string
}

const EMBARGO = /\b(?:under )?embargo\p{L}*\b(?:[^:]|(?<=\d):(?=\d\d))*/iu
const CLOCK = /(?:kl\.?\s*|klockan\s+|at\s+)?\b([01]?\d|2[0-3])[.:]([0-5]\d)\b/iu

/** `EMBARGO kl 06.00: …`: of the day on which the mail was sent, in the zone of the desk, unless the words say another day. */
export function findEmbargo(
  subject: string,
  { sent, zone }: { readonly sent: string | null; readonly zone: string },
): Embargo | null {
  const words = EMBARGO.exec(subject)?.[0].trim()
  if (words === undefined) return null
  const today = sent === null ? null : Temporal.Instant.from(sent).toZonedDateTimeISO(zone).toPlainDate()
  const read = readDate(words, zone, null)
  if (read !== null && read.includes('T')) return { until: read, words }
  const clock = CLOCK.exec(words)
  const on = read ?? findDay(words.replace(CLOCK, ' '), today)
  if (clock === null || on === null) return { until: null, words }
  return { until: inZone(`${on}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}`, zone), words }
}

const MONTHS = 'jan feb mar apr (?:maj|may) jun jul aug sep (?:okt|oct) nov dec'.split(' ')
const WEEKDAYS = [
  '(?:måndag|monday)',
  '(?:tisdag|tuesday)',
  '(?:onsdag|wednesday)',
  '(?:torsdag|thursday)',
  '(?:fredag|friday)',
  '(?:lördag|saturday)',
  '(?:söndag|sunday)',
]

/** A day without its year, a weekday or tomorrow, counted from the day of sending; null for words that may name a day in another way. */
function findDay(words: string, today: Temporal.PlainDate | null): string | null {
  if (today === null) return null
  const text = words.toLowerCase()
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}\\p{L}*`, 'u').test(text) && /\d/u.test(text)) + 1
  if (month > 0) return findDate(Number(/\d{1,2}/u.exec(text)?.[0]), month, today)
  if (/\d/u.test(text)) return null
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(name, 'u').test(text)) + 1
  if (weekday > 0) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }).toString()
  return today.add({ days: /\bi ?morgon\b|\btomorrow\b/u.test(text) ? 1 : 0 }).toString()
}

/** A day that lies long back is one of next year. */
function findDate(day: number, month: number, today: Temporal.PlainDate): string | null {
  try {
    const date = Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'reject' })
    const isPast = Temporal.PlainDate.compare(date.add({ days: 60 }), today) < 0
    return (isPast ? date.add({ years: 1 }) : date).toString()
  } catch {
    return null
  }
}
