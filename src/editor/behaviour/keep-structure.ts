import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list'
import { $isTableCellNode, TableCellNode } from '@lexical/table'
import {
  $createLineBreakNode,
  $getRoot,
  $isElementNode,
  mergeRegister,
  RootNode,
  TextNode,
  IS_BOLD,
  IS_ITALIC,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { BlockId } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { $getIdentifiedNodes } from '../conversion/carriers.ts'
import { $createRunNodes, $readRuns } from '../conversion/run-nodes.ts'
import { $createCopyBlockNode, $isCopyBlockNode, CopyBlockNode } from '../nodes/copy-block-node.ts'
import { EmbedNode } from '../nodes/embed-node.ts'
import { $isFactboxNode, FactboxNode } from '../nodes/factbox-node.ts'
import { $createFieldNode, $isFieldNode, FieldNode, type FieldName } from '../nodes/field-node.ts'
import { PictureNode } from '../nodes/picture-node.ts'
import { $getBlockId, $setBlockId } from '../nodes/states.ts'

/**
 * What is true of the copy after every update, whatever lexical, a paste or a panel did in it: headline and lead are
 * the first two blocks, every block has an id of its own, a line to type in comes last, lists are flat, a cell holds
 * one paragraph, runs are bold and italic at most.
 */
export function registerStructure(
  editor: LexicalEditor,
  ownerBefore: (id: BlockId) => NodeKey | undefined,
): () => void {
  let isStructureTouched = true
  const touch = (): void => {
    isStructureTouched = true
  }
  return mergeRegister(
    editor.registerNodeTransform(CopyBlockNode, touch),
    editor.registerNodeTransform(FieldNode, touch),
    editor.registerNodeTransform(FactboxNode, touch),
    editor.registerNodeTransform(PictureNode, touch),
    editor.registerNodeTransform(EmbedNode, touch),
    editor.registerNodeTransform(ListNode, touch),
    editor.registerNodeTransform(ListItemNode, (item) => {
      touch()
      $flattenItem(item)
    }),
    editor.registerNodeTransform(TableCellNode, (cell) => {
      touch()
      $joinCellBlocks(cell)
    }),
    editor.registerNodeTransform(TextNode, $keepPlainFormats),
    // Lexical runs the root's transforms last, in every update.
    editor.registerNodeTransform(RootNode, () => {
      $keepFields()
      $keepLastLine($getRoot())
      if (!isStructureTouched) return
      isStructureTouched = false
      $assignIds(ownerBefore)
    }),
  )
}

function $keepFields(): void {
  const root = $getRoot()
  const first = root.getFirstChild()
  const second = first?.getNextSibling()
  const third = second?.getNextSibling()
  const isRight = isField(first, 'headline') && isField(second, 'lead') && !$isFieldNode(third)
  if (!isRight) $restoreFields(root)
}

function isField(node: LexicalNode | null | undefined, name: FieldName): boolean {
  return $isFieldNode(node) && node.getField() === name
}

function $restoreFields(root: ElementNode): void {
  const fields = root.getChildren().filter($isFieldNode)
  const headline = fields.find((node) => node.getField() === 'headline') ?? $createFieldNode('headline')
  const lead = fields.find((node) => node.getField() === 'lead') ?? $createFieldNode('lead')
  for (const field of fields) {
    if (field.is(headline) || field.is(lead)) continue
    field.replace($createCopyBlockNode('paragraph'), true)
  }
  const first = root.getFirstChild()
  if (first === null) root.append(headline)
  else if (!first.is(headline)) first.insertBefore(headline)
  if (!lead.is(headline.getNextSibling())) headline.insertAfter(lead)
}

/**
 * The last block of the copy and of a factbox is one to type in. While it is empty and has no id it is not part of the
 * document: opening a story that ends with a picture does not change its text.
 */
function $keepLastLine(parent: ElementNode): void {
  const last = parent.getLastChild()
  if (!$isCopyBlockNode(last)) parent.append($createCopyBlockNode('paragraph'))
}

/** Whether this is the empty line at the end that only exists to type in. */
export function $isPlaceholder(node: LexicalNode): boolean {
  return (
    $isCopyBlockNode(node) &&
    node.getKind() === 'paragraph' &&
    node.isEmpty() &&
    node.getNextSibling() === null &&
    $getBlockId(node) === ''
  )
}

/** A missing id is made; of two with the same id the one that had it before keeps it, else the first. */
function $assignIds(ownerBefore: (id: BlockId) => NodeKey | undefined): void {
  const owners = new Map<BlockId, LexicalNode>()
  for (const node of $getIdentifiedNodes()) {
    if ($isFactboxNode(node)) $keepLastLine(node)
    const id = $getBlockId(node)
    const other = owners.get(id)
    if (id === '') {
      if (!$isPlaceholder(node)) $setBlockId(node, newBlockId())
    } else if (other === undefined) {
      owners.set(id, node)
    } else if (ownerBefore(id) === node.getKey()) {
      $setBlockId(other, newBlockId())
      owners.set(id, node)
    } else {
      $setBlockId(node, newBlockId())
    }
  }
}

/** Lists are flat in the document: items of a list inside an item follow the item. */
function $flattenItem(item: ListItemNode): void {
  const lists = item.getChildren().filter($isListNode)
  for (const list of lists.toReversed()) {
    for (const inner of list.getChildren().toReversed()) if ($isListItemNode(inner)) item.insertAfter(inner)
    list.remove()
  }
  if (lists.length > 0 && item.isEmpty()) item.remove()
}

/** A cell's runs live in one paragraph without an id; blocks that came by paste become its lines. */
function $joinCellBlocks(cell: TableCellNode): void {
  const [first, ...others] = cell.getChildren()
  const paragraph = $isCopyBlockNode(first) ? first : $createCopyBlockNode('paragraph')
  if (!paragraph.is(first)) cell.splice(0, first === undefined ? 0 : 1, [paragraph])
  if ($getBlockId(paragraph) !== '') $setBlockId(paragraph, '')
  paragraph.setKind('paragraph')
  for (const other of others) {
    if ($isElementNode(other)) paragraph.append($createLineBreakNode(), ...$createRunNodes($readRuns(other)))
    other.remove()
  }
}

const KEPT_FORMATS = IS_BOLD | IS_ITALIC

function $keepPlainFormats(node: TextNode): void {
  const format = node.getFormat()
  if ((format & ~KEPT_FORMATS) !== 0) node.setFormat(format & KEPT_FORMATS)
  if (node.getStyle() !== '') node.setStyle('')
}

export function $isInCell(node: LexicalNode): boolean {
  return $isTableCellNode(node.getParent())
}
