import type { CheckGroup, CheckId, Severity } from './check-ids.ts'
import type { CheckContext } from './check-context.ts'
import type { Remark } from './finding.ts'
import type { PartReading } from './part-reading.ts'
import type { PassagePair } from './pairing.ts'
import type { StoryReading } from './story-reading.ts'

interface CheckBase {
  readonly id: CheckId
  readonly group: CheckGroup
  /** What it reads: the copy alone, the copy against its source, or either with language data. */
  readonly reads: 'copy' | 'source' | 'language-data'
  readonly severity: Severity
  /** The practice it enforces, with where it comes from. */
  readonly practice: string
}

/** Judges one part of the copy by itself; run again only when that part changed. */
export interface PartCheck extends CheckBase {
  readonly sees: 'part'
  readonly run: (part: PartReading, context: CheckContext) => readonly Remark[]
}

/** Judges a passage of the copy against its counterpart; run again only when one of the two changed. Never run without a source. */
export interface PassageCheck extends CheckBase {
  readonly sees: 'passage'
  readonly run: (passage: PassagePair, context: CheckContext) => readonly Remark[]
}

/** Judges the whole story; run at a pause. */
export interface StoryCheck extends CheckBase {
  readonly sees: 'story'
  readonly run: (story: StoryReading, context: CheckContext) => readonly Remark[]
}

export type Check = PartCheck | PassageCheck | StoryCheck
