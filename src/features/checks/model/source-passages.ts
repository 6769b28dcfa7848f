import type { Document } from '#domain/document/document.ts'
import type { CheckPlace } from '../contract.ts'
import { blockTextParts, fieldTextParts } from './document-parts.ts'
import type { PartPlace } from './finding.ts'

/** So much of a passage tells which one is meant; the rest is read beside the copy. */
const MOST_WORDS = 200

/** Places of a source as a window can show them: the block that holds them, and their words. */
export function sourcePassages(source: Document): (place: PartPlace) => CheckPlace & { readonly words: string } {
  const known = new Map<string, { readonly block: string; readonly text: string }>()
  for (const part of fieldTextParts(source.fields)) known.set(part.key, { block: part.key, text: part.text })
  for (const block of source.blocks) {
    for (const part of blockTextParts(block, 'source')) known.set(part.key, { block: block.id, text: part.text })
  }
  return ({ key, start, end }) => {
    const found = known.get(key)
    const words = found?.text.slice(start, end) ?? ''
    return { key: found?.block ?? key, start, end, words: shorten(words) }
  }
}

function shorten(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words
}
