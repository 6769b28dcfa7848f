import type { BlockId } from '#domain/document/document.ts'
import type { Passage, PassageState } from '#domain/translation/passage.ts'
import type { KeptPassage } from '../contract.ts'

/** What people said about passages, as new lists: the acts behind link, unlink, omit, add and settle. */

export interface BlockPair {
  readonly sourceBlocks: readonly BlockId[]
  readonly copyBlocks: readonly BlockId[]
}

/** Says that these blocks belong together. What was said about any of them before gives way. */
export function linkBlocks(kept: readonly KeptPassage[], pair: BlockPair, id: string): readonly KeptPassage[] {
  return [...withoutBlocks(kept, pair), { ...said(id, 'in_work'), ...pair }]
}

/** Parts a passage: each side stands alone until somebody links or explains it. */
export function unlinkPassage(
  kept: readonly KeptPassage[],
  passage: Passage,
  newId: () => string,
): readonly KeptPassage[] {
  const rest = withoutBlocks(kept, passage)
  const sides: readonly BlockPair[] = [
    { sourceBlocks: passage.sourceBlocks, copyBlocks: [] },
    { sourceBlocks: [], copyBlocks: passage.copyBlocks },
  ]
  const parted = sides
    .filter((side) => side.sourceBlocks.length + side.copyBlocks.length > 0)
    .map((side) => ({ ...said(newId(), 'open'), ...side }))
  return [...rest, ...parted]
}

/**
 * Leaves the source of a passage out. What was taken for its counterpart stands alone afterwards, as when the two are unlinked:
 * a wrong pair need not be parted first.
 */
export function omitSource(
  kept: readonly KeptPassage[],
  passage: Passage,
  say: { readonly reason: string; readonly newId: () => string },
): readonly KeptPassage[] {
  const parted = unlinkPassage(kept, passage, say.newId)
  const source = { ...passage, copyBlocks: [] }
  return statePassage(parted, source, { state: 'omitted', reason: say.reason, id: say.newId() })
}

export interface Statement {
  readonly state: PassageState
  readonly reason: string
  readonly id: string
}

/** Settles a passage: done, in work again, omitted or added with a reason. */
export function statePassage(
  kept: readonly KeptPassage[],
  passage: Passage,
  statement: Statement,
): readonly KeptPassage[] {
  const blocks = { sourceBlocks: passage.sourceBlocks, copyBlocks: passage.copyBlocks }
  return [
    ...withoutBlocks(kept, blocks),
    { ...said(statement.id, statement.state), ...blocks, reason: statement.reason },
  ]
}

function said(id: string, state: PassageState): KeptPassage {
  return { id, state, sourceBlocks: [], copyBlocks: [], reason: '', sourceId: null }
}

function withoutBlocks(kept: readonly KeptPassage[], pair: BlockPair): readonly KeptPassage[] {
  return kept.filter(
    (passage) =>
      !passage.sourceBlocks.some((id) => pair.sourceBlocks.includes(id)) &&
      !passage.copyBlocks.some((id) => pair.copyBlocks.includes(id)),
  )
}
