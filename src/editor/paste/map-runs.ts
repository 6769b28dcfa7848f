import type { Block, Run } from '#domain/document/document.ts'
import { normalizeRuns } from '#domain/document/runs.ts'

/** The block with every stretch of its runs changed. */
export function mapRuns(block: Block, change: (run: Run) => Run): Block {
  const map = (runs: readonly Run[]): readonly Run[] => normalizeRuns(runs.map(change))
  switch (block.type) {
    case 'picture':
    case 'embed':
      return block
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: map(item.runs) })) }
    case 'factbox':
      return { ...block, blocks: block.blocks.map((part) => mapRuns(part, change)).filter(isSimple) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: map(cell.runs) }))) }
    default:
      return { ...block, runs: map(block.runs) }
  }
}

function isSimple(
  block: Block,
): block is Extract<Block, { readonly type: 'paragraph' | 'subhead' | 'question' | 'list' }> {
  return block.type === 'list' || block.type === 'paragraph' || block.type === 'subhead' || block.type === 'question'
}
