import type { Instant } from '#lib/clock.ts'
import type { PersonId, StoryId, VersionId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { authorsSince, type Version } from './versions.ts'

/** An approval of one text. It never moves to another text; it ends when the story is edited, reopened or voided. */
export interface Approval {
  readonly storyId: StoryId
  readonly versionId: VersionId
  readonly textHash: string
  readonly personId: PersonId
  /** Single-person release: the approver wrote some of it, or nobody else was there. */
  readonly isAlone: boolean
  readonly reason: string
  readonly approvedAt: Instant
  readonly endedAt: Instant | null
  readonly laterReadBy: PersonId | null
  readonly laterReadAt: Instant | null
}

/** The approval that stands; null when the text is not approved. */
export function currentApproval(database: Database, storyId: StoryId): Approval | null {
  const latest = listApprovals(database, storyId)[0]
  return latest === undefined || latest.endedAt !== null ? null : latest
}

/** Newest first. */
export function listApprovals(database: Database, storyId: StoryId): readonly Approval[] {
  return statement<[StoryId], ApprovalRow>(
    database,
    `SELECT story_id AS storyId, version_id AS versionId, text_hash AS textHash, person_id AS personId, alone AS isAlone, reason,
       approved_at AS approvedAt, ended_at AS endedAt, later_read_by AS laterReadBy, later_read_at AS laterReadAt
     FROM approval WHERE story_id = ? ORDER BY sequence DESC`,
  )
    .all(storyId)
    .map((row) => ({ ...row, isAlone: row.isAlone === 1 }))
}

type ApprovalRow = Omit<Approval, 'isAlone'> & { readonly isAlone: number }

/**
 * Who wrote what stands now since somebody else last approved it. An approval made alone does not count as long as
 * nobody else has read it: otherwise one person could approve alone, reopen, and approve once more as if with four eyes.
 */
export function authorsSinceApproval(database: Database, storyId: StoryId): readonly PersonId[] {
  const read = listApprovals(database, storyId).find((approval) => !approval.isAlone || approval.laterReadBy !== null)
  return [...authorsSince(database, storyId, read?.versionId ?? null)]
}

export interface NewApproval {
  readonly version: Version
  readonly personId: PersonId
  readonly isAlone: boolean
  readonly reason: string
}

/** Must run inside a transaction. */
export function addApproval(context: DeskContext, approval: NewApproval): void {
  statement(
    context.database,
    `INSERT INTO approval (story_id, version_id, text_hash, person_id, alone, reason, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    approval.version.storyId,
    approval.version.id,
    approval.version.textHash,
    approval.personId,
    approval.isAlone ? 1 : 0,
    approval.reason,
    context.clock.now(),
  )
}

/** Ends the approval that stands, if one does; it stays in the list for the text it was given to. Must run inside a transaction. */
export function endApproval(context: DeskContext, storyId: StoryId, endedBy: string): void {
  statement(
    context.database,
    `UPDATE approval SET ended_at = ?, ended_by = ? WHERE story_id = ? AND ended_at IS NULL`,
  ).run(context.clock.now(), endedBy, storyId)
}

/** The newest single-person release that nobody else has read yet. */
export function approvalToReadLater(database: Database, storyId: StoryId): Approval | null {
  return listApprovals(database, storyId).find((approval) => approval.isAlone && approval.laterReadBy === null) ?? null
}

/** Must run inside a transaction. */
export function noteLaterRead(context: DeskContext, storyId: StoryId, personId: PersonId): void {
  statement(
    context.database,
    `UPDATE approval SET later_read_by = ?, later_read_at = ? WHERE story_id = ? AND alone = 1 AND later_read_by IS NULL`,
  ).run(personId, context.clock.now(), storyId)
}
