import { $getRoot, $getState, type EditorState, type LexicalNode, type NodeKey } from 'lexical'
import { DOCUMENT_FORMAT, type Block, type Document, type Fields, type Run } from '#domain/document/document.ts'
import type { FormFields } from '../copy-handle.ts'
import { $isFieldNode, type FieldName, type FieldNode } from '../nodes/field-node.ts'
import { documentLanguageState, formFieldsState } from '../nodes/states.ts'
import { $readBlock } from './node-blocks.ts'
import { $readRuns } from './run-nodes.ts'
import { isSame } from './is-same.ts'

/** Keys of nodes that changed; null when anything may have. */
export type ChangedKeys = ReadonlySet<NodeKey> | null

/**
 * Reads the document out of editor states. What did not change is the same object as in the answer before, so that
 * saving, counting and comparing can go by identity and a key press costs one block.
 */
export class DocumentReader {
  readonly #blocks = new Map<NodeKey, Block | null>()
  readonly #fields = new Map<FieldName, readonly Run[]>()
  readonly #stale = new Set<NodeKey>()
  #document: Document | null = null
  #isCurrent = false

  /** Call for every update of the editor. */
  forget(changed: ChangedKeys): void {
    this.#isCurrent = false
    if (changed === null) for (const key of this.#blocks.keys()) this.#stale.add(key)
    else for (const key of changed) this.#stale.add(key)
  }

  /** The answer before, whatever has changed since; null before the first. */
  latest(): Document | null {
    return this.#document
  }

  read(state: EditorState): Document {
    if (this.#isCurrent && this.#document !== null) return this.#document
    this.#document = state.read(() => this.#$read())
    this.#isCurrent = true
    this.#stale.clear()
    return this.#document
  }

  #$read(): Document {
    const before = this.#document
    const root = $getRoot()
    const runs: Record<FieldName, readonly Run[]> = { headline: [], lead: [] }
    const blocks: Block[] = []
    const present = new Set<NodeKey>()
    for (let node = root.getFirstChild(); node !== null; node = node.getNextSibling()) {
      present.add(node.getKey())
      if ($isFieldNode(node)) runs[node.getField()] = this.#$fieldRuns(node)
      const block = this.#$block(node)
      if (block !== null) blocks.push(block)
    }
    for (const key of this.#blocks.keys()) if (!present.has(key)) this.#blocks.delete(key)
    const fields = joinFields(runs, $getState(root, formFieldsState))
    return {
      format: DOCUMENT_FORMAT,
      language: $getState(root, documentLanguageState),
      fields: before !== null && isSameFields(before.fields, fields) ? before.fields : fields,
      blocks: before !== null && isSameList(before.blocks, blocks) ? before.blocks : blocks,
    }
  }

  #$fieldRuns(node: FieldNode): readonly Run[] {
    const field = node.getField()
    const known = this.#fields.get(field)
    const runs = $readRuns(node)
    const kept = known !== undefined && isSame(known, runs) ? known : runs
    this.#fields.set(field, kept)
    return kept
  }

  #$block(node: LexicalNode): Block | null {
    const key = node.getKey()
    const known = this.#blocks.get(key)
    if (known !== undefined && !this.#stale.has(key)) return known
    const block = $readBlock(node)
    const kept = known !== undefined && isSame(known, block) ? known : block
    this.#blocks.set(key, kept)
    return kept
  }
}

function joinFields(runs: Record<FieldName, readonly Run[]>, form: FormFields): Fields {
  const { byline, dateline, vignette, tags, slugline, notes } = form
  return { headline: runs.headline, lead: runs.lead, byline, dateline, vignette, tags, slugline, notes }
}

const FIELD_KEYS = ['headline', 'lead', 'byline', 'dateline', 'vignette', 'tags', 'slugline', 'notes'] as const

function isSameFields(a: Fields, b: Fields): boolean {
  return FIELD_KEYS.every((key) => a[key] === b[key])
}

function isSameList(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index])
}
