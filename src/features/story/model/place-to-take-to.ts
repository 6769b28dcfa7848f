import type { BlockId, Document } from '#domain/document/document.ts'
import { counterpartOf, type Passage } from '#domain/translation/passage.ts'

export interface TakingOver {
  readonly source: Document
  readonly copy: Document
  readonly passages: readonly Passage[]
  readonly sourceBlock: BlockId
  readonly caretBlock: BlockId | null
}

/**
 * The block of the copy after which a passage is set: the caret's; with no caret in the body, the counterpart of the
 * nearest passage before it in the source, so that what is taken over stands in the source's order.
 */
export function placeToTakeTo(taking: TakingOver): BlockId | null {
  const { source, passages, sourceBlock, caretBlock } = taking
  const body = new Set(taking.copy.blocks.map((block) => block.id))
  if (caretBlock !== null && body.has(caretBlock)) return caretBlock
  const at = source.blocks.findIndex((block) => block.id === sourceBlock)
  const before = source.blocks.slice(0, Math.max(0, at)).toReversed()
  for (const block of before) {
    const own = counterpartOf(passages, block.id, 'source')?.blocks.findLast((id) => body.has(id))
    if (own !== undefined) return own
  }
  return caretBlock
}
