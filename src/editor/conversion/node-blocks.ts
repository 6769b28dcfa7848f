import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table'
import { $isElementNode, type LexicalNode } from 'lexical'
import type { Block, ListBlock, ParagraphBlock, QuoteBlock, Run, TableBlock } from '#domain/document/document.ts'
import { $isCopyBlockNode, type CopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isEmbedNode } from '../nodes/embed-node.ts'
import { $isFactboxNode, type FactboxNode } from '../nodes/factbox-node.ts'
import { $isPictureNode } from '../nodes/picture-node.ts'
import { $getBlockId } from '../nodes/states.ts'
import { $readRuns } from './run-nodes.ts'

/**
 * The block a node stands for; null for a headline or lead and for the empty line without an id that is only a place
 * to type (`behaviour/keep-structure.ts`).
 */
export function $readBlock(node: LexicalNode): Block | null {
  if ($isCopyBlockNode(node)) return $readTextBlock(node)
  if ($isListNode(node)) return $readList(node)
  if ($isFactboxNode(node)) return $readFactbox(node)
  if ($isTableNode(node)) return $readTable(node)
  const id = $getBlockId(node)
  if ($isPictureNode(node)) {
    const { sha256, address, caption, credit, alt, rights } = node.getPicture()
    return { id, type: 'picture', sha256, address, caption, credit, alt, rights }
  }
  if ($isEmbedNode(node)) return { id, type: 'embed', address: node.getAddress(), text: node.getText() }
  return null
}

function $readTextBlock(node: CopyBlockNode): ParagraphBlock | QuoteBlock | null {
  const id = $getBlockId(node)
  if (id === '') return null
  const type = node.getKind()
  const runs = $readRuns(node)
  return type === 'quote' ? { id, type, speaker: node.getSpeaker(), runs } : { id, type, runs }
}

function $readList(node: ListNode): ListBlock {
  const items = node
    .getChildren()
    .filter($isListItemNode)
    .map((item) => ({ id: $getBlockId(item), runs: $readRuns(item) }))
  return { id: $getBlockId(node), type: 'list', ordered: node.getListType() === 'number', items }
}

function $readFactbox(node: FactboxNode): Block {
  const blocks = node
    .getChildren()
    .map($readBlock)
    .filter((block) => block !== null)
    .filter(isFactboxPart)
  return { id: $getBlockId(node), type: 'factbox', title: node.getTitle(), blocks }
}

function isFactboxPart(block: Block): block is ParagraphBlock | ListBlock {
  return block.type === 'list' || block.type === 'paragraph' || block.type === 'subhead' || block.type === 'question'
}

function $readTable(node: TableNode): TableBlock {
  const rows = node.getChildren().filter($isTableRowNode)
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode))
  return {
    id: $getBlockId(node),
    type: 'table',
    header: cells[0]?.some((cell) => cell.hasHeader()) ?? false,
    rows: cells.map((row) => row.map((cell) => ({ id: $getBlockId(cell), runs: $readCellRuns(cell) }))),
  }
}

function $readCellRuns(cell: TableCellNode): readonly Run[] {
  const content = cell.getFirstChild()
  return $isElementNode(content) ? $readRuns(content) : []
}
