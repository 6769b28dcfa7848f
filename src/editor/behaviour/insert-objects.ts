import { $createTableNodeWithDimensions } from '@lexical/table'
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { newBlockId } from '#domain/document/new-block-id.ts'
import type { PictureSource } from '../copy-handle.ts'
import { $findTopBlock } from '../conversion/carriers.ts'
import { $createCopyBlockNode, $isCopyBlockNode } from '../nodes/copy-block-node.ts'
import { $createEmbedNode } from '../nodes/embed-node.ts'
import { $createFactboxNode, $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode } from '../nodes/field-node.ts'
import { $createPictureNode } from '../nodes/picture-node.ts'
import { $getBlockId, $setBlockId } from '../nodes/states.ts'
import { $selectBlock } from './clear-selection.ts'
import { $isPlaceholder } from './keep-structure.ts'

export function $insertPicture(picture: PictureSource): void {
  const { sha256, address, caption, credit, alt, rights } = picture
  const node = $createPictureNode({ sha256, address, caption, credit, alt, rights })
  $insertBlock(node)
  $selectBlock(node)
}

export function $insertEmbed(address: string, text: string): void {
  const node = $createEmbedNode(address, text)
  $insertBlock(node)
  $selectBlock(node)
}

const TABLE_ROWS = 3
const TABLE_COLUMNS = 3

export function $insertTable(): void {
  const table = $createTableNodeWithDimensions(TABLE_ROWS, TABLE_COLUMNS, { rows: true, columns: false })
  $insertBlock(table)
  table.selectStart()
}

/** A new box; the caret goes to its title, which is a control and can be reached only once it is drawn. */
export function $insertFactbox(focusTitle: (key: NodeKey) => void): void {
  const box = $createFactboxNode('')
  const line = $createCopyBlockNode('paragraph')
  $setBlockId(line, newBlockId())
  $insertBlock(box.append(line))
  line.select()
  $onUpdate(() => focusTitle(box.getKey()))
}

/** After the block with the caret; an empty line there gives way. Never between headline and lead. */
function $insertBlock(node: LexicalNode): void {
  const block = $findCurrentBlock()
  if (block === null) {
    $getRoot().append(node)
  } else if ($isFieldNode(block)) {
    const lead = $getRoot().getChildAtIndex(1)
    if (lead !== null) lead.insertAfter(node)
  } else if ($isCopyBlockNode(block) && block.isEmpty() && block.getKind() === 'paragraph') {
    const id = $getBlockId(block)
    block.insertBefore(node)
    if (id !== '' || block.getNextSibling() !== null) block.remove()
  } else {
    block.insertAfter(node)
  }
}

function $findCurrentBlock(): LexicalNode | null {
  const node = $getSelection()?.getNodes().at(-1)
  return node === undefined ? null : $findTopBlock(node)
}

/** Takes the factbox around the caret away and leaves its blocks in the body; its title becomes a subhead. */
export function $unwrapFactbox(): void {
  const selection = $getSelection()
  const box = $isRangeSelection(selection) ? $findTopBlock(selection.anchor.getNode()) : null
  if (!$isFactboxNode(box)) return
  const title = box.getTitle()
  if (title !== '') box.insertBefore($createCopyBlockNode('subhead').append($createTextNode(title)))
  for (const child of box.getChildren()) if (!$isPlaceholder(child)) box.insertBefore(child)
  box.remove()
}
