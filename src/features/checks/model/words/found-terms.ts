import type { TextRange } from '#lib/text-range.ts'
import type { Term } from './term.ts'

/** A term in the source. */
export interface SourceTerm extends TextRange {
  readonly term: Term
  readonly isCompoundPart: boolean
}

/** A rendering of a term in the copy, right or wrong. */
export interface CopyTerm extends TextRange {
  readonly term: Term
  readonly rendering: string
  readonly isRight: boolean
  /** Written as the table has it: what replaces it needs no ending. */
  readonly isAsWritten: boolean
  /** A capital inside a sentence where the table has none: more likely somebody's name. */
  readonly isName: boolean
}
