import { assertNever } from '#lib/assert-never.ts'
import type { Instant } from '#lib/clock.ts'
import type { DeskFilter, DeskView } from '../contract.ts'

/** A condition on `story` and the values of its places. Made of fixed words only; what a person says is always a value. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

export function filterCondition(filter: DeskFilter, now: Instant): Condition {
  const parts: readonly Condition[] = [
    filter.review === 'all'
      ? { sql: `review <> 'spiked'`, values: [] }
      : { sql: `review = ?`, values: [filter.review] },
    ...assigneeCondition(filter.assignee),
    ...(filter.language === null ? [] : [{ sql: `language = ?`, values: [filter.language] }]),
    ...(filter.onlyOverdue
      ? [{ sql: `deadline_at < ? AND review NOT IN ('approved', 'parked', 'spiked')`, values: [now] }]
      : []),
  ]
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) }
}

function assigneeCondition(assignee: DeskFilter['assignee']): readonly Condition[] {
  if (assignee === null) return []
  if (assignee === 'nobody') return [{ sql: `assignee_id IS NULL`, values: [] }]
  return [{ sql: `assignee_id = ?`, values: [assignee] }]
}

/** Ends in the number, so that equal rows keep their places. Stories without a deadline come last either way. */
export function orderBy(sort: DeskView['sort']): string {
  const way = sort.direction === 'up' ? 'ASC' : 'DESC'
  switch (sort.key) {
    case 'changed':
      return `changed_sequence ${way}`
    case 'number':
      return `number ${way}`
    case 'deadline':
      return `deadline_at IS NULL, deadline_at ${way}, number DESC`
    case 'priority':
      return `priority ${way}, changed_sequence DESC`
    case 'headline':
      return `headline COLLATE NOCASE ${way}, number DESC`
    case 'words':
      return `words ${way}, number DESC`
    default:
      return assertNever(sort.key)
  }
}
