import type { Block, Document, FactboxBlock, ListBlock, Run, TableBlock } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { sliceRuns } from '#domain/document/runs.ts'
import type { CopyPlace } from '../story-surface.ts'

/**
 * The blocks that places of a document cover, cut to them. Headline and lead become paragraphs, because only the
 * document itself has a headline. `selected` names blocks without text (pictures, embeds) that are selected too.
 */
export function sliceDocument(
  document: Document,
  places: readonly CopyPlace[],
  selected: ReadonlySet<string> = new Set(),
): readonly Block[] {
  const byId = new Map(places.map((place) => [place.blockId, place]))
  const cut = (id: string, runs: readonly Run[]): readonly Run[] | null => {
    const place = byId.get(id)
    return place === undefined ? null : sliceRuns(runs, place.start, place.end)
  }
  const fields = (['headline', 'lead'] as const).flatMap((field): readonly Block[] => {
    const runs = cut(field, document.fields[field])
    return runs === null ? [] : [{ id: newBlockId(), type: 'paragraph', runs }]
  })
  return [...fields, ...document.blocks.flatMap((block) => sliceBlock(block, cut, selected))]
}

type Cut = (id: string, runs: readonly Run[]) => readonly Run[] | null

function sliceBlock(block: Block, cut: Cut, selected: ReadonlySet<string>): readonly Block[] {
  switch (block.type) {
    case 'picture':
    case 'embed':
      return selected.has(block.id) ? [block] : []
    case 'list':
      return sliceList(block, cut)
    case 'factbox':
      return sliceFactbox(block, cut, selected)
    case 'table':
      return sliceTable(block, cut)
    default: {
      const runs = cut(block.id, block.runs)
      return runs === null ? [] : [{ ...block, runs }]
    }
  }
}

function sliceList(block: ListBlock, cut: Cut): readonly ListBlock[] {
  const items = block.items.flatMap((item) => {
    const runs = cut(item.id, item.runs)
    return runs === null ? [] : [{ ...item, runs }]
  })
  return items.length === 0 ? [] : [{ ...block, items }]
}

/** A box taken whole stays a box; a part of it is only its blocks. */
function sliceFactbox(block: FactboxBlock, cut: Cut, selected: ReadonlySet<string>): readonly Block[] {
  const inner = block.blocks.flatMap((part) => sliceBlock(part, cut, selected))
  const isWhole = inner.length === block.blocks.length && inner.length > 0
  return isWhole ? [{ ...block, blocks: inner.filter(isFactboxPart) }] : inner
}

function isFactboxPart(block: Block): block is FactboxBlock['blocks'][number] {
  return block.type === 'list' || block.type === 'paragraph' || block.type === 'subhead' || block.type === 'question'
}

/** A table goes whole, or as the paragraphs of the cells that were touched. */
function sliceTable(block: TableBlock, cut: Cut): readonly Block[] {
  const cells = block.rows.flat()
  const touched = cells.flatMap((cell) => {
    const runs = cut(cell.id, cell.runs)
    return runs === null ? [] : [{ id: cell.id, type: 'paragraph' as const, runs }]
  })
  return touched.length === cells.length && cells.length > 1 ? [block] : touched
}
