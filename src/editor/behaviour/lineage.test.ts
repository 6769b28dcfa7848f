import { DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import type { Lineage } from '../copy-handle.ts'
import { aCopy, aParagraph, openTestCopy, type TestCopy } from '../open-test-copy.ts'
import { $setList } from './block-types.ts'

function collect(copy: TestCopy): Lineage[] {
  const lineages: Lineage[] = []
  copy.handle.document()
  copy.handle.onLineage((lineage) => lineages.push(lineage))
  return lineages
}

test('a split, a merge and a removal are told with their ids', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One. Two.'), aParagraph('z', 'End')))
  const lineages = collect(copy)
  copy.select(['a', 5])
  copy.send(() => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  const added = copy.handle.document().blocks[1]?.id ?? ''
  copy.send(() => void copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))
  copy.handle.edit((document) => ({ ...document, blocks: document.blocks.slice(0, 1) }))
  expect(lineages).toEqual([
    { from: ['a'], to: ['a', added] },
    { from: ['a', added], to: ['a'] },
    { from: ['z'], to: [] },
  ])
})

test('undo of a split is told as a merge', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One. Two.')))
  const lineages = collect(copy)
  copy.select(['a', 5])
  copy.send(() => void copy.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  const added = copy.handle.document().blocks[1]?.id ?? ''
  copy.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
  copy.editor.read('force-commit', () => undefined)
  expect(lineages.at(-1)).toEqual({ from: ['a', added], to: ['a'] })
})

test('becoming a list item is no event for the words, which keep their id', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One')))
  const lineages = collect(copy)
  copy.select(['a', 0])
  copy.send(() => $setList(false))
  expect(lineages).toEqual([])
})
