import { readAdapter, readByline } from './bylines.ts'
import { startsWithCreditLabel } from './credits.ts'
import { skeleton } from './fold.ts'
import { findFurniture } from './furniture.ts'
import { readDateLine } from './printed-dates.ts'
import { has, type Stretch } from './stretch.ts'

const LONGEST_HEADLINE = 220

/** Where the printed headline stands; -1 when there is none. `known` are the headlines that the page's metadata names. */
export function findHeadline(stretches: readonly Stretch[], known: readonly string[]): number {
  const candidates = stretches
    .map((stretch, index) => ({ stretch, index }))
    .filter(({ stretch }) => mayBeHeadline(stretch))
  const hinted = candidates.find(({ stretch }) => has(stretch, 'headline'))
  if (hinted !== undefined) return hinted.index
  const first = candidates.filter(({ stretch }) => stretch.level === 1)
  const named =
    first.find(({ stretch }) => isKnown(stretch.text, known)) ??
    first.find(({ stretch }) => isLong(stretch)) ??
    first[0]
  if (named !== undefined) return named.index
  const printed =
    candidates.find(({ stretch }) => stretch.level > 0 && isKnown(stretch.text, known)) ??
    candidates.find(({ stretch }) => isKnown(stretch.text, known))
  return printed?.index ?? findByPlace(stretches)
}

function mayBeHeadline(stretch: Stretch): boolean {
  if (stretch.removed !== null || stretch.text.length > LONGEST_HEADLINE) return false
  return (
    (stretch.kind === 'text' || stretch.kind === 'heading') &&
    /\p{L}/u.test(stretch.text) &&
    findFurniture(stretch.text) === null
  )
}

function isLong(stretch: Stretch): boolean {
  return stretch.text.split(' ').length >= 3
}

function isKnown(text: string, known: readonly string[]): boolean {
  const words = skeleton(text)
  if (words.split(' ').length < 2) return false
  return known.some((one) => skeleton(one) === words || skeleton(mainPart(one)) === words)
}

/** `The Valley Ledger - Clock tower repaired at last` → the part that is no name of a paper: the longest. */
function mainPart(title: string): string {
  const parts = title.split(/\s+[|·•»:–—-]+\s+|\s*[|]\s*/u)
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

/** Without markup: the line that stands nearest above the first long paragraph, other than lines about time and writers. */
function findByPlace(stretches: readonly Stretch[]): number {
  const prose = stretches.findIndex((stretch) => stretch.removed === null && isParagraph(stretch))
  const above = stretches.slice(0, prose === -1 ? stretches.length : prose)
  const titles = above
    .map((stretch, index) => ({ stretch, index }))
    .filter(({ stretch }) => mayBeHeadline(stretch) && !isMetaLine(stretch))
  const heading = titles.find(({ stretch }) => stretch.level > 0)
  if (heading !== undefined) return heading.index
  const long = titles.filter(({ stretch }) => isLong(stretch))
  // The same words twice are a headline and its repetition; otherwise the first line that is longer than a menu's.

  const twice = long.find(({ stretch }, i) =>
    long.slice(i + 1).some((other) => skeleton(other.stretch.text) === skeleton(stretch.text)),
  )
  const wordy = long.find(({ stretch }) => stretch.text.split(' ').length >= 4 && stretch.text.length >= 20)
  return (twice ?? wordy ?? long[0] ?? titles.at(-1))?.index ?? -1
}

function isMetaLine(stretch: Stretch): boolean {
  const { text } = stretch
  return (
    startsWithCreditLabel(text) ||
    readDateLine(text, 'UTC') !== null ||
    readByline(text) !== null ||
    readAdapter(text) !== null ||
    has(stretch, 'byline') ||
    has(stretch, 'date')
  )
}

/** A paragraph of copy: long enough, and it ends like a sentence. */
export function isParagraph(stretch: Stretch): boolean {
  return (stretch.kind === 'text' || stretch.kind === 'item') && isProse(stretch.text)
}

export function isProse(text: string): boolean {
  return ((text.length >= 60 || text.split(' ').length >= 8) && /[.!?…:;”"»’')\]]$/u.test(text)) || text.length >= 140
}
