import type { StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskRow, OutState, ReviewState } from '../contract.ts'

/**
 * The columns of one row of the list. A story may be out in several outlets: the gravest state wins, in this order.
 * Few tasks are open at a time, so counting them here looks at few rows.
 */
export const ROW_COLUMNS = /* sql */ `
  story.id, story.number, story.review, story.hold, story.headline, story.slugline, story.agency, story.language,
  story.source_language AS sourceLanguage, story.priority, story.assignee_id AS assigneeId,
  (SELECT name FROM person WHERE person.id = story.assignee_id) AS assigneeName,
  story.deadline_at AS deadlineAt, story.deadline_wall AS deadlineWall, story.deadline_zone AS deadlineZone,
  story.words, story.changed_at AS changedAt,
  CASE WHEN story.headline = '' THEN (SELECT source_headline FROM story_search WHERE rowid = story.number) END
    AS sourceHeadline,
  (SELECT state FROM publication WHERE publication.story_id = story.id
    ORDER BY CASE state WHEN 'killed' THEN 0 WHEN 'held' THEN 1 WHEN 'live' THEN 2 WHEN 'exported' THEN 3
                        WHEN 'withdrawn' THEN 4 WHEN 'scheduled' THEN 5 ELSE 6 END LIMIT 1) AS out,
  (SELECT count(*) FROM task WHERE task.settled_at IS NULL AND task.story_id = story.id) AS tasks`

export interface StoredRow {
  readonly id: StoryId
  readonly number: number
  readonly review: ReviewState
  readonly hold: 0 | 1
  readonly out: OutState | null
  readonly tasks: number
  readonly headline: string
  readonly sourceHeadline: string | null
  readonly slugline: string
  readonly agency: string
  readonly language: string
  readonly sourceLanguage: string | null
  readonly priority: number
  readonly assigneeId: DeskRow['assigneeId']
  readonly assigneeName: string | null
  readonly deadlineAt: string | null
  readonly deadlineWall: string | null
  readonly deadlineZone: string | null
  readonly words: number
  readonly changedAt: string
}

export function toDeskRow(stored: StoredRow): DeskRow {
  return {
    ...stored,
    hold: stored.hold === 1,
    out: stored.out ?? 'unpublished',
    sourceHeadline: stored.sourceHeadline ?? '',
  }
}

export function readRows(database: Database, numbers: readonly number[]): readonly DeskRow[] {
  const rows = statement<[string], StoredRow>(
    database,
    `SELECT ${ROW_COLUMNS} FROM story WHERE number IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(numbers))
  return rows.map(toDeskRow)
}
