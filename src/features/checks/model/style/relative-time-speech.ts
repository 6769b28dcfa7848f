import type { TextRange } from '#lib/text-range.ts'
import { findQuotations } from '#domain/language/quoted-words.ts'

const MARK = /["“”]/gu
const STARTS_WORD = /^[\p{L}\p{N}‘'’([…$€£-]/u

/**
 * Where people speak in a paragraph. A quotation that is not closed goes on to the end of it: the house closes only the last
 * paragraph of a long one.
 */
export function spokenStretches(text: string): readonly TextRange[] {
  const closed = findQuotations(text)
  const open = openedLast(text)
  return open === null ? closed : [...closed, { start: open, end: text.length }]
}

/** Where the last double mark stands when it opens and nothing closes it. */
function openedLast(text: string): number | null {
  const marks = Array.from(text.matchAll(MARK))
  const last = marks.at(-1)
  if (last === undefined) return null
  if (last[0] === '“') return last.index
  const isOdd = marks.filter(([mark]) => mark === '"').length % 2 === 1
  return last[0] === '"' && isOdd && STARTS_WORD.test(text.slice(last.index + 1)) ? last.index : null
}
