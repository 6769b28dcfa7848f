import { newId, type PersonId, type SourceId, type SourceVersionId, type StoryId, type VersionId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import type { Document, LanguageTag } from '#domain/document/document.ts'
import { plainText } from '#domain/document/document.ts'
import { countDocument } from '#domain/document/counts.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { appendEvent } from './record.ts'
import { indexCopy, indexSource } from './search-index.ts'
import { insertVersion } from './versions.ts'

const REVIEW_STATES = ['draft', 'in_review', 'approved', 'parked', 'spiked'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export function isReviewState(name: string): name is ReviewState {
  return REVIEW_STATES.some((state) => state === name)
}

export interface Story {
  readonly id: StoryId
  /** The short number people say to each other. */
  readonly number: number
  readonly review: ReviewState
  readonly reviewBefore: ReviewState | null
  readonly hold: boolean
  readonly holdReason: string
  readonly language: LanguageTag
  readonly sourceLanguage: LanguageTag | null
  readonly headline: string
  readonly slugline: string
  /** 1 (first) to 9. */
  readonly priority: number
  readonly urgency: number | null
  readonly genre: string
  readonly section: string
  readonly agency: string
  readonly assigneeId: PersonId | null
  /** Wall time without offset, for example `2026-03-12T16:00`. */
  readonly deadlineWall: string | null
  readonly deadlineZone: string | null
  readonly deadlineAt: Instant | null
  readonly embargoAt: Instant | null
  readonly embargoZone: string | null
  readonly words: number
  readonly headVersionId: VersionId | null
  /** Of the text as last saved. */
  readonly textHash: string
  readonly createdAt: Instant
  readonly changedAt: Instant
}

export interface NewStory {
  readonly document: Document
  /** Recorded with the first version: `created`, `imported`, `sample`. */
  readonly reason: string
  readonly source?: { readonly sourceId: SourceId; readonly versionId: SourceVersionId; readonly language: LanguageTag }
  readonly slugline?: string
}

/** Must run inside a transaction. */
export function createStory(context: DeskContext, story: NewStory): StoryId {
  const id = newId<'story'>()
  const now = context.clock.now()
  insertStory(context, id, story, now)
  if (story.source !== undefined) linkBaseSource(context, id, story.source, now)
  const version = insertVersion(context, {
    storyId: id,
    document: story.document,
    reason: story.reason,
    authors: authorsOf(context),
    parentId: null,
  })
  noteText(context, id, story.document)
  appendEvent(context, {
    action: 'adopt',
    storyId: id,
    versionId: version.id,
    textHash: version.textHash,
    from: 'none',
    to: 'draft',
    payload: { sourceId: story.source?.sourceId ?? null, sourceVersionId: story.source?.versionId ?? null },
  })
  if (story.source !== undefined) indexSource(context.database, id, story.source.versionId)
  return id
}

function insertStory(context: DeskContext, id: StoryId, story: NewStory, now: Instant): void {
  statement(
    context.database,
    `INSERT INTO story (id, review, language, source_language, slugline, agency, created_at, created_by, changed_at)
     VALUES (?, 'draft', ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    story.document.language,
    story.source?.language ?? null,
    story.slugline ?? story.document.fields.slugline,
    story.document.fields.byline.agencies[0] ?? '',
    now,
    context.person(),
    now,
  )
}

function linkBaseSource(
  context: DeskContext,
  storyId: StoryId,
  source: NonNullable<NewStory['source']>,
  now: Instant,
): void {
  statement(
    context.database,
    `INSERT INTO story_source (story_id, source_id, version_id, base, added_at) VALUES (?, ?, ?, 1, ?)`,
  ).run(storyId, source.sourceId, source.versionId, now)
}

function authorsOf(context: DeskContext): readonly PersonId[] {
  const person = context.person()
  return person === null ? [] : [person]
}

/** Brings the story's row and the search index to a text that was just saved. Must run inside a transaction. */
export function noteText(context: DeskContext, id: StoryId, document: Document, textHash?: string): void {
  const { database } = context
  statement(
    database,
    `UPDATE story SET headline = ?, slugline = ?, words = ?, text_hash = coalesce(?, text_hash), changed_at = ?,
       changed_sequence = (SELECT coalesce(max(changed_sequence), 0) + 1 FROM story)
     WHERE id = ?`,
  ).run(
    plainText(document.fields.headline),
    document.fields.slugline,
    countDocument(document).total.words,
    textHash ?? null,
    context.clock.now(),
    id,
  )
  indexCopy(database, id, document)
  context.touch(`story:${id}`)
  context.touch('stories')
}

/** Moves the story to the top of the list of changes without touching its text. Must run inside a transaction. */
export function noteChange(context: DeskContext, id: StoryId): void {
  statement(
    context.database,
    `UPDATE story SET changed_at = ?, changed_sequence = (SELECT coalesce(max(changed_sequence), 0) + 1 FROM story) WHERE id = ?`,
  ).run(context.clock.now(), id)
  context.touch(`story:${id}`)
  context.touch('stories')
}

export function findStory(database: Database, id: StoryId): Story | null {
  const row = statement(database, `SELECT * FROM story WHERE id = ?`).get(id) as StoryRow | undefined
  return row === undefined ? null : toStory(row)
}

/** Finds a story by its id or by the number people use. */
export function findStoryByName(database: Database, name: string): Story | null {
  if (!/^\d+$/u.test(name)) return findStory(database, name as StoryId)
  const row = statement(database, `SELECT * FROM story WHERE number = ?`).get(Number(name)) as StoryRow | undefined
  return row === undefined ? null : toStory(row)
}

export interface StoryRow {
  readonly number: number
  readonly id: StoryId
  readonly review: ReviewState
  readonly review_before: ReviewState | null
  readonly hold: number
  readonly hold_reason: string
  readonly language: string
  readonly source_language: string | null
  readonly headline: string
  readonly slugline: string
  readonly priority: number
  readonly urgency: number | null
  readonly genre: string
  readonly section: string
  readonly agency: string
  readonly assignee_id: PersonId | null
  readonly deadline_wall: string | null
  readonly deadline_zone: string | null
  readonly deadline_at: string | null
  readonly embargo_at: string | null
  readonly embargo_zone: string | null
  readonly words: number
  readonly head_version_id: VersionId | null
  readonly text_hash: string
  readonly created_at: string
  readonly changed_at: string
}

function toStory(row: StoryRow): Story {
  return {
    id: row.id,
    number: row.number,
    review: row.review,
    reviewBefore: row.review_before,
    hold: row.hold === 1,
    holdReason: row.hold_reason,
    language: row.language,
    sourceLanguage: row.source_language,
    headline: row.headline,
    slugline: row.slugline,
    priority: row.priority,
    urgency: row.urgency,
    genre: row.genre,
    section: row.section,
    agency: row.agency,
    assigneeId: row.assignee_id,
    deadlineWall: row.deadline_wall,
    deadlineZone: row.deadline_zone,
    deadlineAt: row.deadline_at,
    embargoAt: row.embargo_at,
    embargoZone: row.embargo_zone,
    words: row.words,
    headVersionId: row.head_version_id,
    textHash: row.text_hash,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

/** All stories that are not spiked, or those in one state; the last changed first. */
export function listStories(database: Database, review: ReviewState | null): readonly Story[] {
  const rows = statement<[{ readonly review: ReviewState | null }], StoryRow>(
    database,
    `SELECT * FROM story WHERE CASE WHEN @review IS NULL THEN review <> 'spiked' ELSE review = @review END ORDER BY changed_sequence DESC`,
  ).all({ review })
  return rows.map(toStory)
}
