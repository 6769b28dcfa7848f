import { InitialStateExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import {
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  mergeRegister,
  ParagraphNode,
  type AnyLexicalExtension,
  type AnyLexicalExtensionArgument,
  type LexicalEditor,
} from 'lexical'
import type { Document } from '#domain/document/document.ts'
import { registerSeparateLists } from './behaviour/separate-lists.ts'
import { $loadDocument } from './conversion/apply-document.ts'
import { CopyBlockNode, $createCopyBlockNode } from './nodes/copy-block-node.ts'
import { copyTheme, type CopyDisplay } from './nodes/copy-display.ts'
import { EmbedNode } from './nodes/embed-node.ts'
import { FactboxNode } from './nodes/factbox-node.ts'
import { FieldNode } from './nodes/field-node.ts'
import { PictureNode } from './nodes/picture-node.ts'

export interface CopyExtensionOptions {
  readonly document: Document
  readonly display: CopyDisplay
  readonly isEditable: boolean
  /** Adds the behaviour before the document is loaded, so that its rules hold from the first state on. */
  readonly register: (editor: LexicalEditor) => () => void
  /** React's half where there is a window, lexical's headless one where there is none. */
  readonly dependencies?: readonly AnyLexicalExtensionArgument[]
}

/** Undo steps kept: each holds on to a state of the editor, and a day of writing makes thousands. */
const UNDO_DEPTH = 1000
/** Keys pressed within this time are one undo step. */
const UNDO_STEP_MS = 500

/** The editor of one story's copy: lexical with our nodes. Behaviour is registered on the built editor (`copy-core.ts`). */
export function createCopyExtension(options: CopyExtensionOptions): AnyLexicalExtension {
  return defineExtension({
    name: 'copy',
    namespace: 'copy',
    theme: copyTheme(options.display),
    editable: options.isEditable,
    nodes: () => [
      CopyBlockNode,
      { replace: ParagraphNode, with: () => $createCopyBlockNode('paragraph'), withKlass: CopyBlockNode },
      FieldNode,
      FactboxNode,
      PictureNode,
      EmbedNode,
    ],
    dependencies: [
      RichTextExtension,
      // At once, not in a later task: whoever opens the copy reads it next.
      configExtension(InitialStateExtension, { updateOptions: { tag: HISTORY_MERGE_TAG, discrete: true } }),
      configExtension(HistoryExtension, { disabled: false, maxDepth: UNDO_DEPTH, delay: UNDO_STEP_MS }),
      ListExtension,
      LinkExtension,
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PictureNode, EmbedNode] }),
      configExtension(TableExtension, { hasCellMerge: false, hasCellBackgroundColor: false }),
      ...(options.dependencies ?? []),
    ],
    register: (editor) => mergeRegister(registerSeparateLists(editor), options.register(editor)),
    $initialEditorState: () => $loadDocument(options.document),
    onError: (error) => {
      throw error
    },
  })
}
