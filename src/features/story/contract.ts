import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { PersonId, SourceId, SourceVersionId, StoryId, VersionId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Document, LanguageTag } from '#domain/document/document.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { storyId } from '#rpc/id-schemas.ts'

const blockIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(500))
const wallTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u))

/** What the story screen asks of the desk: the text, its source beside it, and saving. */
export const story = defineContract('story', {
  open: query(v.object({ id: storyId })).returns<Result<OpenStory, { readonly kind: 'no_such_story' }>>(),

  /** Without the text: asked again whenever something about the story changes. */
  details: query(v.object({ id: storyId })).returns<StoryDetails | null>(),

  /** What changed since the revision it follows: called while somebody types. No `changed` event. */
  saveStep: command(
    v.object({ storyId, follows: v.pipe(v.number(), v.integer(), v.minValue(0)), change: v.unknown() }),
  ).returns<Result<Saved, SaveProblem>>(),

  /** The whole text, at a pause and every five seconds. */
  saveBody: command(
    v.object({
      storyId,
      follows: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** Parsed as a document by the handler. */
      document: v.unknown(),
      isTyping: v.boolean(),
    }),
  ).returns<Result<Saved, SaveProblem>>(),

  /** An immutable version of what is saved: on close and after ten minutes of change. */
  recordVersion: command(
    v.object({
      storyId,
      reason: v.picklist(['closed', 'ten_minutes', 'before_merge', 'named']),
      name: v.optional(v.string()),
    }),
  ).returns<{
    readonly versionId: string
    readonly number: number
  }>(),

  /** Replaces what people said about which blocks belong together. */
  savePassages: command(
    v.object({
      storyId,
      passages: v.pipe(
        v.array(
          v.object({
            id: v.pipe(v.string(), v.maxLength(64)),
            sourceBlocks: blockIds,
            copyBlocks: blockIds,
            state: v.picklist(['open', 'in_work', 'done', 'omitted', 'added']),
            reason: v.pipe(v.string(), v.maxLength(2000)),
            sourceId: v.nullable(v.string()),
          }),
        ),
        v.maxLength(5000),
      ),
    }),
  ).returns<null>(),

  /** Keeps the bytes of a picture that the person chose; what is no picture is refused. */
  keepPicture: task(
    v.object({
      name: v.pipe(v.string(), v.maxLength(255)),
      bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  ).returns<Result<{ readonly sha256: string }, PictureProblem>>(),

  saveDetails: command(
    v.object({
      storyId,
      priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
      urgency: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)))),
      genre: v.optional(v.pipe(v.string(), v.maxLength(100))),
      section: v.optional(v.pipe(v.string(), v.maxLength(100))),
      assigneeId: v.optional(v.nullable(v.string())),
      deadlineWall: v.optional(v.nullable(wallTime)),
    }),
  ).returns<Result<StoryDetails, { readonly kind: 'no_such_story' }>>(),
})

/** Everything the story screen needs to be editable, in one answer. */
export interface OpenStory {
  readonly details: StoryDetails
  readonly document: Document
  readonly textHash: string
  readonly versionId: VersionId
  /** The save that this text holds; the next one follows it. */
  readonly revision: number
  readonly savedAt: Instant
  readonly source: OpenSource | null
  readonly passages: readonly KeptPassage[]
}

export interface StoryDetails {
  readonly id: StoryId
  readonly number: number
  readonly review: 'draft' | 'in_review' | 'approved' | 'parked' | 'spiked'
  readonly language: LanguageTag
  readonly priority: number
  readonly urgency: number | null
  readonly genre: string
  readonly section: string
  readonly assigneeId: PersonId | null
  readonly deadlineWall: string | null
  readonly deadlineZone: string | null
  readonly createdAt: Instant
  readonly changedAt: Instant
}

/** The source beside the copy, in the version that the copy is built on. */
export interface OpenSource {
  readonly sourceId: SourceId
  readonly versionId: SourceVersionId
  readonly number: number
  readonly newestNumber: number
  readonly title: string
  readonly agency: string
  readonly document: Document
  readonly retrievedAt: Instant
}

/** What a person said about blocks that belong together; everything else is computed. */
export interface KeptPassage {
  readonly id: string
  readonly sourceBlocks: readonly string[]
  readonly copyBlocks: readonly string[]
  readonly state: 'open' | 'in_work' | 'done' | 'omitted' | 'added'
  readonly reason: string
  readonly sourceId: string | null
}

export interface Saved {
  readonly revision: number
  readonly savedAt: Instant
}

export type SaveProblem =
  | { readonly kind: 'no_such_story' }
  | { readonly kind: 'not_editable'; readonly review: StoryDetails['review'] }
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'bad_change'; readonly why: string }

export type PictureProblem = 'not_a_picture' | 'too_large'
