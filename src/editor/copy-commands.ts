import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $setBlockKind, $setList } from './behaviour/block-types.ts'
import { $insertFactbox, $insertTable, $unwrapFactbox } from './behaviour/insert-objects.ts'
import { $readLink } from './behaviour/links.ts'
import {
  $insertTableColumn,
  $insertTableRow,
  $removeTable,
  $removeTableColumn,
  $removeTableRow,
} from './behaviour/table-edits.ts'
import type { CopyHandle } from './copy-handle.ts'
import { $isCopyBlockNode } from './nodes/copy-block-node.ts'
import { $isFactboxNode } from './nodes/factbox-node.ts'
import { $isPictureNode } from './nodes/picture-node.ts'

/** The shape of the workbench's commands, which the story feature lists these among. */
export interface CopyCommand {
  readonly id: string
  readonly title: { readonly en: string; readonly sv: string }
  readonly group: 'edit'
  readonly keys?: string
  /** For menus: what it does to the copy can be undone, but nothing may be done to a copy that is only shown. */
  readonly isForReading?: true
}

export interface CopyCommandContext {
  readonly editor: LexicalEditor
  readonly handle: CopyHandle
  readonly onPickPicture: () => void
  readonly onEditLink: (address: string | null) => void
  readonly onOpenLink: (address: string) => void
}

interface CopyAct extends CopyCommand {
  /** Runs outside of an update. */
  readonly act: (context: CopyCommandContext) => void
}

const ACTS: readonly CopyAct[] = [
  blockAct('copy.paragraph', 'Paragraph', 'Stycke', 'Mod+Alt+0', () => $setBlockKind('paragraph')),
  blockAct('copy.subhead', 'Subhead', 'Mellanrubrik', 'Mod+Alt+2', () => $setBlockKind('subhead')),
  blockAct('copy.quote', 'Quote', 'Citat', 'Mod+Alt+3', () => $setBlockKind('quote')),
  blockAct('copy.question', 'Question', 'Fråga', 'Mod+Alt+4', () => $setBlockKind('question')),
  blockAct('copy.bullet-list', 'Bulleted list', 'Punktlista', 'Mod+Shift+8', () => $setList(false)),
  blockAct('copy.ordered-list', 'Numbered list', 'Numrerad lista', 'Mod+Shift+7', () => $setList(true)),
  {
    id: 'copy.bold',
    title: { en: 'Bold', sv: 'Fet' },
    group: 'edit',
    keys: 'Mod+B',
    act: ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  },
  {
    id: 'copy.italic',
    title: { en: 'Italic', sv: 'Kursiv' },
    group: 'edit',
    keys: 'Mod+I',
    act: ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  },
  {
    id: 'copy.link',
    title: { en: 'Edit link', sv: 'Redigera länk' },
    group: 'edit',
    keys: 'Mod+K',
    act: ({ editor, onEditLink }) => onEditLink(editor.read('latest', $readLink)),
  },
  {
    id: 'copy.open-link',
    title: { en: 'Open link', sv: 'Öppna länk' },
    group: 'edit',
    keys: 'Mod+Alt+Enter',
    isForReading: true,
    act: ({ editor, onOpenLink }) => {
      const address = editor.read('latest', $readLink)
      if (address !== null) onOpenLink(address)
    },
  },
  {
    id: 'copy.factbox',
    title: { en: 'Insert factbox', sv: 'Infoga faktaruta' },
    group: 'edit',
    keys: 'Mod+Alt+5',
    act: ({ editor }) => editor.update(() => $insertFactbox((key) => focusControl(editor, key))),
  },
  blockAct('copy.unwrap-factbox', 'Dissolve factbox', 'Lös upp faktaruta', undefined, $unwrapFactbox),
  {
    id: 'copy.picture',
    title: { en: 'Insert picture', sv: 'Infoga bild' },
    group: 'edit',
    act: ({ onPickPicture }) => onPickPicture(),
  },
  blockAct('copy.table', 'Insert table', 'Infoga tabell', undefined, $insertTable),
  blockAct('copy.table-row', 'Insert row below', 'Infoga rad nedanför', undefined, $insertTableRow),
  blockAct(
    'copy.table-column',
    'Insert column to the right',
    'Infoga kolumn till höger',
    undefined,
    $insertTableColumn,
  ),
  blockAct('copy.remove-table-row', 'Remove row', 'Ta bort rad', undefined, $removeTableRow),
  blockAct('copy.remove-table-column', 'Remove column', 'Ta bort kolumn', undefined, $removeTableColumn),
  blockAct('copy.remove-table', 'Remove table', 'Ta bort tabell', undefined, $removeTable),
  {
    id: 'copy.block-field',
    title: { en: 'Edit speaker or title', sv: 'Redigera talare eller titel' },
    group: 'edit',
    keys: 'Mod+Alt+Y',
    act: ({ editor }) => {
      const key = editor.read('latest', $findBlockWithControl)
      if (key !== null) focusControl(editor, key)
    },
  },
  {
    id: 'copy.undo',
    title: { en: 'Undo', sv: 'Ångra' },
    group: 'edit',
    keys: 'Mod+Z',
    act: ({ handle }) => handle.undo(),
  },
  {
    id: 'copy.redo',
    title: { en: 'Redo', sv: 'Gör om' },
    group: 'edit',
    keys: 'Mod+Shift+Z',
    act: ({ handle }) => handle.redo(),
  },
]

/** For the story feature to list among its commands and bind to `CopyHandle.perform`. */
export const copyCommands: readonly CopyCommand[] = ACTS.map(({ act: _, ...command }) => command)

export function performCopyCommand(id: string, context: CopyCommandContext): void {
  const found = ACTS.find((command) => command.id === id)
  if (found === undefined) throw new Error(`There is no copy command ${id}`)
  if (context.handle.readOnly && found.isForReading !== true) return
  found.act(context)
}

function blockAct(id: string, en: string, sv: string, keys: string | undefined, $act: () => void): CopyAct {
  return {
    id,
    title: { en, sv },
    group: 'edit',
    ...(keys === undefined ? {} : { keys }),
    act: ({ editor }) => editor.update($act, { discrete: true }),
  }
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
