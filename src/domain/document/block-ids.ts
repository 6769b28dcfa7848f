import type { Block, BlockId, Document, ListBlock, ParagraphBlock } from './document.ts'

/** The ids of a block and of everything inside it, its own first. */
export function blockIds(block: Block): readonly BlockId[] {
  switch (block.type) {
    case 'list':
      return [block.id, ...block.items.map((item) => item.id)]
    case 'factbox':
      return [block.id, ...block.blocks.flatMap(blockIds)]
    case 'table':
      return [block.id, ...block.rows.flat().map((cell) => cell.id)]
    default:
      return [block.id]
  }
}

export function documentIds(document: Document): readonly BlockId[] {
  return document.blocks.flatMap(blockIds)
}

/** The same block under other ids, inside it too. */
export function mapBlockIds(block: Block, rename: (id: BlockId) => BlockId): Block {
  switch (block.type) {
    case 'factbox':
      return { ...block, id: rename(block.id), blocks: block.blocks.map((inner) => mapSimpleIds(inner, rename)) }
    case 'table':
      return {
        ...block,
        id: rename(block.id),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, id: rename(cell.id) }))),
      }
    case 'quote':
    case 'picture':
    case 'embed':
      return { ...block, id: rename(block.id) }
    default:
      return mapSimpleIds(block, rename)
  }
}

function mapSimpleIds<B extends ParagraphBlock | ListBlock>(block: B, rename: (id: BlockId) => BlockId): B {
  const id = rename(block.id)
  if (block.type !== 'list') return { ...block, id }
  return { ...block, id, items: block.items.map((item) => ({ ...item, id: rename(item.id) })) }
}
