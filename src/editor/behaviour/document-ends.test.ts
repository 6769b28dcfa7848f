import { $getSelection, KEY_DOWN_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, type TestCopy } from '../open-test-copy.ts'

function press(copy: TestCopy, key: string, shiftKey = false): void {
  const event = { key, shiftKey, ctrlKey: true, metaKey: false, altKey: false, preventDefault: () => undefined }
  copy.send(() => void copy.editor.dispatchCommand(KEY_DOWN_COMMAND, event as unknown as KeyboardEvent))
}

function aLongCopy(): TestCopy {
  return openTestCopy(aCopy(aParagraph('a', 'First.'), aParagraph('b', 'Second.'), aParagraph('c', 'Last words.')))
}

test('Ctrl+End goes behind the last words, wherever the caret was', () => {
  using copy = aLongCopy()
  copy.select(['a', 2])
  press(copy, 'End')
  expect(copy.caret()).toEqual(['c', 'Last words.'.length])
})

test('Ctrl+Home goes before the headline', () => {
  using copy = aLongCopy()
  copy.select(['c', 3])
  press(copy, 'Home')
  expect(copy.caret()).toEqual(['headline', 0])
})

test('Shift selects from where the caret was', () => {
  using copy = aLongCopy()
  copy.select(['b', 0])
  press(copy, 'End', true)
  expect(copy.editor.read('latest', () => $getSelection()?.getTextContent())).toContain('Second.')
  expect(copy.editor.read('latest', () => $getSelection()?.getTextContent())).toContain('Last words.')
  expect(copy.editor.read('latest', () => $getSelection()?.getTextContent())).not.toContain('First.')
})
