import type { TextRange } from '#lib/text-range.ts'
import { perPart, type PartReading } from '../part-reading.ts'

/** Two to six capitals that stand as a word. */
export interface Acronym extends TextRange {
  readonly text: string
}

const CAPITALS = /(?<![\p{L}\p{N}\p{M}&_@#/.-])\p{Lu}{2,6}(?![\p{L}\p{N}\p{M}&_@])/gu
const WORD = /[\p{L}\p{M}]{2,}/gu
const CAPITAL_WORD = /^[\p{Lu}\p{M}]+$/u

export const acronymsOf = perPart((part): readonly Acronym[] =>
  isShouted(part)
    ? []
    : Array.from(part.text.matchAll(CAPITALS), ({ 0: text, index }) => ({
        text,
        start: index,
        end: index + text.length,
      })).filter((acronym) => !isPartOfSomething(part.text, acronym)),
)

/** A headline in capitals has no abbreviations. */
function isShouted({ text }: PartReading): boolean {
  const words = text.match(WORD) ?? []
  return words.length > 1 && 2 * words.filter((word) => CAPITAL_WORD.test(word)).length > words.length
}

const NEIGHBOUR_BEFORE = /(?<![\p{L}])\p{Lu}{2,}[ -]$/u
const NEIGHBOUR_AFTER = /^[ -]\p{Lu}{2,}(?!\p{L})/u
const FIGURE_BEFORE = /[\p{N}%][ \u00A0]?$/u
/** `JAS 39`, `SEK 25`, `SOU 2027:14`, `DC-9`: a type, a sum, a number in a series. */
const FIGURE_AFTER = /^(?:[ \u00A0-]?\p{N}|:\p{N}|\.\p{L}|-\p{Lu})/u
const REACH = 24

function isPartOfSomething(text: string, { start, end }: Acronym): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (FIGURE_BEFORE.test(before) || FIGURE_AFTER.test(after)) return true
  return NEIGHBOUR_BEFORE.test(before) || NEIGHBOUR_AFTER.test(after)
}
