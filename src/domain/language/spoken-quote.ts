import type { TextRange } from '#lib/text-range.ts'
import type { Speaker } from './attribution.ts'
import type { MarkShape } from './quotation-marks.ts'

/** Words that a text gives as somebody's own. */
export interface SpokenQuote extends TextRange {
  /** Without dash, marks and attribution. */
  readonly words: TextRange
  readonly form: 'dash' | 'block' | MarkShape
  /** `part`: a few words within a sentence (a “gift”), a title, a word held at arm's length. */
  readonly kind: 'speech' | 'part'
  /** Not sure: what follows the attribution in a paragraph of dash speech may be speech again or the reporter's. */
  readonly isSure: boolean
  readonly speaker: Speaker | null
  /** Its closing mark is missing: it goes on in the next paragraph, or the mark was forgotten. */
  readonly isUnclosed: boolean
}
