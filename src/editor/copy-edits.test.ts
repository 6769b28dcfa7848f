import {
  $addUpdateTag,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBlock, arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import type { Block, Document } from '#domain/document/document.ts'
import { parseDocument } from '#domain/document/parse.ts'
import { documentParts } from '#domain/document/text.ts'
import { plainText } from '#domain/document/document.ts'
import { copyCommands } from './copy-command-list.ts'
import { openTestCopy, type TestCopy } from './open-test-copy.ts'
import { $insertBlocks } from './paste/insert-blocks.ts'

/** What a person may do, in any order, anywhere. Places are fractions, because the text changes as they go. */
type Edit =
  | { readonly kind: 'select'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'enter' | 'break' | 'backspace' | 'delete' | 'bold' | 'undo' | 'redo' | 'anchor' }
  | { readonly kind: 'paste'; readonly blocks: readonly Block[] }
  | { readonly kind: 'command'; readonly id: string }

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const place = fc.tuple(fraction, fraction)
const commands = copyCommands
  .map((command) => command.id)
  .filter((id) => !['copy.link', 'copy.open-link', 'copy.picture', 'copy.block-field'].includes(id))

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: place.map((at) => ({ kind: 'select' as const, from: at, to: at })) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('select' as const), from: place, to: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('a', 'Ö b', '–') }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('enter', 'break', 'backspace', 'delete', 'bold', 'undo', 'redo', 'anchor'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.array(arbitraryBlock, { maxLength: 3 }).map((blocks) => ({ kind: 'paste' as const, blocks })),
  },
  { weight: 3, arbitrary: fc.constantFrom(...commands).map((id) => ({ kind: 'command' as const, id })) },
)

function perform(copy: TestCopy, step: Edit): void {
  const { editor, handle } = copy
  const send = (act: () => unknown): void =>
    copy.send(() => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      act()
    })
  switch (step.kind) {
    case 'select':
      copy.select(findPlace(handle.document(), step.from), findPlace(handle.document(), step.to))
      return
    case 'type':
      send(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, step.text))
      return
    case 'enter':
      send(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
      return
    case 'break':
      send(() => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))
      return
    case 'backspace':
    case 'delete':
      if (copy.caret() === null && handle.selection() === null) return
      extendInText(copy, step.kind === 'backspace')
      send(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, step.kind === 'backspace'))
      return
    case 'bold':
      send(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))
      return
    case 'undo':
      handle.undo()
      return
    case 'redo':
      handle.redo()
      return
    case 'anchor':
      handle.addAnchor('00000000-0000-7000-8000-00000000000a')
      return
    case 'paste':
      send(() => $insertBlocks(step.blocks))
      return
    case 'command':
      handle.perform(step.id)
  }
}

/** Without a window lexical cannot move a caret by a letter: within a text the letter is selected first. */
function extendInText(copy: TestCopy, isBackward: boolean): void {
  const caret = copy.caret()
  if (caret === null || copy.handle.selection() !== null) return
  const [id, offset] = caret
  const part = documentParts(copy.handle.document()).find((candidate) => candidate.id === id)
  if (part === undefined) return
  const text = plainText(part.runs)
  const letter = isBackward ? [...text.slice(0, offset)].at(-1) : [...text.slice(offset)].at(0)
  if (letter !== undefined) copy.select(caret, [id, offset + (isBackward ? -letter.length : letter.length)])
}

function findPlace(document: Document, [where, offset]: readonly [number, number]): readonly [string, number] {
  const parts = documentParts(document)
  const part = parts[Math.floor(where * parts.length)]
  if (part === undefined) return ['headline', 0]
  // A caret never stands inside a surrogate pair.
  const letters = [...plainText(part.runs)]
  return [part.id, letters.slice(0, Math.floor(offset * (letters.length + 1))).join('').length]
}

test('after any edits the document is a valid one with unique ids', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { maxLength: 25 }), (document, edits) => {
      using copy = openTestCopy(document)
      for (const step of edits) {
        perform(copy, step)
        const parsed = parseDocument(copy.handle.document())
        expect(parsed).toMatchObject({ ok: true })
      }
    }),
    { numRuns: 120 },
  )
})

test('what the edited copy says is what a copy opened anew with it says', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { maxLength: 15 }), (document, edits) => {
      using copy = openTestCopy(document)
      for (const step of edits) perform(copy, step)
      using again = openTestCopy(copy.handle.document())
      expect(again.handle.document()).toEqual(copy.handle.document())
    }),
    { numRuns: 80 },
  )
})

test('undoing everything gives back the document that was opened', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { maxLength: 12 }), (document, edits) => {
      using copy = openTestCopy(document)
      for (const step of edits) if (step.kind !== 'undo' && step.kind !== 'redo') perform(copy, step)
      while (copy.handle.formatState().canUndo) copy.handle.undo()
      expect(copy.handle.document()).toEqual(document)
    }),
    { numRuns: 80 },
  )
})
