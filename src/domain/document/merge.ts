import { blockIds, mapBlockIds } from './block-ids.ts'
import type { Block, BlockId, Document, Fields } from './document.ts'
import { isRemovedAndEdited, mergeBlock } from './merge-block.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeRuns } from './merge-runs.ts'
import { mergeList, mergeValue, type Merged, type ThreeWay } from './merge-value.ts'
import { newBlockId } from './new-block-id.ts'

/** What both sides changed, and not alike. The merged text has ours; nobody's words are lost, because both are here. */
export type MergeConflict =
  | { readonly kind: 'field'; readonly field: keyof Fields; readonly ours: Fields; readonly theirs: Fields }
  | {
      readonly kind: 'block'
      readonly id: BlockId
      readonly base: Block | null
      readonly ours: Block
      readonly theirs: Block
    }
  /** One side removed a block that the other edited: it stays. */
  | { readonly kind: 'removed'; readonly id: BlockId; readonly removedBy: 'ours' | 'theirs'; readonly block: Block }
  | { readonly kind: 'moved'; readonly id: BlockId }

export interface MergeOutcome {
  readonly document: Document
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Joins two texts that were made from the same one. Blocks are paired by id, so that an edit finds its paragraph
 * wherever the other side moved it; inside a block words and their formats are merged.
 */
export function mergeDocuments(sides: ThreeWay<Document>): MergeOutcome {
  const { base, ours, theirs } = sides
  const language = mergeValue({ base: base.language, ours: ours.language, theirs: theirs.language })
  const fields = mergeFields({ base: base.fields, ours: ours.fields, theirs: theirs.fields })
  const blocks = mergeBlocks({ base: base.blocks, ours: ours.blocks, theirs: theirs.blocks })
  return {
    document: { format: ours.format, language: language.value, fields: fields.fields, blocks: blocks.blocks },
    conflicts: [...fields.conflicts, ...blocks.conflicts],
  }
}

function mergeFields(sides: ThreeWay<Fields>): {
  readonly fields: Fields
  readonly conflicts: readonly MergeConflict[]
} {
  const { ours, theirs } = sides
  const conflicts: MergeConflict[] = []
  const take = <Value>(field: keyof Fields, merged: Merged<Value>): Value => {
    if (merged.isConflict) conflicts.push({ kind: 'field', field, ours, theirs })
    return merged.value
  }
  const whole = (field: 'dateline' | 'vignette' | 'slugline' | 'notes') => take(field, mergeValue(pick(sides, field)))
  const [base, our, their] = [sides.base.byline, ours.byline, theirs.byline]
  const fields: Fields = {
    headline: take('headline', mergeRuns(pick(sides, 'headline'))),
    lead: take('lead', mergeRuns(pick(sides, 'lead'))),
    byline: {
      people: mergeList({ base: base.people, ours: our.people, theirs: their.people }),
      agencies: mergeList({ base: base.agencies, ours: our.agencies, theirs: their.agencies }),
      adapter: take('byline', mergeValue({ base: base.adapter, ours: our.adapter, theirs: their.adapter })),
    },
    dateline: whole('dateline'),
    vignette: whole('vignette'),
    tags: mergeList(pick(sides, 'tags')),
    slugline: whole('slugline'),
    notes: whole('notes'),
  }
  return { fields, conflicts }
}

function pick<Name extends keyof Fields>(sides: ThreeWay<Fields>, name: Name): ThreeWay<Fields[Name]> {
  return { base: sides.base[name], ours: sides.ours[name], theirs: sides.theirs[name] }
}

function mergeBlocks(sides: ThreeWay<readonly Block[]>): {
  readonly blocks: readonly Block[]
  readonly conflicts: readonly MergeConflict[]
} {
  const base = byId(sides.base)
  const ours = byId(sides.ours)
  const theirs = byId(sides.theirs)
  const edited = [...base.values()].filter((block) =>
    isRemovedAndEdited(block, ours.get(block.id), theirs.get(block.id)),
  )
  const order = mergeOrder(
    { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] },
    new Set(edited.map((block) => block.id)),
  )
  const conflicts: MergeConflict[] = order.movedByBoth.map((id) => ({ kind: 'moved', id }))
  const blocks = order.ids.flatMap((id) => {
    const part = mergeOne({ id, base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) })
    conflicts.push(...part.conflicts)
    return part.blocks
  })
  return { blocks: withUniqueIds(blocks), conflicts }
}

interface OneBlock {
  readonly id: BlockId
  readonly base: Block | undefined
  readonly ours: Block | undefined
  readonly theirs: Block | undefined
}

function mergeOne({ id, base, ours, theirs }: OneBlock): {
  readonly blocks: readonly Block[]
  readonly conflicts: readonly MergeConflict[]
} {
  if (ours === undefined || theirs === undefined) {
    const block = ours ?? theirs
    if (block === undefined) return { blocks: [], conflicts: [] }
    const removedBy = ours === undefined ? 'ours' : 'theirs'
    return { blocks: [block], conflicts: base === undefined ? [] : [{ kind: 'removed', id, removedBy, block }] }
  }
  // Both added a block under one id: there is no text in common to judge by.
  const merged = mergeBlock({ base: base ?? emptyLike(ours), ours, theirs })
  const conflict: MergeConflict = { kind: 'block', id, base: base ?? null, ours, theirs }
  return { blocks: [merged.value], conflicts: merged.isConflict ? [conflict] : [] }
}

function emptyLike(block: Block): Block {
  return { id: block.id, type: 'embed', address: '', text: '' }
}

function byId(blocks: readonly Block[]): ReadonlyMap<BlockId, Block> {
  return new Map(blocks.map((block) => [block.id, block]))
}

/** One side can turn a paragraph into an item of a list that the other side keeps apart: the later one gets a new id. */
function withUniqueIds(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<BlockId>()
  const claim = (id: BlockId): BlockId => {
    const free = seen.has(id) ? newBlockId() : id
    seen.add(free)
    return free
  }
  return blocks.map((block) =>
    blockIds(block).some((id) => seen.has(id)) ? mapBlockIds(block, claim) : claimAll(block, seen),
  )
}

function claimAll(block: Block, seen: Set<BlockId>): Block {
  for (const id of blockIds(block)) seen.add(id)
  return block
}
