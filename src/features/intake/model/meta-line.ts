import { isBareByline, looksLikeNames, readByline } from './bylines.ts'
import { findFurniture } from './furniture.ts'
import { readDateLine, type PrintedDates } from './printed-dates.ts'
import { has, type Stretch } from './stretch.ts'

/** A line that only says who and when: `By Anna Berg | May 3, 2025 | 4 min read`. */
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
  if (has(stretch, 'date') && stretch.times.length > 0 && isOnlyTimes(stretch)) return { dates: null, byline: null }
  return readParts(text, zone)
}

/** Separators between who and when, and the place where a date begins behind a name. */
const SEPARATORS =
  /\s*[|•·]\s*|\s+[–—]\s+|,\s+(?=\d{1,2} \p{L}+ (?:19|20)\d\d)|\s+(?=(?:published|publicerad|updated|uppdaterad)\b)|(?<=\d)\s+(?=(?:by|av)\s+\p{Lu})/giu

function readParts(text: string, zone: string): MetaLine | null {
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  const read = parts.map((part) => readPart(part.trim(), zone))
  if (read.some((part) => part === null)) return null
  const dates = read.find((part) => part?.dates != null)?.dates ?? null
  const names = read.flatMap((part) => (part?.byline != null ? [part.byline] : []))
  if (dates === null) return null
  return {
    dates: mergeDates(
      read.flatMap((part) => (part?.dates != null ? [part.dates] : [])),
      dates,
    ),
    byline: names.length > 0 ? names.join('; ') : null,
  }
}

function readPart(part: string, zone: string): MetaLine | null {
  const dates = readDateLine(part, zone)
  if (dates !== null) return { dates, byline: null }
  const byline = readByline(part) ?? (isBareByline(part) || looksLikeNames(part) ? part : null)
  if (byline !== null) return { dates: null, byline }
  return findFurniture(part) === null && !/^(?:published|publicerad|updated|uppdaterad):?$/iu.test(part)
    ? null
    : { dates: null, byline: null }
}

function mergeDates(all: readonly PrintedDates[], first: PrintedDates): PrintedDates {
  return { ...first, updated: all.find((one) => one.updated !== null)?.updated ?? null }
}

function isOnlyTimes(stretch: Stretch): boolean {
  const times = stretch.times
    .map((time) => time.text)
    .join('')
    .replaceAll(/\s/gu, '').length
  return stretch.text.replaceAll(/\s/gu, '').length <= times + 14
}
