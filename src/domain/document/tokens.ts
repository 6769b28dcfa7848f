import type { TextRange } from '#lib/text-range.ts'

/** A word, a stretch of spaces or a single mark, with its UTF-16 offsets. */
export interface Token extends TextRange {
  readonly text: string
}

/**
 * Numbers with their separators, words with inner apostrophes and hyphens, spaces, single other characters. Tokens
 * cover the text without gaps.
 *
 * @example tokenize("It’s 1,200 km.").map((t) => t.text) // ['It’s', ' ', '1,200', ' ', 'km', '.']
 */
const TOKEN = /\p{N}+(?:[.,:\u00A0\u202F]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’\u00AD\u2011-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu

export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
