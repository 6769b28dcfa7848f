import type { TextRange } from '#lib/text-range.ts'
import type { PartReading } from '../part-reading.ts'
import type { Term } from './term.ts'

/** A wrong name with the institution it is of. */
export interface Misnamed extends TextRange {
  readonly part: PartReading
  readonly term: Term
}
