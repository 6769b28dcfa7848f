import { KEY_BACKSPACE_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, outline, type TestCopy } from '../open-test-copy.ts'

function type(copy: TestCopy, text: string): void {
  for (const character of text) {
    copy.send(() => copy.core.smartTyping.$type(character))
    copy.editor.read('force-commit', () => undefined)
  }
}

const text = (copy: TestCopy): string | undefined => outline(copy.handle.document()).at(2)

test('marks are set while typing, in the language of the copy', () => {
  using english = openTestCopy(aCopy(aParagraph('a', '')))
  english.select(['a', 0])
  type(english, `"It's" -- 'x'`)
  expect(text(english)).toBe('paragraph a: “It’s” – ‘x’')
  using swedish = openTestCopy({ ...aCopy(aParagraph('a', '')), language: 'sv' })
  swedish.select(['a', 0])
  type(swedish, '"Ja"')
  expect(text(swedish)).toBe('paragraph a: ”Ja”')
})

test('undo right after gives back the typed character', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Yes')))
  copy.select(['a', 3])
  type(copy, '"')
  expect(text(copy)).toBe('paragraph a: Yes”')
  copy.handle.undo()
  expect(text(copy)).toBe('paragraph a: Yes"')
})

test('one Backspace right after gives back the typed character', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Yes')))
  copy.select(['a', 3])
  type(copy, '"')
  const event = { preventDefault: () => undefined } as KeyboardEvent
  copy.send(() => void copy.editor.dispatchCommand(KEY_BACKSPACE_COMMAND, event))
  expect(text(copy)).toBe('paragraph a: Yes"')
  expect(copy.caret()).toEqual(['a', 4])
})
