import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical'
import { countDocument } from '#domain/document/counts.ts'
import type { BlockId } from '#domain/document/document.ts'
import { $addAnchor, $removeAnchor, findAnchorPlaces } from './behaviour/anchors.ts'
import { $readBlockKind } from './behaviour/block-types.ts'
import { setTypography } from './behaviour/typography.ts'
import { $insertEmbed, $insertPicture } from './behaviour/insert-objects.ts'
import { $readLink, $setLink } from './behaviour/links.ts'
import { performCopyCommand } from './copy-commands.ts'
import { $applyDocument, $loadDocument } from './conversion/apply-document.ts'
import { $findTopBlock } from './conversion/carriers.ts'
import { $keepSelection, $readSelection } from './conversion/places.ts'
import { LOAD_TAG, type CopyCore } from './copy-core.ts'
import type { CopyHandle, FormatState, FormFieldName, FormFields } from './copy-handle.ts'
import { findInDocument } from './find/find-in-document.ts'
import { $replaceFound } from './find/replace-found.ts'
import { FrameListeners } from './frame-listeners.ts'
import { $isFieldNode } from './nodes/field-node.ts'
import { $getBlockId, formFieldsState } from './nodes/states.ts'
import { createPlaceReader } from './read-place.ts'
import { revealPlace, showFoundPlace } from './reveal.ts'

export interface HandleOptions {
  readonly page: () => HTMLElement | null
  readonly onPickPicture: () => void
  readonly onEditLink: (address: string | null) => void
  readonly onOpenLink: (address: string) => void
}

/** Typing in one form field is one undo step while the pauses are shorter than this. */
const SAME_STEP_MS = 1000

export function createCopyHandle(core: CopyCore, options: HandleOptions): CopyHandle {
  const { editor } = core
  const frames = new FrameListeners(core.updated)
  const step = (act: () => void): void => {
    // A change that comes from a panel must not take the focus out of it: showing the caret would.
    const tag = isFocused(editor) ? HISTORY_PUSH_TAG : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG]
    editor.update(act, { discrete: true, tag })
  }
  const handle: CopyHandle = {
    get readOnly() {
      return !editor.isEditable()
    },
    document: () => core.document(),
    subscribe: (listener) => frames.add(listener),
    onTextChanged: (listener) => core.textChanged.add(listener),
    onLineage: (listener) => core.lineage.add(listener),

    selection: () => editor.read('latest', $readSelection),
    ...createPlaceReader(core),
    caretBlock: () => editor.read('latest', $readCaretBlock),
    addAnchor: (anchor) => performStep(() => $addAnchor(anchor)),
    removeAnchor: (anchor) => step(() => $removeAnchor(anchor)),
    anchorPlaces: (anchor) => findAnchorPlaces(core.document(), anchor),
    reveal: (place) => revealPlace(core, place),
    highlight: (name, places) => core.highlights.mark(name, places),
    blockElement: (blockId) => core.index.element(blockId),
    scrollElement: options.page,
    // Who has not been in the copy yet begins with its headline.
    focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),

    edit: (change) => {
      const before = core.document()
      const after = change(before)
      if (after !== before) step(() => $keepSelection(() => $applyDocument(after)))
    },
    load: (document) => {
      editor.update(() => $loadDocument(document), { discrete: true, tag: [HISTORY_MERGE_TAG, LOAD_TAG] })
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
    },
    formFields: () => editor.read('latest', $readFormFields),
    setFormField: createFormFieldWriter(core),

    counts: () => countDocument(core.document()),
    formatState: () => readFormatState(core),
    undo: () => dispatchNow(editor, UNDO_COMMAND),
    redo: () => dispatchNow(editor, REDO_COMMAND),
    perform: (commandId) => performCopyCommand(commandId, { editor, handle, ...options }),
    setLink: (address) => performStep(() => $setLink(address)),
    insertPicture: (picture) => step(() => $insertPicture(picture)),
    insertEmbed: (address, text) => step(() => $insertEmbed(address, text)),
    insertText: (text) => step(() => $insertSetText(text, core.document().language)),

    find: (query) => findInDocument(core.document(), query),
    showFound: (place) => showFoundPlace(core, place),
    replaceFound: (places, replacement) => step(() => $keepSelection(() => $replaceFound(places, replacement))),
  }
  const performStep = (act: () => boolean): boolean => {
    let isDone = false
    step(() => {
      isDone = act()
    })
    return isDone
  }
  return handle
}

function isFocused(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return root === null || root.contains(root.ownerDocument.activeElement)
}

/** Lexical would show the result in a later task; who calls may read the document next. */
function dispatchNow(editor: LexicalEditor, command: LexicalCommand<void>): void {
  editor.dispatchCommand(command, undefined)
  editor.read('force-commit', () => undefined)
}

function $insertSetText(text: string, language: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(setTypography(text, language))
}

function $readCaretBlock(): BlockId | null {
  const node = $getSelection()?.getNodes().at(0)
  const block = node === undefined ? null : $findTopBlock(node)
  if (block === null) return null
  const id = $isFieldNode(block) ? block.getField() : $getBlockId(block)
  return id === '' ? null : id
}

function $readFormFields(): FormFields {
  return $getState($getRoot(), formFieldsState)
}

function createFormFieldWriter(core: CopyCore): CopyHandle['setFormField'] {
  let last: { readonly name: FormFieldName; readonly at: number } | null = null
  core.updated.add(() => {
    if (!isWriting) last = null
  })
  let isWriting = false
  return (name, value) => {
    const now = performance.now()
    const isSameStep = last?.name === name && now - last.at < SAME_STEP_MS
    last = { name, at: now }
    isWriting = true
    core.editor.update(
      () => {
        $addUpdateTag(isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG)
        $setState($getRoot(), formFieldsState, { ...$readFormFields(), [name]: value })
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    )
    isWriting = false
  }
}

function readFormatState({ editor }: CopyCore): FormatState {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output
  return editor.read('latest', () => {
    const selection = $getSelection()
    const range = $isRangeSelection(selection) ? selection : null
    return {
      block: range === null ? null : $readBlockKind(range),
      bold: range?.hasFormat('bold') ?? false,
      italic: range?.hasFormat('italic') ?? false,
      link: $readLink(),
      canUndo: canUndo.peek(),
      canRedo: canRedo.peek(),
    }
  })
}
