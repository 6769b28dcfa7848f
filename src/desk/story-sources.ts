import type { Instant } from '#lib/clock.ts'
import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { indexSource } from './search-index.ts'
import { touchSource } from './sources.ts'
import { noteChange } from './stories.ts'

/** A source of a story: the version its text is built on, and whether it is the one shown beside the copy. */
export interface StorySource {
  readonly storyId: StoryId
  readonly sourceId: SourceId
  readonly versionId: SourceVersionId | null
  readonly isBase: boolean
  readonly addedAt: Instant
}

/** Any number of sources; the first one with a text becomes the one beside the copy. Must run inside a transaction. */
export function linkSource(context: DeskContext, link: Omit<StorySource, 'addedAt' | 'isBase'>): void {
  const { database } = context
  const hasBase = listStorySources(database, link.storyId).some((one) => one.isBase)
  const isBase = link.versionId !== null && !hasBase
  statement(
    database,
    `INSERT INTO story_source (story_id, source_id, version_id, base, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (story_id, source_id) DO UPDATE SET version_id = excluded.version_id`,
  ).run(link.storyId, link.sourceId, link.versionId, isBase ? 1 : 0, context.clock.now())
  noteSourceOfStory(context, link.storyId, link.sourceId)
  if (isBase) followBase(context, link.storyId)
}

/** Which source stands beside the copy. Must run inside a transaction. */
export function setBaseSource(context: DeskContext, storyId: StoryId, sourceId: SourceId): void {
  statement(context.database, `UPDATE story_source SET base = (source_id = ?) WHERE story_id = ?`).run(
    sourceId,
    storyId,
  )
  noteSourceOfStory(context, storyId, sourceId)
  followBase(context, storyId)
}

/** Must run inside a transaction. Citations of it go with it: nothing may point at a source that is no source of the story. */
export function unlinkSource(context: DeskContext, storyId: StoryId, sourceId: SourceId): void {
  statement(context.database, `DELETE FROM citation WHERE story_id = ? AND source_id = ?`).run(storyId, sourceId)
  statement(context.database, `DELETE FROM story_source WHERE story_id = ? AND source_id = ?`).run(storyId, sourceId)
  noteSourceOfStory(context, storyId, sourceId)
}

export function listStorySources(database: Database, storyId: StoryId): readonly StorySource[] {
  const rows = statement<[StoryId], Omit<StorySource, 'isBase'> & { readonly base: number }>(
    database,
    `SELECT story_id AS storyId, source_id AS sourceId, version_id AS versionId, base, added_at AS addedAt
     FROM story_source WHERE story_id = ? ORDER BY base DESC, added_at, source_id`,
  ).all(storyId)
  return rows.map(({ base, ...row }) => ({ ...row, isBase: base === 1 }))
}

export function listStoriesOn(database: Database, sourceId: SourceId): readonly StoryId[] {
  const rows = statement<[SourceId], { readonly id: StoryId }>(
    database,
    `SELECT story_id AS id FROM story_source WHERE source_id = ? ORDER BY added_at`,
  ).all(sourceId)
  return rows.map((row) => row.id)
}

/** The story's source language and the search index follow the source beside the copy. */
function followBase(context: DeskContext, storyId: StoryId): void {
  const { database } = context
  const base = listStorySources(database, storyId).find((one) => one.isBase)
  if (base === undefined || base.versionId === null) return
  statement(
    database,
    `UPDATE story SET source_language = (SELECT document ->> '$.language' FROM source_version WHERE id = ?) WHERE id = ?`,
  ).run(base.versionId, storyId)
  indexSource(database, storyId, base.versionId)
}

function noteSourceOfStory(context: DeskContext, storyId: StoryId, sourceId: SourceId): void {
  touchSource(context, sourceId)
  noteChange(context, storyId)
}
