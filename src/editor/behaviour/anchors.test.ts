import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy } from '../open-test-copy.ts'

test('an anchor covers exactly what was selected, over a link and bold too', () => {
  using copy = openTestCopy(
    aCopy(aParagraph('a', 'One ', { text: 'two', link: 'https://example.org' }, ' three'), aParagraph('b', 'Four')),
  )
  copy.select(['a', 2], ['b', 2])
  expect(copy.handle.addAnchor('x')).toBe(true)
  expect(copy.handle.anchorPlaces('x')).toEqual([
    { blockId: 'a', start: 2, end: 13 },
    { blockId: 'b', start: 0, end: 2 },
  ])
  copy.handle.removeAnchor('x')
  expect(copy.handle.anchorPlaces('x')).toEqual([])
})

test('a caret alone takes no anchor', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One')))
  copy.select(['a', 1])
  expect(copy.handle.addAnchor('x')).toBe(false)
})

test('an anchor survives typing inside it, bold, a split, the merge after it, and undo of all', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One two three')))
  copy.select(['a', 4], ['a', 7])
  copy.handle.addAnchor('x')
  const anchored = copy.handle.document()
  copy.select(['a', 5])
  copy.send(() => void copy.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'oo'))
  expect(copy.handle.anchorPlaces('x')).toEqual([{ blockId: 'a', start: 4, end: 9 }])
  copy.select(['a', 6], ['a', 8])
  copy.send(() => void copy.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))
  expect(copy.handle.anchorPlaces('x')).toEqual([{ blockId: 'a', start: 4, end: 9 }])
  copy.select(['a', 6])
  copy.send(() => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  expect(copy.handle.anchorPlaces('x').map(({ end, start }) => end - start)).toEqual([2, 3])
  copy.send(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))
  expect(copy.handle.anchorPlaces('x')).toEqual([{ blockId: 'a', start: 4, end: 9 }])
  for (let step = 0; step < 4; step += 1) copy.handle.undo()
  expect(copy.handle.document()).toEqual(anchored)
  copy.handle.undo()
  expect(copy.handle.anchorPlaces('x')).toEqual([])
})

test('what is typed after a cited run is not cited', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', { text: 'One', anchors: ['x'], provenance: 'web' }, ' two')))
  copy.select(['a', 3])
  copy.send(() => copy.core.smartTyping.$type('!'))
  expect(copy.handle.document().blocks).toMatchObject([
    { runs: [{ text: 'One', anchors: ['x'], provenance: 'web' }, { text: '! two' }] },
  ])
})
