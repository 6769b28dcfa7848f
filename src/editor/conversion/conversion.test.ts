import { buildEditorFromExtensions } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import type { Document } from '#domain/document/document.ts'
import { createCopyExtension } from '../copy-extension.ts'
import { COPY_WORDS } from '../copy-words.ts'
import { registerStructure } from '../behaviour/keep-structure.ts'
import { $applyDocument } from './apply-document.ts'
import { DocumentReader } from './document-reader.ts'

function openDocument(document: Document) {
  return buildEditorFromExtensions(
    createCopyExtension({
      document,
      display: { words: COPY_WORDS.en, pictureAddress: () => null },
      isEditable: true,
      dependencies: [HeadlessExtension],
      register: (editor) => registerStructure(editor, () => undefined),
    }),
  )
}

test('a document that is opened and read again is the same document', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      using editor = openDocument(document)
      const read = new DocumentReader().read(editor.getEditorState())
      expect(read).toEqual(document)
    }),
    { numRuns: 300 },
  )
})

test('applying a document to the copy of another shows exactly that document', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      using editor = openDocument(before)
      editor.update(() => $applyDocument(after), { discrete: true })
      expect(new DocumentReader().read(editor.getEditorState())).toEqual(after)
    }),
    { numRuns: 200 },
  )
})
