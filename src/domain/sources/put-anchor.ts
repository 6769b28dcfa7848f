import { plainText, type AnchorId, type Block, type Document, type Run } from '#domain/document/document.ts'
import { normalizeRuns, sliceRuns } from '#domain/document/runs.ts'
import type { CitedPlace } from './citation-places.ts'

/** Puts an anchor on a place of the copy, as when a citation that lost its place is put back. Unchanged when the place is not there. */
export function putAnchor(document: Document, anchor: AnchorId, place: CitedPlace): Document {
  const mark = (id: string, runs: readonly Run[]) => (id === place.blockId ? markRuns(runs, anchor, place) : runs)
  const { fields } = document
  return {
    ...document,
    fields: { ...fields, headline: mark('headline', fields.headline), lead: mark('lead', fields.lead) },
    blocks: document.blocks.map((block) => markBlock(block, mark)),
  }
}

type Mark = (id: string, runs: readonly Run[]) => readonly Run[]

function markBlock<B extends Block>(block: B, mark: Mark): B
function markBlock(block: Block, mark: Mark): Block {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: mark(item.id, item.runs) })) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: mark(cell.id, cell.runs) }))),
      }
    case 'factbox':
      return { ...block, blocks: block.blocks.map((inner) => markBlock(inner, mark)) }
    case 'picture':
    case 'embed':
      return block
    default:
      return { ...block, runs: mark(block.id, block.runs) }
  }
}

function markRuns(runs: readonly Run[], anchor: AnchorId, { start, end }: CitedPlace): readonly Run[] {
  const length = plainText(runs).length
  const marked = sliceRuns(runs, start, end).map((run) => ({
    ...run,
    anchors: [...new Set([...(run.anchors ?? []), anchor])].toSorted(),
  }))
  return normalizeRuns([...sliceRuns(runs, 0, start), ...marked, ...sliceRuns(runs, end, length)])
}
