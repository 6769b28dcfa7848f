import type { TextRange } from '#lib/text-range.ts'

export type TokenKind = 'word' | 'number' | 'mark'

/** A word with its inner hyphens and apostrophes (`Ångeby-Posten`, `don’t`), a figure with its separators (`1 450,5`), or one mark. */
export interface Token extends TextRange {
  readonly kind: TokenKind
  readonly text: string
}

// Spaces divide thousands in Swedish, but only before exactly three digits.
const TOKEN =
  /(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+|[\u0020\u00A0\u202F\u2009]\p{Nd}{3}(?!\p{Nd}))*)|(?<word>[\p{L}\p{M}]+(?:['’\-‑][\p{L}\p{M}]+|(?<=\p{L})\p{Nd}+)*)|(?<mark>[^\s])/gu

export function findTokens(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    kind: match.groups?.number !== undefined ? 'number' : match.groups?.word !== undefined ? 'word' : 'mark',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
