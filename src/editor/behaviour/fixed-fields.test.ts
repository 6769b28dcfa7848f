import {
  $selectAll,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  $getRoot,
} from 'lexical'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, outline } from '../open-test-copy.ts'

test('Enter in the headline goes to the lead and Enter in the lead to the body, and nothing is split', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Body')))
  copy.select(['headline', 4])
  copy.send(() => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  expect(copy.caret()).toEqual(['lead', 0])
  copy.send(() => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  expect(copy.caret()).toEqual(['a', 0])
  expect(outline(copy.handle.document())).toEqual(['Headline', 'The lead.', 'paragraph a: Body'])
})

test.each([
  ['lead', true],
  ['headline', true],
  ['a', true],
] as const)('Backspace at the start of %s joins nothing', (block, isBackward) => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Body')))
  copy.select([block, 0])
  copy.send(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward))
  expect(outline(copy.handle.document())).toEqual(['Headline', 'The lead.', 'paragraph a: Body'])
})

test.each([
  ['headline', 8],
  ['lead', 9],
] as const)('Delete at the end of the %s joins nothing', (block, end) => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Body')))
  copy.select([block, end])
  copy.send(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false))
  expect(outline(copy.handle.document())).toEqual(['Headline', 'The lead.', 'paragraph a: Body'])
})

test('typing over a selection from the headline into the body joins nothing', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One'), aParagraph('b', 'Two')))
  copy.select(['headline', 4], ['b', 1])
  copy.send(() => void copy.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'))
  expect(outline(copy.handle.document())).toEqual(['Headx', '', 'paragraph b: wo'])
})

test('deleting everything leaves an empty headline and lead, and undo brings everything back', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One')))
  const before = copy.handle.document()
  copy.send(() => void $selectAll())
  copy.send(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))
  expect(outline(copy.handle.document())).toEqual(['', ''])
  copy.handle.undo()
  expect(copy.handle.document()).toEqual(before)
})

test('a headline that is removed or doubled by any means is put right in the same update', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One')))
  copy.send(() => $getRoot().getFirstChild()?.remove())
  expect(outline(copy.handle.document())).toEqual(['', 'The lead.', 'paragraph a: One'])
})

test('the form fields are in the same undo as the text', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One')))
  copy.handle.setFormField('slugline', 'bridge')
  copy.handle.setFormField('tags', ['traffic'])
  expect(copy.handle.document().fields).toMatchObject({ slugline: 'bridge', tags: ['traffic'] })
  copy.handle.undo()
  expect(copy.handle.document().fields).toMatchObject({ slugline: 'bridge', tags: [] })
  copy.handle.undo()
  expect(copy.handle.document().fields).toMatchObject({ slugline: '', tags: [] })
})

test('typing on in one form field is one undo step', () => {
  using copy = openTestCopy(aCopy())
  for (const dateline of ['S', 'ST', 'STO']) copy.handle.setFormField('dateline', dateline)
  copy.handle.undo()
  expect(copy.handle.formFields().dateline).toBe('')
})
