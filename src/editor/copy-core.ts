import { HISTORIC_TAG, mergeRegister, type LexicalEditor, type NodeKey, type UpdateListenerPayload } from 'lexical'
import type { Document } from '#domain/document/document.ts'
import { registerCommandEnter } from './behaviour/command-enter.ts'
import { registerDocumentEnds } from './behaviour/document-ends.ts'
import { registerBlockGuards } from './behaviour/guard-blocks.ts'
import { registerCaretKeeping } from './behaviour/keep-caret.ts'
import { registerStructure } from './behaviour/keep-structure.ts'
import { traceLineage } from './behaviour/lineage.ts'
import { registerLinks } from './behaviour/links.ts'
import { registerRunEnds } from './behaviour/run-ends.ts'
import { registerObjectSelection } from './behaviour/select-objects.ts'
import { SmartTyping } from './behaviour/smart-typing.ts'
import { BlockIndex } from './block-index.ts'
import { DocumentReader } from './conversion/document-reader.ts'
import type { Lineage } from './copy-handle.ts'
import { CopyHighlights } from './highlights.ts'
import { Listeners } from './listeners.ts'
import { registerControls } from './nodes/plain-field.ts'
import { PassingLight } from './passing-light.ts'
import { registerClipboard } from './paste/clipboard.ts'
import { registerRunLanguages } from './run-languages.ts'

export interface CopyCoreOptions {
  readonly storyId: string
  readonly onOpenLink: (address: string) => void
  readonly parseHtml: (html: string) => Pick<globalThis.Document, 'body'>
}

/** On the update that shows another text: nobody wrote it, so it is not to be saved. */
export const LOAD_TAG = 'copy-load'

/** What belongs to one open copy beside lexical's editor. Knows what changed and tells who asked. */
export class CopyCore {
  readonly editor: LexicalEditor
  readonly index: BlockIndex
  readonly highlights: CopyHighlights
  readonly smartTyping: SmartTyping
  readonly lit = new PassingLight()
  /** In the task of the change. */
  readonly textChanged = new Listeners<void>()
  /** In the task of the change; also after a mere move of the caret. */
  readonly updated = new Listeners<void>()
  readonly lineage = new Listeners<Lineage>()
  readonly #options: CopyCoreOptions
  readonly #reader = new DocumentReader()

  constructor(editor: LexicalEditor, options: CopyCoreOptions) {
    this.editor = editor
    this.index = new BlockIndex(editor)
    this.highlights = new CopyHighlights(editor, this.index)
    this.smartTyping = new SmartTyping(editor)
    this.#options = options
  }

  register(): () => void {
    const { editor } = this
    return mergeRegister(
      registerStructure(editor, (id) => this.index.keyOf(id)),
      registerBlockGuards(editor),
      registerCommandEnter(editor),
      registerCaretKeeping(editor),
      registerDocumentEnds(editor),
      registerLinks(editor, this.#options.onOpenLink),
      registerClipboard(editor, { ...this.#options, readDocument: () => this.document() }),
      registerObjectSelection(editor),
      this.smartTyping.register(),
      registerRunEnds(editor),
      registerRunLanguages(editor),
      registerControls(editor),
      editor.registerUpdateListener((update) => this.#handleUpdate(update)),
      () => this.lit.stop(),
      () => this.highlights.dispose(),
    )
  }

  document(): Document {
    return this.#reader.read(this.editor.getEditorState())
  }

  #handleUpdate({ dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): void {
    const changed = changedKeys(dirtyElements, dirtyLeaves, tags.has(HISTORIC_TAG))
    if (changed === 'nothing') {
      this.updated.call()
      return
    }
    const isStructural = changed === 'all' || [...dirtyElements].some(([key, isMeant]) => isMeant && key !== 'root')
    const before = isStructural && this.lineage.size > 0 ? this.#reader.latest() : null
    const keys = changed === 'all' ? null : changed
    this.#reader.forget(keys)
    if (isStructural) this.index.forget()
    if (before !== null) this.#tellLineage(before)
    if (isStructural) this.highlights.watch()
    this.highlights.redraw(keys)
    if (!tags.has(LOAD_TAG)) this.textChanged.call()
    this.updated.call()
  }

  #tellLineage(before: Document): void {
    for (const lineage of traceLineage(before, this.document())) this.lineage.call(lineage)
  }
}

/** Lexical names dirty nodes with all their ancestors; after undo, which exchanges the whole state, only the root. */
function changedKeys(
  elements: ReadonlyMap<NodeKey, boolean>,
  leaves: ReadonlySet<NodeKey>,
  isHistoric: boolean,
): ReadonlySet<NodeKey> | 'nothing' | 'all' {
  if (isHistoric) return 'all'
  return elements.size > 0 || leaves.size > 0 ? new Set([...elements.keys(), ...leaves]) : 'nothing'
}
