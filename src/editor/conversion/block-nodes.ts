import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import type { DecoratorNode, ElementNode } from 'lexical'
import type {
  Block,
  FactboxBlock,
  ListBlock,
  ParagraphBlock,
  QuoteBlock,
  TableBlock,
} from '#domain/document/document.ts'
import { $createCopyBlockNode, type CopyBlockNode } from '../nodes/copy-block-node.ts'
import { $createEmbedNode } from '../nodes/embed-node.ts'
import { $createFactboxNode, type FactboxNode } from '../nodes/factbox-node.ts'
import { $createPictureNode } from '../nodes/picture-node.ts'
import { $setBlockId } from '../nodes/states.ts'
import { $createRunNodes } from './run-nodes.ts'

/** The lexical node for a block, with the ids of the block and of its parts, attached to nothing yet. */
export function $createBlockNode(block: Block): ElementNode | DecoratorNode<null> {
  const node = $createNode(block)
  $setBlockId(node, block.id)
  return node
}

function $createNode(block: Block): ElementNode | DecoratorNode<null> {
  switch (block.type) {
    case 'list':
      return $createList(block)
    case 'factbox':
      return $createFactbox(block)
    case 'picture':
      return $createPictureNode(block)
    case 'table':
      return $createTable(block)
    case 'embed':
      return $createEmbedNode(block.address, block.text)
    default:
      return $createTextBlock(block)
  }
}

function $createTextBlock(block: ParagraphBlock | QuoteBlock): CopyBlockNode {
  const node = $createCopyBlockNode(block.type).append(...$createRunNodes(block.runs))
  return block.type === 'quote' ? node.setSpeaker(block.speaker) : node
}

function $createList(block: ListBlock): ListNode {
  const list = $createListNode(block.ordered ? 'number' : 'bullet')
  for (const item of block.items) {
    const node = $createListItemNode()
    $setBlockId(node, item.id)
    list.append(node.append(...$createRunNodes(item.runs)))
  }
  return list
}

function $createFactbox(block: FactboxBlock): FactboxNode {
  return $createFactboxNode(block.title).append(...block.blocks.map($createBlockNode))
}

function $createTable(block: TableBlock): TableNode {
  const table = $createTableNode()
  block.rows.forEach((cells, index) => {
    const isHeader = block.header && index === 0
    const row = $createTableRowNode()
    for (const cell of cells) {
      const node = $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS)
      $setBlockId(node, cell.id)
      // The paragraph a cell holds is lexical's need, not a block of the document: it has no id.
      row.append(node.append($createCopyBlockNode('paragraph').append(...$createRunNodes(cell.runs))))
    }
    table.append(row)
  })
  return table
}
