import { plainText, type BlockId, type BlockType, type Document } from '#domain/document/document.ts'
import { blockText } from '#domain/document/text.ts'

/** A part of a text that is aligned as a whole: the headline, the lead or a block. */
export interface AlignmentUnit {
  readonly id: BlockId
  readonly type: BlockType | 'headline' | 'lead'
  readonly text: string
}

/** In reading order. What says nothing yet (a paragraph just begun) has no counterpart and is left out; pictures stay. */
export function alignmentUnits(document: Document): readonly AlignmentUnit[] {
  const { headline, lead } = document.fields
  const units: readonly AlignmentUnit[] = [
    { id: 'headline', type: 'headline', text: plainText(headline) },
    { id: 'lead', type: 'lead', text: plainText(lead) },
    ...document.blocks.map((block) => ({ id: block.id, type: block.type, text: blockText(block) })),
  ]
  return units.filter((unit) => unit.text.trim() !== '' || unit.type === 'picture')
}
