import type { Block, BlockId, Document, Run } from './document.ts'

type RunsChange = (runs: readonly Run[], id: BlockId) => readonly Run[]

/** The same document with the running text of each of its parts (`documentParts` in `text.ts`) changed. */
export function mapRuns(document: Document, change: RunsChange): Document {
  const { headline, lead } = document.fields
  return {
    ...document,
    fields: { ...document.fields, headline: change(headline, 'headline'), lead: change(lead, 'lead') },
    blocks: document.blocks.map((block) => mapBlockRuns(block, change)),
  }
}

function mapBlockRuns<B extends Block>(block: B, change: RunsChange): B
function mapBlockRuns(block: Block, change: RunsChange): Block {
  const inPart = <Part extends { readonly id: BlockId; readonly runs: readonly Run[] }>(part: Part): Part => ({
    ...part,
    runs: change(part.runs, part.id),
  })
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map(inPart) }
    case 'factbox':
      return { ...block, blocks: block.blocks.map((inner) => mapBlockRuns(inner, change)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(inPart)) }
    case 'picture':
    case 'embed':
      return block
    default:
      return inPart(block)
  }
}
