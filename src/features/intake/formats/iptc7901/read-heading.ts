import { fold } from '#features/intake/model/fold.ts'

export interface Heading {
  readonly service: string
  /** The sender's short name of the story, behind the number of words; '' when there is none. */
  readonly reference: string
  readonly slug: string
  readonly urgency: number | null
  readonly isCorrection: boolean
}

/** `ttx0003 4 INR 99 TT  7c1e`: service and number, priority, category, words, and what the sender adds. */
const FIRST_LINE = /^([a-z]{2,6}) ?(\d{3,5})\s+([1-9])\s+(\S{1,5})(?:\s+(\d{1,5}))?(?:\s+(.*))?$/iu

export function readHeading(text: string): Heading {
  const lines = text
    .split(/\r\n|[\r\n]/u)
    .map(fold)
    .filter((line) => line !== '')
  const found = FIRST_LINE.exec(lines[0] ?? '')
  const added = (found?.[6] ?? '').split(/\s+/u)
  return {
    service: found?.[1] ?? '',
    reference: added.find((word) => /\d/u.test(word) && /^[\w-]{4,40}$/u.test(word)) ?? '',
    slug:
      lines
        .slice(found === null ? 0 : 1)
        .find((line) => /^[^\s/]+\/?/u.test(line))
        ?.replace(/\/.*$/u, '')
        .trim() ?? '',
    urgency: found?.[3] === undefined ? null : Number(found[3]),
    isCorrection: /\b(?:KORR|CORR|BERICHTIGUNG|RÄTTELSE)\b/iu.test(text),
  }
}

const MONTHS: Readonly<Record<string, string>> = {
  jan: '01', feb: '02', mar: '03', mär: '03', apr: '04', may: '05', maj: '05', mai: '05', jun: '06', jul: '07', aug: '08', sep: '09',
  oct: '10', okt: '10', nov: '11', dec: '12', dez: '12',
} // prettier-ignore

/** `180602 mar 25`: day, hour and minute, month, year. `180602 Gmt mar 25` is in UTC. '' when the trailer says no such thing. */
export function readTrailer(text: string): string {
  const found = /(\d\d)(\d\d)(\d\d)\s*(gmt|utc|z)?\s+(\p{L}{3})\p{L}*\.?\s+(\d\d(?:\d\d)?)\b/iu.exec(text)
  const month = MONTHS[(found?.[5] ?? '').toLowerCase()]
  if (found === null || month === undefined) return ''
  const [, day = '', hour = '', minute = '', utc, , year = ''] = found
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}T${hour}:${minute}:00${utc === undefined ? '' : 'Z'}`
}
