import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $setBlockKind, $setList } from './behaviour/block-types.ts'
import { $insertFactbox, $insertTable, $unwrapFactbox } from './behaviour/insert-objects.ts'
import { $readLink } from './behaviour/links.ts'
import { $moveBlocks } from './behaviour/move-blocks.ts'
import {
  $insertTableColumn,
  $insertTableRow,
  $removeTable,
  $removeTableColumn,
  $removeTableRow,
} from './behaviour/table-edits.ts'
import { copyCommands } from './copy-command-list.ts'
import type { CopyHandle } from './copy-handle.ts'
import { $isCopyBlockNode } from './nodes/copy-block-node.ts'
import { $isFactboxNode } from './nodes/factbox-node.ts'
import { $isPictureNode } from './nodes/picture-node.ts'

export interface CopyCommandContext {
  readonly editor: LexicalEditor
  readonly handle: CopyHandle
  readonly onPickPicture: () => void
  readonly onEditLink: (address: string | null) => void
  readonly onOpenLink: (address: string) => void
}

/** Runs outside of an update. */
type CopyAct = (context: CopyCommandContext) => void

/** How each of `copyCommands` is done. */
const ACTS: Readonly<Record<string, CopyAct>> = {
  'copy.paragraph': blockAct(() => $setBlockKind('paragraph')),
  'copy.subhead': blockAct(() => $setBlockKind('subhead')),
  'copy.quote': blockAct(() => $setBlockKind('quote')),
  'copy.question': blockAct(() => $setBlockKind('question')),
  'copy.bullet-list': blockAct(() => $setList(false)),
  'copy.ordered-list': blockAct(() => $setList(true)),
  'copy.bold': ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  'copy.italic': ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  'copy.link': ({ editor, onEditLink }) => onEditLink(editor.read('latest', $readLink)),
  'copy.open-link': ({ editor, onOpenLink }) => {
    const address = editor.read('latest', $readLink)
    if (address !== null) onOpenLink(address)
  },
  'copy.factbox': ({ editor }) => editor.update(() => $insertFactbox((key) => focusControl(editor, key))),
  'copy.unwrap-factbox': blockAct($unwrapFactbox),
  'copy.picture': ({ onPickPicture }) => onPickPicture(),
  'copy.table': blockAct($insertTable),
  'copy.table-row': blockAct($insertTableRow),
  'copy.table-column': blockAct($insertTableColumn),
  'copy.remove-table-row': blockAct($removeTableRow),
  'copy.remove-table-column': blockAct($removeTableColumn),
  'copy.remove-table': blockAct($removeTable),
  'copy.move-up': blockAct(() => $moveBlocks('up')),
  'copy.move-down': blockAct(() => $moveBlocks('down')),
  'copy.block-field': ({ editor }) => {
    const key = editor.read('latest', $findBlockWithControl)
    if (key !== null) focusControl(editor, key)
  },
  'copy.undo': ({ handle }) => handle.undo(),
  'copy.redo': ({ handle }) => handle.redo(),
}

export function performCopyCommand(id: string, context: CopyCommandContext): void {
  const command = copyCommands.find((candidate) => candidate.id === id)
  const act = ACTS[id]
  if (command === undefined || act === undefined) throw new Error(`There is no copy command ${id}`)
  if (context.handle.readOnly && command.isForReading !== true) return
  act(context)
}

function blockAct($act: () => void): CopyAct {
  return ({ editor }) => editor.update($act, { discrete: true, tag: HISTORY_PUSH_TAG })
}

function focusControl(editor: LexicalEditor, key: NodeKey): void {
  editor.getElementByKey(key)?.querySelector('textarea')?.focus()
}

/** The innermost block around the caret that has a control: a quote, else the factbox. */
function $findBlockWithControl(): NodeKey | null {
  const selection = $getSelection()
  if (selection === null) return null
  const [node] = $isRangeSelection(selection) ? [selection.anchor.getNode()] : selection.getNodes()
  if (node === undefined) return null
  const around = [node, ...node.getParents()]
  return around.find($hasControl)?.getKey() ?? null
}

function $hasControl(node: LexicalNode): boolean {
  return ($isCopyBlockNode(node) && node.getKind() === 'quote') || $isFactboxNode(node) || $isPictureNode(node)
}
