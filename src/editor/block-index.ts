import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical'
import type { BlockId } from '#domain/document/document.ts'
import { $getIdentifiedNodes } from './conversion/carriers.ts'
import { $isFieldNode } from './nodes/field-node.ts'
import { $getBlockId } from './nodes/states.ts'

/**
 * Which node shows which block, in the last state that was committed: inside an update that is the state before it.
 * Read again when blocks came, went or changed, not for typing.
 */
export class BlockIndex {
  readonly #editor: LexicalEditor
  #keys: ReadonlyMap<BlockId, NodeKey> | null = null
  #ids: ReadonlyMap<NodeKey, BlockId> | null = null

  constructor(editor: LexicalEditor) {
    this.#editor = editor
  }

  forget(): void {
    this.#keys = null
    this.#ids = null
  }

  keyOf(id: BlockId): NodeKey | undefined {
    this.#keys ??= this.#editor.getEditorState().read(() => $readKeys())
    return this.#keys.get(id)
  }

  idOf(key: NodeKey): BlockId | undefined {
    if (this.#ids === null) {
      this.#keys ??= this.#editor.getEditorState().read(() => $readKeys())
      this.#ids = new Map([...this.#keys].map(([id, ownKey]) => [ownKey, id]))
    }
    return this.#ids.get(key)
  }

  element(id: BlockId): HTMLElement | null {
    const key = this.keyOf(id)
    return key === undefined ? null : this.#editor.getElementByKey(key)
  }
}

function $readKeys(): ReadonlyMap<BlockId, NodeKey> {
  const keys = new Map<BlockId, NodeKey>()
  for (const field of $getRoot().getChildren().filter($isFieldNode)) keys.set(field.getField(), field.getKey())
  for (const node of $getIdentifiedNodes()) keys.set($getBlockId(node), node.getKey())
  keys.delete('')
  return keys
}
