import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import { $getSelection, $isRangeSelection, type LexicalNode, type RangeSelection } from 'lexical'
import { newBlockId } from '#domain/document/new-block-id.ts'
import type { FormatBlock } from '../copy-handle.ts'
import type { Carrier } from '../conversion/carriers.ts'
import { $getSelectedRanges, $keepSelection } from '../conversion/places.ts'
import {
  $createCopyBlockNode,
  $isCopyBlockNode,
  type CopyBlockKind,
  type CopyBlockNode,
} from '../nodes/copy-block-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $getBlockId, $setBlockId } from '../nodes/states.ts'
import { $isInCell } from './keep-structure.ts'

/**
 * Changes the kind of the selected blocks. Ids stay with the words: a paragraph that becomes a list item and a
 * paragraph again is the same block throughout. (Lexical's own commands make new nodes without our state.)
 */
export function $setBlockKind(kind: CopyBlockKind): void {
  $withSelectedBlocks((carriers) => {
    for (const block of carriers.filter($isCopyBlockNode)) {
      if (kind === 'quote' && $isFactboxNode(block.getParent())) continue
      block.setKind(kind)
      if (kind !== 'quote') block.setSpeaker('')
    }
    $releaseItems(carriers.filter($isListItemNode), kind)
  })
}

export function $setList(isOrdered: boolean): void {
  const type = isOrdered ? 'number' : 'bullet'
  $withSelectedBlocks((carriers) => {
    for (const item of carriers.filter($isListItemNode)) {
      const list = item.getParent()
      if ($isListNode(list)) list.setListType(type)
    }
    for (const group of groupNeighbours(carriers.filter($isCopyBlockNode))) {
      const list = $createListNode(type)
      group[0]?.insertBefore(list)
      for (const block of group) list.append($toItem(block))
    }
  })
}

function $withSelectedBlocks(act: (carriers: readonly Carrier[]) => void): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const carriers = $getSelectedCarriers(selection).filter((carrier) => !$isInCell(carrier))
  // Without an id the selection could not find its block again.
  for (const carrier of carriers) {
    if (!$isFieldLike(carrier) && $getBlockId(carrier) === '') $setBlockId(carrier, newBlockId())
  }
  $keepSelection(() => act(carriers))
}

function $isFieldLike(carrier: Carrier): boolean {
  return !$isCopyBlockNode(carrier) && !$isListItemNode(carrier)
}

function $getSelectedCarriers(selection: RangeSelection): readonly Carrier[] {
  const ranges = $getSelectedRanges(selection)
  // A selection that ends before the first letter of a block does not mean that block.
  const touched = ranges.filter(({ end }, index) => index === 0 || index < ranges.length - 1 || end > 0)
  return touched.map(({ carrier }) => carrier)
}

function groupNeighbours(blocks: readonly CopyBlockNode[]): readonly CopyBlockNode[][] {
  const groups: CopyBlockNode[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && last.is(block.getPreviousSibling())) group.push(block)
    else groups.push([block])
  }
  return groups
}

function $toItem(block: CopyBlockNode): ListItemNode {
  const item = $createListItemNode()
  const id = $getBlockId(block)
  item.append(...block.getChildren())
  block.remove(true)
  $setBlockId(item, id)
  return item
}

/** Takes items out of their list as blocks of a kind; items after them go into a list of their own. */
export function $releaseItems(items: readonly ListItemNode[], kind: CopyBlockKind): void {
  $keepSelection(() => {
    for (const item of items) $releaseItem(item, kind)
  })
}

function $releaseItem(item: ListItemNode, kind: CopyBlockKind): void {
  const list = item.getParent()
  if (!$isListNode(list)) return
  const block = $createCopyBlockNode(kind === 'quote' && $isFactboxNode(list.getParent()) ? 'paragraph' : kind)
  $setBlockId(block, $getBlockId(item))
  const rest: LexicalNode[] = item.getNextSiblings()
  block.append(...item.getChildren())
  list.insertAfter(block)
  item.remove(true)
  if (rest.length > 0) block.insertAfter($createListNode(list.getListType()).append(...rest))
  if (list.isEmpty()) list.remove(true)
}

/** The kind of the block with the caret, for the menu; null when several kinds are selected. */
export function $readBlockKind(selection: RangeSelection): FormatBlock | null {
  const kinds = new Set($getSelectedCarriers(selection).map($kindOf))
  const [kind] = kinds
  return kinds.size === 1 && kind !== undefined ? kind : null
}

function $kindOf(carrier: Carrier): FormatBlock {
  if ($isInCell(carrier)) return 'table'
  if ($isCopyBlockNode(carrier)) return carrier.getKind()
  if (!$isListItemNode(carrier)) return carrier.getField()
  const list = carrier.getParent()
  return $isListNode(list) && list.getListType() === 'number' ? 'ordered-list' : 'bullet-list'
}
