import type { SourceId } from '#lib/ids.ts'
import type { BlockId } from '#domain/document/document.ts'

/**
 * Where a passage stands in adapting. `omitted` and `added` are said by a person, with a reason; only `open` passages
 * keep a text from being submitted.
 */
export type PassageState = 'open' | 'in_work' | 'done' | 'omitted' | 'added'

/** Blocks of the source and blocks of the copy that say the same. Either side may be empty, never both. */
export interface Passage {
  /** Of its row, when a person linked it or set its state; null for what was found automatically. */
  readonly id: string | null
  readonly sourceBlocks: readonly BlockId[]
  readonly copyBlocks: readonly BlockId[]
  readonly state: PassageState
  /** Why it was omitted or added; empty otherwise. */
  readonly reason: string
  /** For added passages: where they came from. */
  readonly sourceId: SourceId | null
}

/** The passage that holds a block of the source or of the copy, and what stands on the other side of it. */
export interface Counterpart {
  readonly passage: Passage
  readonly blocks: readonly BlockId[]
}

/** `side` says to which text the block belongs; the same id (a field's) can stand in both. */
export function counterpartOf(
  passages: readonly Passage[],
  blockId: BlockId,
  side: 'source' | 'copy',
): Counterpart | null {
  for (const passage of passages) {
    const [own, other] =
      side === 'source' ? [passage.sourceBlocks, passage.copyBlocks] : [passage.copyBlocks, passage.sourceBlocks]
    if (own.includes(blockId)) return { passage, blocks: other }
  }
  return null
}
