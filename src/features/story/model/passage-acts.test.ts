import { expect, test } from 'vitest'
import type { Passage } from '#domain/translation/passage.ts'
import { omitSource } from './passage-acts.ts'

function aPair(change: Partial<Passage> = {}): Passage {
  return {
    id: null,
    sourceBlocks: ['s1'],
    copyBlocks: ['c1'],
    state: 'in_work',
    reason: '',
    sourceId: null,
    ...change,
  }
}

function counter(): () => string {
  let last = 0
  return () => `p${++last}`
}

test('leaving out a passage that was paired wrongly parts the pair', () => {
  const kept = omitSource([], aPair(), { reason: 'Local colour', newId: counter() })
  expect(
    kept.map(({ sourceBlocks, copyBlocks, state, reason }) => ({ sourceBlocks, copyBlocks, state, reason })),
  ).toEqual([
    { sourceBlocks: [], copyBlocks: ['c1'], state: 'open', reason: '' },
    { sourceBlocks: ['s1'], copyBlocks: [], state: 'omitted', reason: 'Local colour' },
  ])
})

test('leaving out a passage that stands alone says only that', () => {
  const kept = omitSource([], aPair({ copyBlocks: [] }), { reason: 'Local colour', newId: counter() })
  expect(kept.map(({ sourceBlocks, copyBlocks, state }) => [sourceBlocks, copyBlocks, state])).toEqual([
    [['s1'], [], 'omitted'],
  ])
})
