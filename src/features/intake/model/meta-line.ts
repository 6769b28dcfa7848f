import { isBareByline, looksLikeNames, readByline } from './bylines.ts'
import { findFurniture } from './furniture.ts'
import { isTimeLine, readDate, readDateLine, speaksOfUpdate, type PrintedDates } from './printed-dates.ts'
import type { Stretch } from './stretch.ts'

/** A line that only says who and when: `By Anna Berg | May 3, 2025 | Updated 11.30 | 4 min read`. */
export interface MetaLine {
  readonly dates: PrintedDates | null
  readonly byline: string | null
}

/** Null when the line says anything else. */
export function readMetaLine(stretch: Stretch, zone: string): MetaLine | null {
  const { text } = stretch
  if (text.length > 200 || stretch.kind === 'picture' || stretch.kind === 'table') return null
  const whole = readDateLine(text, zone)
  if (whole !== null) return { dates: whole, byline: null }
  return (stretch.times.length > 0 ? readAroundTimes(stretch) : null) ?? readParts(text, zone)
}

/** What is left of a line without its time elements: nothing, labels, or a name. Their dates are read from the elements. */
function readAroundTimes({ text, times }: Stretch): MetaLine | null {
  const rest = times.reduce((left, time) => left.replace(time.text, ' '), text).replaceAll(/\s+/gu, ' ')
  const words = rest.replaceAll(LABELS, ' ').replaceAll(/^[\s|•·:,»–—-]+|[\s|•·:,–—-]+$/gu, '')
  if (words === '') return { dates: null, byline: null }
  const byline = readByline(words) ?? (isBareByline(words) || looksLikeNames(words) ? words : null)
  return byline === null ? null : { dates: null, byline }
}

const LABELS =
  /\b(?:(?:first |last )?(?:published|updated|modified)|posted(?: on)?|publicera(?:d|t|des)|uppdatera(?:d|t|des)|senast|ändrad)\b:?/giu

/** Separators between who and when, and the place where a date begins behind a name. */
const SEPARATORS =
  /\s*[|•·]\s*|\s+[–—]\s+|,\s+(?=(?:\d{1,2} \p{L}+|\p{L}+ \d{1,2}),? (?:19|20)\d\d)|\s+(?=(?:published|publicerad|updated|uppdaterad)\b)|(?<=\d)\s+(?=(?:by|av)\s+\p{Lu})/giu

function readParts(text: string, zone: string): MetaLine | null {
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return null
  const dates = parts.flatMap((part) => readDateLine(part, zone) ?? [])
  const first = dates[0]
  if (first === undefined || !parts.every((part) => isMetaPart(part, zone))) return null
  const names = parts.flatMap((part) => nameOf(part, zone) ?? [])
  return {
    dates: { ...first, updated: findUpdate(parts, dates, zone) },
    byline: names.length > 0 ? names.join('; ') : null,
  }
}

function isMetaPart(part: string, zone: string): boolean {
  const label = /^(?:published|publicerad|updated|uppdaterad):?$/iu.test(part)
  return (
    label ||
    readDateLine(part, zone) !== null ||
    isTimeLine(part) ||
    nameOf(part, zone) !== null ||
    findFurniture(part) !== null
  )
}

function nameOf(part: string, zone: string): string | null {
  if (readDateLine(part, zone) !== null || isTimeLine(part)) return null
  return (
    readByline(part) ?? (isBareByline(part) || (looksLikeNames(part) && findFurniture(part) === null) ? part : null)
  )
}

/** "Updated 11:30" has no day of its own: it is the day of publishing. */
function findUpdate(parts: readonly string[], dates: readonly PrintedDates[], zone: string): string | null {
  const whole = dates.find((one) => one.updated !== null)?.updated
  if (whole !== undefined && whole !== null) return whole
  const published = dates.find((one) => one.published !== null)?.published ?? null
  const time = parts.find((part) => speaksOfUpdate(part) && isTimeLine(part))
  return time === undefined ? null : readDate(time, zone, published)
}
