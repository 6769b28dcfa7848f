import type { Instant } from '#lib/clock.ts'
import type { PersonId, StoryId, VersionId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import { findStory } from './stories.ts'
import { findVersion, readVersionText } from './versions.ts'

/** Everything of a draft but its steps. `workstation` is empty while it is only the head version standing in. */
export interface DraftRow {
  readonly storyId: StoryId
  readonly workstation: string
  readonly revision: number
  readonly baseVersionId: VersionId
  readonly document: string
  readonly documentHash: string
  readonly authors: readonly PersonId[]
  readonly savedAt: Instant
}

/** The draft that was saved last, or the head version standing in for one. */
export function findDraft(database: Database, storyId: StoryId): DraftRow | null {
  const draft = statement(
    database,
    `SELECT story_id AS storyId, workstation, revision, base_version_id AS baseVersionId, document,
       document_hash AS documentHash, authors, saved_at AS savedAt
     FROM draft WHERE story_id = ? ORDER BY saved_at DESC LIMIT 1`,
  ).get(storyId) as (Omit<DraftRow, 'authors'> & { readonly authors: string }) | undefined
  if (draft !== undefined) return { ...draft, authors: JSON.parse(draft.authors) as PersonId[] }
  return headAsDraft(database, storyId)
}

function headAsDraft(database: Database, storyId: StoryId): DraftRow | null {
  const head = findStory(database, storyId)?.headVersionId ?? null
  if (head === null) return null
  const version = findVersion(database, head)
  if (version === null) return null
  const { document, hash } = readVersionText(database, head)
  return {
    storyId,
    workstation: '',
    revision: 0,
    baseVersionId: head,
    document,
    documentHash: hash,
    authors: [],
    savedAt: version.createdAt,
  }
}

/** The revision of the last save, step or body. */
export function lastRevision(database: Database, row: DraftRow): number {
  const step = statement<[StoryId, string, number], { readonly last: number | null }>(
    database,
    `SELECT max(revision) AS last FROM draft_step WHERE story_id = ? AND workstation = ? AND revision > ?`,
  ).get(row.storyId, row.workstation, row.revision)
  return step?.last ?? row.revision
}

export function writeDraftRow(database: Database, row: DraftRow): void {
  statement(
    database,
    `INSERT INTO draft (story_id, workstation, revision, base_version_id, document, document_hash, authors, saved_at)
     VALUES (@storyId, @workstation, @revision, @baseVersionId, @document, @documentHash, @authors, @savedAt)
     ON CONFLICT (story_id, workstation) DO UPDATE SET revision = excluded.revision, base_version_id = excluded.base_version_id,
       document = excluded.document, document_hash = excluded.document_hash, authors = excluded.authors, saved_at = excluded.saved_at`,
  ).run({ ...row, authors: JSON.stringify(row.authors) })
}

/** What was typed since the last body, as it lies on the disk: not yet checked against its hashes. */
export interface StepRow {
  readonly revision: number
  readonly base_hash: string
  readonly change: string
  readonly change_hash: string
  readonly saved_at: Instant
}

/** In the order in which they were saved. */
export function stepsAfter(database: Database, row: DraftRow): readonly StepRow[] {
  return statement(
    database,
    `SELECT revision, base_hash, change, change_hash, saved_at FROM draft_step
     WHERE story_id = ? AND workstation = ? AND revision > ? ORDER BY revision`,
  ).all(row.storyId, row.workstation, row.revision) as StepRow[]
}
