import { newId, type Id, type OutletId, type PersonId, type StoryId, type VersionId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

export type CorrectionClass = 'correction' | 'fix' | 'development' | 'retransmission' | 'withdrawal' | 'kill' | 'reply'

/** What was changed after a story was out. Badges such as "corrected" are read from here; they are never states. */
export interface Correction {
  readonly id: Id<'correction'>
  readonly storyId: StoryId
  readonly outletId: OutletId
  readonly class: CorrectionClass
  readonly wasWrong: string
  readonly isRight: string
  /** Field and passage. */
  readonly place: string
  readonly madeWhere: string
  readonly foundBy: string
  readonly readerNote: string
  readonly versionId: VersionId | null
  readonly approverId: PersonId | null
  readonly createdAt: Instant
}

export type NewCorrection = Pick<Correction, 'storyId' | 'outletId' | 'class'> &
  Partial<Omit<Correction, 'id' | 'storyId' | 'outletId' | 'class' | 'createdAt'>>

/** Must run inside a transaction. */
export function addCorrection(context: DeskContext, correction: NewCorrection): void {
  statement(
    context.database,
    `INSERT INTO correction (id, story_id, outlet_id, class, was_wrong, is_right, place, made_where, found_by, reader_note,
       version_id, approver_id, created_at)
     VALUES (@id, @storyId, @outletId, @class, @wasWrong, @isRight, @place, @madeWhere, @foundBy, @readerNote,
       @versionId, @approverId, @createdAt)`,
  ).run({ ...NOTHING_STATED, ...correction, id: newId(), createdAt: context.clock.now() })
}

const NOTHING_STATED = {
  wasWrong: '',
  isRight: '',
  place: '',
  madeWhere: '',
  foundBy: '',
  readerNote: '',
  versionId: null,
  approverId: null,
}

/** Oldest first. */
export function listCorrections(database: Database, storyId: StoryId): readonly Correction[] {
  return statement<[StoryId], Correction>(
    database,
    `SELECT id, story_id AS storyId, outlet_id AS outletId, class, was_wrong AS wasWrong, is_right AS isRight, place,
       made_where AS madeWhere, found_by AS foundBy, reader_note AS readerNote, version_id AS versionId,
       approver_id AS approverId, created_at AS createdAt
     FROM correction WHERE story_id = ? ORDER BY created_at, id`,
  ).all(storyId)
}
