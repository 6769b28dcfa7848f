import type { ReadNote } from '#domain/sources/extraction.ts'
import { readMachineDate } from '#features/intake/model/printed-dates.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The zones that RFC 822 names; every other is a number. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z', UTC: 'Z', GMT: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00',
  PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00',
} // prettier-ignore

const BASIC = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/iu
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4}|\d\d)\s+(\d\d):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d\d:?\d\d)?$/iu

/**
 * A time as wires and feeds write it (`20260504T080000+0200`, `Mon, 4 May 2026 08:00:00 GMT`) in the long form of ISO 8601; other
 * words are left as they are.
 */
export function toIso(words: string): string {
  const text = words.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/u, '$1T')
  return fromBasic(text) ?? fromRfc822(text) ?? text
}

function fromBasic(text: string): string | null {
  const found = BASIC.exec(text)
  if (found === null) return null
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone = ''] = found
  const date = `${year}-${month}-${day}`
  return hour === undefined || minute === undefined ? date : `${date}T${hour}:${minute}:${second}${withColon(zone)}`
}

function fromRfc822(text: string): string | null {
  const found = RFC_822.exec(text)
  if (found === null) return null
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] = found
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const offset = /^[+-]/u.test(zone) ? withColon(zone) : zone === '' ? '' : ZONES[zone.toUpperCase()]
  if (month === 0 || offset === undefined) return null
  // Two digits for the year: RFC 2822 reads 00–49 as this century.
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
  return `${full}-${two(month)}-${two(Number(day))}T${hour}:${minute}:${second}${offset}`
}

function withColon(zone: string): string {
  return zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

export interface Embargo {
  readonly until: string
  readonly notes: readonly ReadNote[]
}

/** The end of an embargo. Without a zone it is the outlet's, and a note says so; null for words that are no time: it is never dropped. */
export function readEmbargo(words: string, zone: string): Embargo | null {
  const iso = toIso(words)
  const until = readMachineDate(/^\d{4}-\d\d-\d\d$/u.test(iso) ? `${iso}T00:00:00` : iso, zone)
  if (until === null) return null
  const isPlain = /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(iso)
  return { until, notes: isPlain ? [] : [{ kind: 'embargo-assumed', words: words.trim().slice(0, 60) }] }
}
