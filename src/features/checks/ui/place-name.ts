import type { Block, Document } from '#domain/document/document.ts'
import { blockParts } from '#domain/document/text.ts'
import { plainPlace } from '../model/document-parts.ts'
import type { ChecksWords } from './checks-words.ts'

/** Where a finding is, as editors say it: “Paragraph 4”, “Caption”. */
export function placeName(document: Document, key: string, say: ChecksWords): string {
  const { places } = say
  if (key === 'headline' || key === 'lead') return places[key]
  if (key === 'tags' || key === 'byline' || key === 'source' || key === 'embargo') return places[key]
  const plain = plainPlace(key)
  if (plain !== null) return places[plain.part]
  const block = document.blocks.find((one) => holds(one, key))
  return block === undefined ? places.story : blockName(document, block, say)
}

function holds(block: Block, key: string): boolean {
  return block.id === key || blockParts(block).some((part) => part.id === key)
}

function blockName(document: Document, block: Block, { places }: ChecksWords): string {
  if (block.type === 'paragraph') {
    const paragraphs = document.blocks.filter((one) => one.type === 'paragraph')
    return places.paragraph(paragraphs.indexOf(block) + 1)
  }
  return block.type === 'picture' || block.type === 'embed' ? places.story : places[block.type]
}
