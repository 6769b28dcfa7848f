import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { DEFAULT_VIEW, readView, writeView } from './view-params.ts'

test('the usual view needs no words', () => {
  expect(writeView(DEFAULT_VIEW, '')).toEqual({})
  expect(readView({})).toEqual(DEFAULT_VIEW)
})

test('a view survives being written into a place', () => {
  const view = {
    filter: { review: 'in_review', assignee: newId<'person'>(), language: 'sv', onlyOverdue: true },
    sort: { key: 'deadline', direction: 'up' },
  } as const
  expect(readView(writeView(view, 'fire'))).toEqual(view)
  expect(writeView(view, 'fire')['text']).toBe('fire')
})

test('words that say no view are the usual view', () => {
  expect(readView({ review: 'burnt', assignee: 'somebody', sort: 'colour', direction: 'sideways' })).toEqual(
    DEFAULT_VIEW,
  )
})
