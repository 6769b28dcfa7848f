import { BLUR_COMMAND, FOCUS_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { openTestCopy, type TestCopy } from '../open-test-copy.ts'

const TEXT: Document = {
  ...emptyDocument('en-GB'),
  blocks: [
    { id: 'a', type: 'paragraph', runs: [{ text: 'The first.' }] },
    { id: 'b', type: 'paragraph', runs: [{ text: 'The second.' }] },
  ],
}
const NO_EVENT = {} as FocusEvent

function leave(copy: TestCopy): void {
  copy.send(() => copy.editor.dispatchCommand(BLUR_COMMAND, NO_EVENT))
}

function comeBack(copy: TestCopy): void {
  copy.send(() => copy.editor.dispatchCommand(FOCUS_COMMAND, NO_EVENT))
}

describe('the caret', () => {
  test('is where it was when the focus comes back, wherever the browser has put it', () => {
    using copy = openTestCopy(TEXT)
    copy.select(['b', 4])
    leave(copy)
    copy.select(['a', 0])
    comeBack(copy)
    expect(copy.caret()).toEqual(['b', 4])
  })

  test('stays where it is when its place has gone meanwhile', () => {
    using copy = openTestCopy(TEXT)
    copy.select(['b', 4])
    leave(copy)
    copy.handle.edit((document) => ({ ...document, blocks: document.blocks.slice(0, 1) }))
    copy.select(['a', 3])
    comeBack(copy)
    expect(copy.caret()).toEqual(['a', 3])
  })
})
