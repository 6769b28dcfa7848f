import { expect, test } from 'vitest'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { openTestCopy } from '../open-test-copy.ts'
import { $selectPlace } from './places.ts'

const DOCUMENT: Document = {
  ...emptyDocument('en-GB'),
  blocks: [
    { id: 'p1', type: 'paragraph', runs: [{ text: 'Before.' }] },
    { id: 'l1', type: 'list', ordered: false, items: [{ id: 'i1', runs: [{ text: 'One' }] }] },
  ],
}

test('a place in a block that only holds others is the first text in it', () => {
  using copy = openTestCopy(DOCUMENT)
  copy.editor.update(() => void $selectPlace({ blockId: 'l1', start: 0, end: 0 }), { discrete: true })
  expect(copy.caret()).toEqual(['i1', 0])
})

test('a place in a block that is gone selects nothing', () => {
  using copy = openTestCopy(DOCUMENT)
  let isSelected = true
  copy.editor.update(
    () => {
      isSelected = $selectPlace({ blockId: 'gone', start: 0, end: 0 })
    },
    { discrete: true },
  )
  expect(isSelected).toBe(false)
})
