import type { Instant } from '#lib/clock.ts'
import { newId, type CitationId, type PersonId, type SourceId, type SourceVersionId, type StoryId } from '#lib/ids.ts'
import type { BlockId } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/** A passage of a source: UTF-16 offsets in the plain text of one of its blocks. Null blocks: a source without a text. */
export interface SourcePassage {
  readonly sourceId: SourceId
  readonly sourceVersionId: SourceVersionId | null
  readonly sourceBlockId: BlockId | null
  readonly sourceStart: number | null
  readonly sourceEnd: number | null
  readonly sourceWords: string
}

/** Ties words of the copy to a passage of a source. Its id is the anchor that the runs of the copy carry. */
export interface Citation extends SourcePassage {
  readonly id: CitationId
  readonly storyId: StoryId
  /** As cited: for finding the place again when the anchor was lost. */
  readonly copyWords: string
  readonly createdBy: PersonId | null
  readonly createdAt: Instant
}

export type NewCitation = SourcePassage & Pick<Citation, 'storyId' | 'copyWords'>

/** Must run inside a transaction. */
export function addCitation(context: DeskContext, citation: NewCitation): CitationId {
  const id = newId<'citation'>()
  statement(
    context.database,
    `INSERT INTO citation (id, story_id, source_id, source_version_id, source_block_id, source_start, source_end, source_words, copy_words, created_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    citation.storyId,
    citation.sourceId,
    citation.sourceVersionId,
    citation.sourceBlockId,
    citation.sourceStart,
    citation.sourceEnd,
    citation.sourceWords,
    citation.copyWords,
    context.person(),
    context.clock.now(),
  )
  context.touch(`citations:${citation.storyId}`)
  return id
}

/** Must run inside a transaction. The anchor in the copy is taken away by whoever asks for this. */
export function removeCitation(context: DeskContext, id: CitationId): void {
  const row = statement<[CitationId], { readonly storyId: StoryId }>(
    context.database,
    `DELETE FROM citation WHERE id = ? RETURNING story_id AS storyId`,
  ).get(id)
  if (row !== undefined) context.touch(`citations:${row.storyId}`)
}

/** In the order in which they were made. */
export function listCitations(database: Database, storyId: StoryId): readonly Citation[] {
  return statement<[StoryId], Citation>(
    database,
    `SELECT id, story_id AS storyId, source_id AS sourceId, source_version_id AS sourceVersionId, source_block_id AS sourceBlockId,
       source_start AS sourceStart, source_end AS sourceEnd, source_words AS sourceWords, copy_words AS copyWords,
       created_by AS createdBy, created_at AS createdAt
     FROM citation WHERE story_id = ? ORDER BY created_at, id`,
  ).all(storyId)
}
