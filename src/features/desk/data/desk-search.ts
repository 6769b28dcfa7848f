import type { Instant } from '#lib/clock.ts'
import { statement, type Database } from '#database/database.ts'
import { COUNT_LIMIT, MARK_END, MARK_START, PAGE_SIZE, type DeskFilter, type SearchHit } from '../contract.ts'
import { parseSearch, parseStoryNumber } from '../model/search-query.ts'
import { readRows, ROW_COLUMNS, toDeskRow, type StoredRow } from './desk-rows.ts'
import { filterCondition } from './view-sql.ts'

export interface SearchRequest {
  readonly text: string
  readonly filter: DeskFilter
  readonly before: number | null
}

/** Few enough that what was found is not cut off at the end of a row. */
const SNIPPET_WORDS = 14

/**
 * The newest stories first: the index is read from its end and left as soon as the page is full, so that common words
 * cost no more than rare ones.
 */
export function searchDesk(database: Database, request: SearchRequest, now: Instant): readonly SearchHit[] {
  const number = parseStoryNumber(request.text)
  if (number !== null) return readByNumber(database, number, request.before)
  const match = parseSearch(request.text)
  if (match === null) return []
  const { sql, values } = filterCondition(request.filter, now)
  const rows = statement<(string | number)[], StoredRow & { readonly snippet: string }>(
    database,
    `SELECT ${ROW_COLUMNS},
       snippet(story_search, -1, '${MARK_START}', '${MARK_END}', '…', ${SNIPPET_WORDS}) AS snippet
     FROM story_search CROSS JOIN story ON story.number = story_search.rowid
     WHERE story_search MATCH ? AND story_search.rowid < ? AND ${sql}
     ORDER BY story_search.rowid DESC LIMIT ${PAGE_SIZE}`,
  ).all(match, request.before ?? Number.MAX_SAFE_INTEGER, ...values)
  return rows.map(({ snippet, ...row }) => ({ row: toDeskRow(row), snippet }))
}

export function countHits(database: Database, request: Omit<SearchRequest, 'before'>, now: Instant): number {
  const number = parseStoryNumber(request.text)
  if (number !== null) return readByNumber(database, number, null).length
  const match = parseSearch(request.text)
  if (match === null) return 0
  const { sql, values } = filterCondition(request.filter, now)
  const found = statement<(string | number)[], number>(
    database,
    `SELECT count(*) FROM (
       SELECT 1 FROM story_search CROSS JOIN story ON story.number = story_search.rowid
       WHERE story_search MATCH ? AND ${sql} LIMIT ${COUNT_LIMIT})`,
  )
    .pluck()
    .get(match, ...values)
  return found ?? 0
}

function readByNumber(database: Database, number: number, before: number | null): readonly SearchHit[] {
  if (before !== null) return []
  return readRows(database, [number]).map((row) => ({ row, snippet: '' }))
}
