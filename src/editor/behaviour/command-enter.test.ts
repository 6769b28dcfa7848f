import { KEY_ENTER_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { openTestCopy } from '../open-test-copy.ts'

const TEXT: Document = {
  ...emptyDocument('en-GB'),
  blocks: [{ id: 'a', type: 'paragraph', runs: [{ text: 'One and two.' }] }],
}

function pressEnter(modifiers: Partial<KeyboardEvent>): Document {
  using copy = openTestCopy(TEXT)
  copy.select(['a', 4], ['a', 7])
  const event = { key: 'Enter', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
  copy.send(() => {
    copy.editor.dispatchCommand(KEY_ENTER_COMMAND, { ...event, preventDefault: () => undefined } as KeyboardEvent)
  })
  return copy.handle.document()
}

describe('Enter with Ctrl, ⌘ or Alt', () => {
  test.each([{ ctrlKey: true, shiftKey: true }, { metaKey: true }, { altKey: true }])(
    'is a command of the window and leaves what is selected as it is: %o',
    (modifiers) => {
      expect(pressEnter(modifiers).blocks).toEqual(TEXT.blocks)
    },
  )

  test('alone begins a new paragraph', () => {
    expect(pressEnter({}).blocks).toHaveLength(2)
  })
})
