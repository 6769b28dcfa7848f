import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { CitationId, SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Document } from '#domain/document/document.ts'
import type { Rights } from '#domain/publication/rights.ts'
import {
  READING_STATES,
  type FeedState,
  type ReadingState,
  type SourceCause,
} from '#domain/publication/source-machine.ts'
import type { Ledger } from '#domain/sources/extraction.ts'
import { RELIABILITIES, SOURCE_KINDS, type Reliability, type SourceKind } from '#domain/sources/source-kinds.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { citationId, sourceId, sourceVersionId, storyId } from '#rpc/id-schemas.ts'

const line = v.pipe(v.string(), v.maxLength(500))
const words = v.pipe(v.string(), v.maxLength(20_000))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A date, a wall time or an instant, as far as it is known; null when it is not. */
const moment = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d.*)?$/u), v.maxLength(40)))

const details = v.object({
  kind: v.picklist(SOURCE_KINDS),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  creator: line,
  agency: line,
  address: v.pipe(v.string(), v.maxLength(2000)),
  occurredAt: moment,
  retrievedAt: v.pipe(v.string(), v.isoTimestamp()),
  rights: v.object({
    usageTerms: v.optional(words),
    territory: v.optional(line),
    expiry: v.optional(line),
    notArchivedAfter: v.optional(line),
  }),
  reliability: v.picklist(RELIABILITIES),
})

/** Sources of stories: who says so, where it stands, and which words of the copy rest on it. */
export const sources = defineContract('sources', {
  list: query(v.object({ text: line, kind: v.nullable(v.picklist(SOURCE_KINDS)) })).returns<readonly SourceLine[]>(),
  read: query(v.object({ id: sourceId })).returns<SourceCard | null>(),
  text: query(v.object({ versionId: sourceVersionId })).returns<Document>(),

  add: command(v.object({ details, storyId: v.nullable(storyId) })).returns<SourceId>(),
  change: command(v.object({ id: sourceId, details })).returns<null>(),
  setReading: command(v.object({ id: sourceId, reading: v.picklist(READING_STATES) })).returns<null>(),
  /** Keeps a copy of a file with the source, byte for byte. */
  attach: task(
    v.object({
      id: sourceId,
      name: v.pipe(v.string(), v.maxLength(255)),
      bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  ).returns<Result<null, { readonly kind: 'empty' | 'too-large' }>>(),
  detach: command(v.object({ id: sourceId })).returns<null>(),

  /** The only calls that touch private notes and contacts. */
  readNote: query(v.object({ id: sourceId })).returns<{ readonly note: string; readonly contact: string }>(),
  writeNote: command(v.object({ id: sourceId, note: words, contact: words })).returns<null>(),

  ofStory: query(v.object({ storyId })).returns<readonly StorySourceLine[]>(),
  link: command(v.object({ storyId, sourceId })).returns<null>(),
  unlink: command(v.object({ storyId, sourceId })).returns<null>(),
  setBase: command(v.object({ storyId, sourceId })).returns<null>(),

  citations: query(v.object({ storyId })).returns<readonly CitationLine[]>(),
  /** Answers the anchor that the window then puts on the words of the copy. */
  cite: command(
    v.object({
      storyId,
      sourceId,
      passage: v.nullable(
        v.object({
          versionId: sourceVersionId,
          blockId: v.pipe(v.string(), v.maxLength(64)),
          start: offset,
          end: offset,
          words,
        }),
      ),
      copyWords: words,
    }),
  ).returns<Result<CitationId, { readonly kind: 'not-a-source-of-the-story' }>>(),
  uncite: command(
    v.object({
      id: citationId,
    }),
  ).returns<null>(),
})

export type { Reliability, SourceKind }

export interface SourceLine {
  readonly id: SourceId
  readonly kind: SourceKind
  readonly title: string
  readonly creator: string
  readonly agency: string
  readonly address: string
  readonly occurredAt: string | null
  readonly retrievedAt: Instant
  readonly reliability: Reliability
  readonly reading: ReadingState
  readonly feed: FeedState
  readonly versions: number
  readonly stories: number
}

export interface SourceCard extends SourceLine {
  readonly rights: Rights
  /** Newest first. */
  readonly history: readonly SourceVersionLine[]
  readonly builtOn: readonly StoryOnSource[]
  readonly attachment: AttachmentLine | null
}

export interface SourceVersionLine {
  readonly id: SourceVersionId
  readonly number: number
  readonly cause: SourceCause | null
  readonly publishedAt: string | null
  readonly retrievedAt: Instant
  readonly ledger: Partial<Ledger>
  /** Absolute path of the bytes it was read from; null when none were kept. */
  readonly originalPath: string | null
}

export interface StoryOnSource {
  readonly id: StoryId
  readonly number: number
  readonly headline: string
  readonly review: 'draft' | 'in_review' | 'approved' | 'parked' | 'spiked'
}

export interface AttachmentLine {
  readonly name: string
  readonly bytes: number
  readonly path: string
}

export interface StorySourceLine extends SourceLine {
  readonly isBase: boolean
  /** Null for a source without a text. */
  readonly versionId: SourceVersionId | null
  readonly versionNumber: number | null
  readonly citations: number
}

export interface CitationLine {
  readonly id: CitationId
  readonly sourceId: SourceId
  readonly sourceTitle: string
  readonly sourceKind: SourceKind
  readonly sourceBlockId: string | null
  readonly sourceStart: number | null
  readonly sourceEnd: number | null
  readonly sourceWords: string
  readonly copyWords: string
  /** The source has a newer text than the one cited. */
  readonly isOutdated: boolean
}
