import { INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { $addUpdateTag, $getRoot, DELETE_CHARACTER_COMMAND, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, outline, type TestCopy } from '../open-test-copy.ts'
import { $setBlockKind } from './block-types.ts'

function body(copy: TestCopy): readonly string[] {
  return outline(copy.handle.document()).slice(2)
}

function press(copy: TestCopy, act: () => void): void {
  copy.send(() => {
    $addUpdateTag(HISTORY_PUSH_TAG)
    act()
  })
}

const enter = (copy: TestCopy): void =>
  press(copy, () => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
const backspace = (copy: TestCopy): void =>
  press(copy, () => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))

const NEW = expect.stringMatching(/^[0-9a-f-]{36}$/u)

function newIds(copy: TestCopy, known: readonly string[]): readonly string[] {
  return copy.handle
    .document()
    .blocks.map((block) => block.id)
    .filter((id) => !known.includes(id))
}

test('Enter in the middle leaves the id with the first half and gives the second a new one', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One. Two.')))
  copy.select(['a', 5])
  enter(copy)
  const [added] = newIds(copy, ['a'])
  expect(added).toEqual(NEW)
  expect(body(copy)).toEqual(['paragraph a: One. ', `paragraph ${added}: Two.`])
})

test('Enter at the start of a block keeps the id with the words', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Words')))
  copy.select(['a', 0])
  enter(copy)
  const [added] = newIds(copy, ['a'])
  expect(body(copy)).toEqual([`paragraph ${added}: `, 'paragraph a: Words'])
  expect(copy.caret()).toEqual(['a', 0])
})

test('Enter at the start of a list item keeps the id with the words', () => {
  using copy = openTestCopy(
    aCopy({ id: 'l', type: 'list', ordered: false, items: [{ id: 'i', runs: [{ text: 'Words' }] }] }),
  )
  copy.select(['i', 0])
  enter(copy)
  expect(body(copy)).toEqual(['ul l', expect.stringMatching(/^- [0-9a-f-]{36}: $/u), '- i: Words'])
})

test('Enter in a list item gives the second half an id of its own', () => {
  using copy = openTestCopy(
    aCopy({ id: 'l', type: 'list', ordered: false, items: [{ id: 'i', runs: [{ text: 'One two' }] }] }),
  )
  copy.select(['i', 4])
  enter(copy)
  expect(body(copy)).toEqual(['ul l', '- i: One ', expect.stringMatching(/^- [0-9a-f-]{36}: two$/u)])
})

test('Backspace at the start joins two paragraphs under the id of the first', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One. '), aParagraph('b', 'Two.')))
  copy.select(['b', 0])
  backspace(copy)
  expect(body(copy)).toEqual(['paragraph a: One. Two.'])
})

test('changing the kind of a block keeps its id, its runs and the caret', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Said ', { text: 'so', anchors: ['x'] })))
  copy.select(['a', 3])
  for (const kind of ['subhead', 'quote', 'question', 'paragraph'] as const) {
    press(copy, () => $setBlockKind(kind))
    expect(copy.handle.document().blocks).toMatchObject([
      { id: 'a', type: kind, runs: [{ text: 'Said ' }, { text: 'so', anchors: ['x'] }] },
    ])
    expect(copy.caret()).toEqual(['a', 3])
  }
})

test('paragraphs that become a list and paragraphs again keep their ids and anchors', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', { text: 'Two', anchors: ['x'] })))
  copy.select(['a', 1], ['b', 2])
  press(copy, () => void copy.editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined))
  expect(body(copy)).toEqual([expect.stringMatching(/^ul [0-9a-f-]{36}$/u), '- a: One', '- b: Two'])
  press(copy, () => $setBlockKind('paragraph'))
  expect(body(copy)).toEqual(['paragraph a: One', 'paragraph b: Two'])
  expect(copy.handle.document().blocks[1]).toMatchObject({ runs: [{ text: 'Two', anchors: ['x'] }] })
})

test('taking one item out of a list leaves the others in two lists with ids', () => {
  const items = ['i', 'j', 'k'].map((id) => ({ id, runs: [{ text: id }] }))
  using copy = openTestCopy(aCopy({ id: 'l', type: 'list', ordered: true, items }))
  copy.select(['j', 0])
  backspace(copy)
  expect(body(copy)).toEqual([
    'ol l',
    '- i: i',
    'paragraph j: j',
    expect.stringMatching(/^ol [0-9a-f-]{36}$/u),
    '- k: k',
  ])
})

test('undo and redo bring back exactly the ids that were', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One. Two.')))
  copy.select(['a', 5])
  enter(copy)
  const after = copy.handle.document()
  copy.handle.undo()
  expect(body(copy)).toEqual(['paragraph a: One. Two.'])
  copy.handle.redo()
  expect(copy.handle.document()).toEqual(after)
})

test('a block that is doubled anyhow keeps the id in the original only', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', 'Two')))
  copy.handle.edit((document) => ({
    ...document,
    blocks: [...document.blocks.toReversed()],
  }))
  expect(body(copy)).toEqual(['paragraph b: Two', 'paragraph a: One'])
})

test('the empty line at the end that is only there to type in is no block', () => {
  using copy = openTestCopy(aCopy({ id: 'e', type: 'embed', address: 'https://example.org', text: '' }))
  expect(copy.editor.read('latest', () => $getRoot().getChildrenSize())).toBe(4)
  expect(body(copy)).toEqual(['embed e: '])
})
