import { buildEditorFromExtensions } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import { parseHTML } from 'linkedom'
import { $getSelection, $isRangeSelection, $setSelection, type LexicalEditor } from 'lexical'
import { emptyDocument, type Block, type Document, type Run } from '#domain/document/document.ts'
import { $createRange, $findCarrierById, $getOffset, $setPoint } from './conversion/places.ts'
import { $findCarrier, $getCarrierId } from './conversion/carriers.ts'
import { CopyCore } from './copy-core.ts'
import { createCopyExtension } from './copy-extension.ts'
import type { CopyHandle } from './copy-handle.ts'
import { COPY_WORDS } from './copy-words.ts'
import { createCopyHandle } from './create-copy-handle.ts'

/** For tests: an open copy without a window, and the hands of a person in it. */
export interface TestCopy extends Disposable {
  readonly editor: LexicalEditor
  readonly core: CopyCore
  readonly handle: CopyHandle
  /** Puts the caret, or selects from one place to another. */
  select(from: Caret, to?: Caret): void
  caret(): Caret | null
  send(act: () => void): void
}

export type Caret = readonly [blockId: string, offset: number]

export function openTestCopy(document: Document, storyId = 'story'): TestCopy {
  let core: CopyCore | undefined
  const editor = buildEditorFromExtensions(
    createCopyExtension({
      document,
      display: { words: COPY_WORDS.en, pictureAddress: () => null },
      isEditable: true,
      dependencies: [HeadlessExtension],
      register: (built) => {
        core = new CopyCore(built, {
          storyId,
          onOpenLink: () => undefined,
          parseHtml: (html) => parseHTML(`<html><body>${html}</body></html>`).document,
        })
        return core.register()
      },
    }),
  )
  if (core === undefined) throw new Error('The copy was not built')
  const handle = createCopyHandle(core, {
    page: () => null,
    onPickPicture: () => undefined,
    onEditLink: () => undefined,
    onOpenLink: () => undefined,
  })
  return {
    editor,
    core,
    handle,
    select: (from, to = from) => editor.update(() => $select(from, to), { discrete: true }),
    caret: () => editor.read('latest', $readCaret),
    send: (act) => editor.update(act, { discrete: true }),
    [Symbol.dispose]: () => editor.dispose(),
  }
}

function $select([fromId, from]: Caret, [toId, to]: Caret): void {
  const first = $findCarrierById(fromId)
  const last = $findCarrierById(toId)
  if (first === null || last === null) throw new Error(`There is no block ${fromId} or ${toId}`)
  const selection = $createRange(first, from, from)
  $setPoint(selection.focus, last, to)
  $setSelection(selection)
}

function $readCaret(): Caret | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const carrier = $findCarrier(selection.anchor.getNode())
  return carrier === null ? null : [$getCarrierId(carrier), $getOffset(carrier, selection.anchor)]
}

/** A document whose blocks have the ids given, with a headline and a lead. */
export function aCopy(...blocks: readonly Block[]): Document {
  const empty = emptyDocument('en-GB')
  return {
    ...empty,
    fields: { ...empty.fields, headline: [{ text: 'Headline' }], lead: [{ text: 'The lead.' }] },
    blocks,
  }
}

export function aParagraph(id: string, ...runs: readonly (string | Run)[]): Block {
  return { id, type: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) }
}

/** `id: text` of each block and item, for reading a document at a glance. */
export function outline(document: Document): readonly string[] {
  const text = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')
  const of = (block: Block): readonly string[] => {
    if (block.type === 'list') {
      return [
        `${block.ordered ? 'ol' : 'ul'} ${block.id}`,
        ...block.items.map((item) => `- ${item.id}: ${text(item.runs)}`),
      ]
    }
    if (block.type === 'factbox') return [`factbox ${block.id}: ${block.title}`, ...block.blocks.flatMap(of)]
    if (block.type === 'table') return block.rows.map((row) => row.map((cell) => text(cell.runs)).join(' | '))
    return [`${block.type} ${block.id}: ${'runs' in block ? text(block.runs) : ''}`]
  }
  return [text(document.fields.headline), text(document.fields.lead), ...document.blocks.flatMap(of)]
}
