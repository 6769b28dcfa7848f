import { plainText, type Block, type Document } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import type { Random } from './random.ts'

const KEYS = [...'etaoinshrdlu etaoin ÅÄÖåäö’”–.,']

/** The text after one more key press: mostly a character, sometimes a new paragraph, a deletion, or the headline. */
export function typeAKey(document: Document, random: Random): Document {
  const chance = random.below(100)
  if (chance < 3 || document.blocks.length === 0) return { ...document, blocks: [...document.blocks, aParagraph('')] }
  if (chance < 5) {
    const headline = plainText(document.fields.headline) + random.pick(KEYS)
    return { ...document, fields: { ...document.fields, headline: [{ text: headline.slice(-80) }] } }
  }
  if (chance < 6 && document.blocks.length > 8) return { ...document, blocks: document.blocks.slice(1) }
  const place = chance < 20 ? random.below(document.blocks.length) : document.blocks.length - 1
  return {
    ...document,
    blocks: document.blocks.map((block, index) => (index === place ? typeInto(block, random) : block)),
  }
}

function typeInto(block: Block, random: Random): Block {
  if (block.type !== 'paragraph') return block
  const text = plainText(block.runs)
  const next = random.below(12) === 0 && text.length > 0 ? text.slice(0, -1) : text + random.pick(KEYS)
  return { ...block, runs: next === '' ? [] : [{ text: next }] }
}

export function aParagraph(text: string): Block {
  return { id: newBlockId(), type: 'paragraph', runs: text === '' ? [] : [{ text }] }
}
