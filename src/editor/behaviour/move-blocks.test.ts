import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#domain/document/document.ts'
import { aCopy, aParagraph, openTestCopy, outline, type TestCopy } from '../open-test-copy.ts'

const LIST: Block = {
  id: 'l',
  type: 'list',
  ordered: false,
  items: [
    { id: 'i', runs: [{ text: 'First' }] },
    { id: 'j', runs: [{ text: 'Second' }] },
  ],
}
const BOX: Block = {
  id: 'f',
  type: 'factbox',
  title: 'Box',
  blocks: [
    { id: 'x', type: 'paragraph', runs: [{ text: 'X' }] },
    { id: 'y', type: 'paragraph', runs: [{ text: 'Y' }] },
  ],
}

function ids(copy: TestCopy): readonly string[] {
  return copy.handle.document().blocks.map((block) => block.id)
}

test('a block moves over its neighbour with the caret in it, and back by undo', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', 'Two'), aParagraph('c', 'Three')))
  copy.select(['b', 2])
  copy.handle.perform('copy.move-up')
  expect(ids(copy)).toEqual(['b', 'a', 'c'])
  expect(copy.caret()).toEqual(['b', 2])
  copy.handle.perform('copy.move-down')
  copy.handle.perform('copy.move-down')
  expect(ids(copy)).toEqual(['a', 'c', 'b'])
  copy.handle.undo()
  expect(ids(copy)).toEqual(['a', 'b', 'c'])
})

test('headline and lead keep their places, and nothing moves before them or beyond the end', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', 'Two')))
  const before = copy.handle.document()
  for (const [id, command] of [
    ['headline', 'copy.move-down'],
    ['lead', 'copy.move-down'],
    ['lead', 'copy.move-up'],
    ['a', 'copy.move-up'],
    ['b', 'copy.move-down'],
  ] as const) {
    copy.select([id, 1])
    copy.handle.perform(command)
    expect(copy.handle.document()).toEqual(before)
  }
})

test('several selected blocks move together', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', 'Two'), aParagraph('c', 'Three')))
  copy.select(['c', 1], ['b', 1])
  copy.handle.perform('copy.move-up')
  expect(ids(copy)).toEqual(['b', 'c', 'a'])
})

test('an item moves inside its list, all items move as the list, and a block of a box stays in the box', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), LIST, BOX, aParagraph('z', 'End')))
  copy.select(['j', 0])
  copy.handle.perform('copy.move-up')
  copy.handle.perform('copy.move-up')
  expect(outline(copy.handle.document()).slice(3, 6)).toEqual(['ul l', '- j: Second', '- i: First'])
  copy.select(['j', 0], ['i', 5])
  copy.handle.perform('copy.move-up')
  expect(ids(copy)).toEqual(['l', 'a', 'f', 'z'])
  copy.select(['y', 0])
  copy.handle.perform('copy.move-up')
  copy.handle.perform('copy.move-up')
  expect(outline(copy.handle.document()).slice(6, 9)).toEqual(['factbox f: Box', 'paragraph y: Y', 'paragraph x: X'])
})

test('whatever is moved, no block is lost, none is new and none changes its words', () => {
  const moves = fc.array(
    fc.tuple(fc.constantFrom('a', 'i', 'j', 'x', 'y', 'z', 'lead'), fc.constantFrom('copy.move-up', 'copy.move-down')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(moves, (list) => {
      using copy = openTestCopy(aCopy(aParagraph('a', 'One'), LIST, BOX, aParagraph('z', 'End')))
      const before = outline(copy.handle.document()).toSorted()
      for (const [id, command] of list) {
        copy.select([id, 0])
        copy.handle.perform(command)
      }
      expect(outline(copy.handle.document()).toSorted()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})
