import type { TimeZone } from '#lib/clock.ts'

/** What a date line says. Each is ISO 8601 with offset, or a plain date where no time of day is printed. */
export interface PrintedDates {
  readonly published: string | null
  readonly updated: string | null
  /** The words that say when it was published. */
  readonly publishedAsPrinted: string
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, maj: 5, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, okt: 10, nov: 11, dec: 12,
  january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
  januari: 1, februari: 2, mars: 3, juni: 6, juli: 7, augusti: 8, oktober: 10,
} // prettier-ignore

/** Abbreviations of zones as papers print them behind a time. */
const ZONES: Readonly<Record<string, TimeZone>> = {
  ET: 'America/New_York', EST: 'America/New_York', EDT: 'America/New_York', CT: 'America/Chicago', PT: 'America/Los_Angeles',
  GMT: 'UTC', UTC: 'UTC', BST: 'Europe/London', CET: 'Europe/Paris', CEST: 'Europe/Paris', EET: 'Europe/Helsinki', EEST: 'Europe/Helsinki',
} // prettier-ignore

const MONTH = `(${Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})\\.?`
const YEAR = '((?:19|20)\\d\\d)'
const DATE_FORMS = [
  { form: new RegExp(`${YEAR}-(\\d\\d)-(\\d\\d)`, 'iu'), order: 'ymd' },
  { form: new RegExp(`(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|:e)?(?: of)? ${MONTH},? ${YEAR}`, 'iu'), order: 'dmy' },
  { form: new RegExp(`(?<!\\p{L})${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, 'iu'), order: 'mdy' },
  { form: new RegExp(`(?<!\\d)(\\d{1,2})/(\\d{1,2})[ /-]${YEAR}`, 'iu'), order: 'dmy' },
] as const

const TIME =
  /(?<![\d.])([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?\s*([ap]\.?m\.?)?(?:\s*\(?(ET|EST|EDT|CT|PT|GMT|UTC|BST|CES?T|EES?T)\b\)?)?(?!\d)/iu
const HOUR_ONLY =
  /(?<![\d.:])(1[0-2]|[1-9])\s*([ap]\.?m\.?)(?:\s*\(?(ET|EST|EDT|CT|PT|GMT|UTC|BST|CES?T|EES?T)\b\)?)?/iu

const PUBLISHED = /\b(?:first published|published|posted|publicerad(?:es)?|publicerat|skapad|issued)\b/iu
const UPDATED =
  /\b(?:last updated|updated|last modified|modified|uppdaterad(?:es)?|uppdaterat|senast ändrad|ändrad|edited)\b/iu

/**
 * Reads one line of a page, for example `» Published: May 27 2025 at 06:01` or `Publicerad 12 mars 2025 05.30 Uppdaterad 07.12`.
 * Null when the line is not about dates: it has other words than a date line has.
 */
export function readDateLine(printed: string, zone: TimeZone): PrintedDates | null {
  const line = printed.replaceAll(/\s/gu, ' ')
  if (line.length > 160 || !isDateLine(line)) return null
  const split = UPDATED.exec(line)
  const publishedPart = splitPart(line, split)
  const published = readDate(publishedPart, zone, null)
  const updatedPart = split === null ? '' : line.slice(split.index)
  const beforePublished = split !== null && publishedPart !== '' && line.indexOf(publishedPart) > split.index
  const updated = readDate(beforePublished ? line.slice(0, line.indexOf(publishedPart)) : updatedPart, zone, published)
  if (published === null && updated === null) return null
  return {
    published,
    updated,
    publishedAsPrinted:
      published === null
        ? ''
        : publishedPart
            .trim()
            .replace(/[|·•,–-]+$/u, '')
            .trim(),
  }
}

/** The stretch of the line that speaks of publishing: all of it, or what is not behind "Updated". */
function splitPart(line: string, updated: RegExpExecArray | null): string {
  if (updated === null) return line
  const published = PUBLISHED.exec(line)
  if (published !== null && published.index > updated.index) return line.slice(published.index)
  return line.slice(0, updated.index)
}

/** True for a line with a time of day and nothing but the words of a date line: `11:30`, `Updated 11.30 CET`. */
export function isTimeLine(line: string): boolean {
  return isDateLine(line) && findTime(line) !== null
}

export function speaksOfUpdate(line: string): boolean {
  return UPDATED.test(line)
}

/** One date, with a time of day when there is one; a time alone takes its day from `day`. */
export function readDate(text: string, zone: TimeZone, day: string | null): string | null {
  const date = findDate(text)
  const time = findTime(date === null ? text : text.replace(date.printed, ' '))
  const on = date?.iso ?? (time === null ? null : (day?.slice(0, 10) ?? null))
  if (on === null) return null
  return time === null ? on : inZone(`${on}T${time.clock}`, time.zone ?? zone)
}

function findDate(text: string): { readonly iso: string; readonly printed: string } | null {
  for (const { form, order } of DATE_FORMS) {
    const found = form.exec(text)
    const iso = found === null ? null : isoDate(found, order)
    if (found !== null && iso !== null) return { iso, printed: found[0] }
  }
  return null
}

function isoDate(found: RegExpExecArray, order: 'ymd' | 'dmy' | 'mdy'): string | null {
  const at = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] }[order]
  const [year, month, day] = at.map((i) => found[i] ?? '')
  const number = MONTHS[(month ?? '').toLowerCase()] ?? Number(month)
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: number, day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}

function findTime(text: string): { readonly clock: string; readonly zone: TimeZone | null } | null {
  const found = TIME.exec(text)
  if (found !== null) return clockOf(found[1] ?? '', found[2] ?? '00', found[3], found[4])
  const hour = HOUR_ONLY.exec(text)
  return hour === null ? null : clockOf(hour[1] ?? '', '00', hour[2], hour[3])
}

function clockOf(hour: string, minute: string, half: string | undefined, zone: string | undefined) {
  const pm = half?.toLowerCase().startsWith('p') === true
  const am = half?.toLowerCase().startsWith('a') === true
  const number = Number(hour)
  const of24 = pm && number < 12 ? number + 12 : am && number === 12 ? 0 : number
  return {
    clock: `${String(of24).padStart(2, '0')}:${minute}`,
    zone: zone === undefined ? null : (ZONES[zone.toUpperCase()] ?? null),
  }
}

/** `2025-05-27T06:01` in `Europe/Stockholm` → `2025-05-27T06:01:00+02:00`. */
export function inZone(wall: string, zone: TimeZone): string {
  return withOffset(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone))
}

/** A machine's date: kept with its own offset, told in the outlet's zone when it is in UTC or has none. Null when it is no date. */
export function readMachineDate(value: string, zone: TimeZone): string | null {
  const text = value
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (\d\d:)/u, '$1T$2')
    .replace(/([+-]\d\d)(\d\d)$/u, '$1:$2')
  try {
    if (/^\d{4}-\d\d-\d\d$/u.test(text)) return Temporal.PlainDate.from(text).toString()
    if (/(?:Z|[+-]00:00)$/iu.test(text)) return withOffset(Temporal.Instant.from(text).toZonedDateTimeISO(zone))
    if (/[+-]\d\d:\d\d$/u.test(text)) return withOffset(Temporal.Instant.from(text).toZonedDateTimeISO(text.slice(-6)))
    return inZone(text, zone)
  } catch {
    return null
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}

export function isSameMoment(a: string, b: string): boolean {
  if (!a.includes('T') || !b.includes('T')) return a === b
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) === 0
}

function withOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

const LINE_WORDS =
  /^(?:first|last|published|posted|updated|modified|issued|edited|publicerad(?:es)?|publicerat|skapad|uppdaterad(?:es)?|uppdaterat|senast|ändrad|kl|klockan|at|on|the|den|of|a|p|m|am|pm|et|est|edt|ct|pt|gmt|utc|bst|cest?|eest?|mon|tue|wed|thu|fri|sat|sun|tues|thur|thurs|monday|tuesday|wednesday|thursday|friday|saturday|sunday|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors?|fre|lör|sön|st|nd|rd|th|e|date|datum|min|read|minute|minutes|reading|time|lästid|minuter|ca)$/iu

/** True when nothing but the words of a date line stands there. */
function isDateLine(line: string): boolean {
  if (!/\d/u.test(line)) return false
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => LINE_WORDS.test(word) || word in MONTHS || ZONES[word.toUpperCase()] !== undefined)
}
