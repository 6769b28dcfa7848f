import type { TextRange } from '#lib/text-range.ts'

/**
 * Where a range of a text stands after an edit somewhere in it; null when the edit touched what it covers.
 *
 * @example followEdit('a red fox', 'a quick red fox', { start: 2, end: 5 }) // { start: 8, end: 11 }
 */
export function followEdit(before: string, after: string, range: TextRange): TextRange | null {
  if (before === after) return range
  const kept = commonEnds(before, after)
  if (range.end <= kept.start) return range
  if (range.start < before.length - kept.end) return null
  const moved = after.length - before.length
  return { start: range.start + moved, end: range.end + moved }
}

/** How many units are the same at the start and, behind those, at the end. */
function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const longest = Math.min(a.length, b.length)
  let start = 0
  while (start < longest && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  let end = 0
  while (end < longest - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1
  return { start, end }
}
