import { startsWithDash } from '#domain/sources/speech.ts'
import { fold } from '#features/intake/model/fold.ts'
import { startsWithCreditLabel } from '#features/intake/model/credits.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import type { Stretch } from '#features/intake/model/stretch.ts'

/** The lines of a wire text, each a paragraph. */
export function countLines(text: string): CountedSource {
  const lines = text
    .split('\n')
    .map(fold)
    .filter((line) => line !== '')
  return { stretches: lines.map((line) => ({ text: line, links: 0, isQuote: startsWithDash(line) })), pictures: 0 }
}

/** Text has no links; its paragraphs are the lines, joined where they were broken at a fixed width. */
export function countText(stretches: readonly Stretch[]): CountedSource {
  // A text can only tell of its lead picture: by a line with a credit.
  const pictures = stretches.some((stretch) => startsWithCreditLabel(stretch.text)) ? 1 : 0
  return { stretches: stretches.map((stretch) => ({ text: fold(stretch.text), links: 0, isQuote: false })), pictures }
}
