import { isId, type PersonId } from '#lib/ids.ts'
import { REVIEW_STATES, SORT_KEYS, type DeskFilter, type DeskView } from '../contract.ts'

type Params = Readonly<Record<string, string>>

export const DEFAULT_VIEW: DeskView = {
  filter: { review: 'all', assignee: null, language: null, onlyOverdue: false },
  sort: { key: 'changed', direction: 'down' },
}

/** The view and the search as a place says them, so that "back" returns to the same list. */
export function readView(params: Params): DeskView {
  const key = SORT_KEYS.find((candidate) => candidate === params['sort']) ?? 'changed'
  return {
    filter: {
      review: REVIEW_STATES.find((state) => state === params['review']) ?? 'all',
      assignee: readAssignee(params['assignee']),
      language: params['language'] ?? null,
      onlyOverdue: params['overdue'] === 'yes',
    },
    sort: { key, direction: params['direction'] === 'up' ? 'up' : 'down' },
  }
}

function readAssignee(text: string | undefined): DeskFilter['assignee'] {
  if (text === 'nobody') return 'nobody'
  return isId(text) ? (text as PersonId) : null
}

/** What differs from the usual view, and nothing else. */
export function writeView(view: DeskView, text: string): Params {
  const { filter, sort } = view
  const entries: readonly (readonly [string, string | null])[] = [
    ['review', filter.review === 'all' ? null : filter.review],
    ['assignee', filter.assignee],
    ['language', filter.language],
    ['overdue', filter.onlyOverdue ? 'yes' : null],
    ['sort', sort.key === 'changed' ? null : sort.key],
    ['direction', sort.direction === 'down' ? null : sort.direction],
    ['text', text === '' ? null : text],
  ]
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== null))
}

/** The direction that people mean when they choose this column first. */
export function usualDirection(key: DeskView['sort']['key']): 'up' | 'down' {
  return key === 'deadline' || key === 'priority' || key === 'headline' ? 'up' : 'down'
}
