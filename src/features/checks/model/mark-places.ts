import type { TextRange } from '#lib/text-range.ts'

const SPACE = /\s/u

/**
 * What of a text is underlined for a finding. Where something is missing, that is the word before it, or the one behind.
 *
 * @example widenToMark('It opened', { start: 9, end: 9 }) // { start: 3, end: 9 }
 */
export function widenToMark(text: string, range: TextRange): TextRange {
  const end = Math.min(range.end, text.length)
  const start = Math.min(range.start, end)
  if (end > start) return { start, end: start + signLength(text.slice(start, end)) }
  const before = wordBefore(text, start)
  return before.end > before.start ? before : wordAfter(text, start)
}

/** A mark is a sign, not a shade: of what is longer than this, the first words are underlined. */
const LONGEST_MARK = 90
const SIGN = 40

function signLength(words: string): number {
  if (words.length <= LONGEST_MARK) return words.length
  const space = words.slice(SIGN).search(SPACE)
  return space === -1 ? words.length : SIGN + space
}

function wordBefore(text: string, at: number): TextRange {
  let end = at
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end -= 1
  let start = end
  while (start > 0 && !SPACE.test(text.charAt(start - 1))) start -= 1
  return { start, end }
}

function wordAfter(text: string, at: number): TextRange {
  let start = at
  while (start < text.length && SPACE.test(text.charAt(start))) start += 1
  let end = start
  while (end < text.length && !SPACE.test(text.charAt(end))) end += 1
  return { start, end }
}

/** Words around a place, for a list: cut at spaces, with an ellipsis where something was left out. */
export function excerptOf(
  text: string,
  range: TextRange,
  reach: number,
): { readonly before: string; readonly words: string; readonly after: string } {
  const head = text.slice(0, range.start)
  const tail = text.slice(range.end)
  return { before: cutHead(head, reach), words: text.slice(range.start, range.end), after: cutTail(tail, reach) }
}

function cutHead(text: string, reach: number): string {
  if (text.length <= reach) return text
  const cut = text.slice(-reach)
  const space = cut.search(SPACE)
  return `…${space === -1 ? cut : cut.slice(space + 1)}`
}

function cutTail(text: string, reach: number): string {
  if (text.length <= reach) return text
  const cut = text.slice(0, reach)
  const space = cut.search(/\s\S*$/u)
  return `${space === -1 ? cut : cut.slice(0, space)}…`
}
