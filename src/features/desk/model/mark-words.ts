import type { TextRange } from '#lib/text-range.ts'

/** A stretch of text that is marked, or not. */
export interface MarkedPart {
  readonly text: string
  readonly isMarked: boolean
}

/**
 * Where words of a search begin in a text, as the index reads it: without regard to case and diacritics.
 * `markWords('Målvakten räddade', ['malvakt'])` → `Målvakten` marked.
 */
export function markWords(text: string, words: readonly string[]): readonly MarkedPart[] {
  const wanted = words.flatMap((word) => splitWords(fold(word)))
  if (wanted.length === 0) return [{ text, isMarked: false }]
  const ranges = [...text.matchAll(WORD)]
    .filter((match) => wanted.some((word) => fold(match[0]).startsWith(word)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return cutAt(text, ranges)
}

/** The text between the two marks is what the index found. */
export function readMarks(snippet: string, start: string, end: string): readonly MarkedPart[] {
  return snippet
    .split(start)
    .flatMap((piece, index): MarkedPart[] => {
      if (index === 0) return [{ text: piece, isMarked: false }]
      const [marked = '', rest = ''] = piece.split(end)
      return [
        { text: marked, isMarked: true },
        { text: rest, isMarked: false },
      ]
    })
    .filter((part) => part.text !== '')
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function splitWords(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

function cutAt(text: string, ranges: readonly TextRange[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let from = 0
  for (const range of ranges) {
    parts.push({ text: text.slice(from, range.start), isMarked: false })
    parts.push({ text: text.slice(range.start, range.end), isMarked: true })
    from = range.end
  }
  parts.push({ text: text.slice(from), isMarked: false })
  return parts.filter((part) => part.text !== '')
}
