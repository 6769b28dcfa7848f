import type { TextRange } from '#lib/text-range.ts'
import type { PartReading } from './part-reading.ts'

/** A sentence in its part: UTF-16 offsets in the part's text. */
export interface Segment extends TextRange {
  readonly part: PartReading
  readonly text: string
}

/** Sentences that say the same; one side may be empty, never both. */
export interface SegmentPair {
  readonly source: readonly Segment[]
  readonly copy: readonly Segment[]
}

/**
 * Parts of the source and parts of the copy that say the same, and their sentences paired. One side may be empty. A sentence that was
 * moved stands in the passage of its copy, so `segments` can hold sentences of parts that belong to other passages.
 */
export interface PassagePair {
  readonly source: readonly PartReading[]
  readonly copy: readonly PartReading[]
  readonly segments: readonly SegmentPair[]
  /** A person said that this is left out, or added: neither an omission nor an addition to complain of. */
  readonly isSettled: boolean
}

/** What is known already, by a person or from the story screen's alignment: keys of parts that belong together. */
export interface KnownPair {
  readonly source: readonly string[]
  readonly copy: readonly string[]
  readonly isSettled: boolean
}

export type PartPair = Omit<PassagePair, 'segments'>

export interface Sides {
  readonly source: readonly PartReading[]
  readonly copy: readonly PartReading[]
}
