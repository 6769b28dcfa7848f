import type { QuotationProblem } from '../contract.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import {
  isApostrophe,
  isPrime,
  mayBeApostrophe,
  mayBePossessive,
  sidesOf,
  weightOf,
  type Weight,
} from './quotation-marks.ts'
import type { QuotationStyle } from './quotation-style.ts'

/** A mark that has been read: where it stands, how deep, and whether it opens. */
export interface QuotationMark {
  readonly at: number
  readonly depth: number
  readonly opens: boolean
}

interface OpenMark {
  readonly at: number
  readonly weight: Weight
}

/**
 * Writes the quotation marks of a paragraph in one style and leaves everything else, apostrophes and inch marks included.
 * The text keeps its length. Marks that do not pair up, or could be read in two ways, are not touched: the problem says which.
 *
 * @example
 * unifyQuotation(`"He said 'no'," she says.`, QUOTATION_STYLES.swedish).value // `”He said ’no’,” she says.`
 */
export function unifyQuotation(text: string, style: QuotationStyle): Result<string, QuotationProblem> {
  const read = readQuotation(text)
  if (!read.ok) return read
  const letters = text.split('')
  for (const mark of read.value) {
    const pair = mark.depth % 2 === 0 ? style.outer : style.inner
    letters[mark.at] = mark.opens ? pair.open : pair.close
  }
  const unified = letters.join('')
  return isReadAlike(unified, read.value) ? ok(unified) : fail('ambiguous')
}

/** In the new style an apostrophe may look like a mark that was none before; such a paragraph is left for a person. */
function isReadAlike(unified: string, marks: readonly QuotationMark[]): boolean {
  const again = readQuotation(unified)
  if (!again.ok || again.value.length !== marks.length) return false
  const wanted = new Map(marks.map((mark) => [mark.at, mark]))
  return again.value.every(({ at, opens, depth }) => wanted.get(at)?.opens === opens && wanted.get(at)?.depth === depth)
}

/** Finds the quotation marks of a paragraph of English or Swedish, whatever characters they are written with. */
export function readQuotation(text: string): Result<readonly QuotationMark[], QuotationProblem> {
  const marks: QuotationMark[] = []
  const open: OpenMark[] = []
  for (let at = 0; at < text.length; at += 1) {
    const weight = weightOf(text[at])
    if (weight === null) continue
    const act = readMark(text, { at, weight }, open)
    if (act === 'ambiguous') return fail('ambiguous')
    if (act === 'open') {
      marks.push({ at, depth: open.length, opens: true })
      open.push({ at, weight })
    }
    if (act === 'close' && !close(text, { at, weight }, open, marks)) return fail('unbalanced')
  }
  return demote(text, open, marks, 0) ? ok(marks) : fail('unbalanced')
}

type Act = 'open' | 'close' | 'letter' | 'ambiguous'

function readMark(text: string, mark: OpenMark, open: readonly OpenMark[]): Act {
  const { at, weight } = mark
  const pending = open.some((one) => one.weight === weight)
  const sides = sidesOf(text, at, open.at(-1)?.at ?? -1)
  if (weight === 'single' && isApostrophe(text, at)) return 'letter'
  if (sides.opens && !sides.closes) return 'open'
  if (!sides.opens && sides.closes) return readClosing(text, mark, pending)
  // After a dash or beside another mark it may be either: whatever is open is closed first.
  if (open.at(-1)?.weight === weight) return 'close'
  if (sides.opens) return 'open'
  return weight === 'double' ? 'ambiguous' : 'letter'
}

function readClosing(text: string, { at, weight }: OpenMark, pending: boolean): Act {
  if (weight === 'double') return pending || !isPrime(text, at) ? 'close' : 'letter'
  if (!pending) return 'letter'
  return mayBePossessive(text, at) ? 'ambiguous' : 'close'
}

/** Closes the innermost open mark of the same weight; what was opened inside it must then have been an apostrophe. */
function close(text: string, mark: OpenMark, open: OpenMark[], marks: QuotationMark[]): boolean {
  const index = open.findLastIndex((one) => one.weight === mark.weight)
  if (index === -1 || !demote(text, open, marks, index + 1)) return false
  open.pop()
  marks.push({ at: mark.at, depth: open.length, opens: false })
  return true
}

/** Takes back marks that were opened and never closed; false when one of them can only be a quotation mark. */
function demote(text: string, open: OpenMark[], marks: QuotationMark[], from: number): boolean {
  for (const lost of open.splice(from)) {
    if (!mayBeApostrophe(text, lost.at)) return false
    const index = marks.findIndex((mark) => mark.at === lost.at)
    // What was read inside it stood one level too deep.
    marks.splice(
      index,
      marks.length - index,
      ...marks.slice(index + 1).map((mark) => ({ ...mark, depth: mark.depth - 1 })),
    )
  }
  return true
}
