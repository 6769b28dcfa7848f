import type { Instant } from '#lib/clock.ts'
import { statement, type Database } from '#database/database.ts'
import { deskZone } from '#desk/record.ts'
import { PAGE_SIZE, REVIEW_STATES, type DeskLook, type DeskView, type ReviewState } from '../contract.ts'
import { ROW_COLUMNS, toDeskRow, type StoredRow } from './desk-rows.ts'
import { filterCondition, orderBy } from './view-sql.ts'

export function lookAtDesk(database: Database, view: DeskView, now: Instant): DeskLook {
  const { sql, values } = filterCondition(view.filter, now)
  const rows = statement<(string | number)[], StoredRow>(
    database,
    `SELECT ${ROW_COLUMNS} FROM story WHERE ${sql} ORDER BY ${orderBy(view.sort)} LIMIT ${PAGE_SIZE}`,
  ).all(...values)
  const counts = countByState(database)
  return { rows: rows.map(toDeskRow), total: countRows(database, view, now, counts), counts, zone: deskZone(database) }
}

/** Four bytes a story: the whole order of 100,000 stories is one small message, and the list can jump anywhere. */
export function orderDesk(database: Database, view: DeskView, now: Instant): Int32Array {
  const { sql, values } = filterCondition(view.filter, now)
  const numbers = statement<(string | number)[], number>(
    database,
    `SELECT number FROM story WHERE ${sql} ORDER BY ${orderBy(view.sort)}`,
  )
    .pluck()
    .all(...values)
  return Int32Array.from(numbers)
}

function countByState(database: Database): Readonly<Record<ReviewState, number>> {
  const rows = statement<[], { readonly review: ReviewState; readonly total: number }>(
    database,
    `SELECT review, count(*) AS total FROM story GROUP BY review`,
  ).all()
  const none = Object.fromEntries(REVIEW_STATES.map((state) => [state, 0])) as Record<ReviewState, number>
  return rows.reduce((counts, row) => ({ ...counts, [row.review]: row.total }), none)
}

/** Where only the state is asked, the counts already say it. */
function countRows(database: Database, view: DeskView, now: Instant, counts: DeskLook['counts']): number {
  const { filter } = view
  if (filter.assignee === null && filter.language === null && !filter.onlyOverdue) {
    if (filter.review !== 'all') return counts[filter.review]
    return counts.draft + counts.in_review + counts.approved + counts.parked
  }
  const { sql, values } = filterCondition(filter, now)
  return (
    statement<(string | number)[], number>(database, `SELECT count(*) FROM story WHERE ${sql}`)
      .pluck()
      .get(...values) ?? 0
  )
}
