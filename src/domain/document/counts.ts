import { plainText, type Block, type Document, type LanguageTag } from './document.ts'
import { blockText, countWords } from './text.ts'

export interface TextCount {
  readonly words: number
  /** Code points, spaces included, line ends not. */
  readonly characters: number
}

export interface DocumentCounts {
  readonly headline: TextCount
  readonly lead: TextCount
  readonly body: TextCount
  /** Headline, lead and body together. */
  readonly total: TextCount
}

const LINE_END = /\n/gu

export function countText(text: string): TextCount {
  return { words: countWords(text), characters: [...text.replace(LINE_END, '')].length }
}

const NOTHING: TextCount = { words: 0, characters: 0 }

function addCounts(a: TextCount, b: TextCount): TextCount {
  return { words: a.words + b.words, characters: a.characters + b.characters }
}

// Counted at every key press: only the block that changed is read again.
const blockCounts = new WeakMap<Block, TextCount>()

function countBlock(block: Block): TextCount {
  const known = blockCounts.get(block)
  if (known !== undefined) return known
  const count = countText(blockText(block))
  blockCounts.set(block, count)
  return count
}

export function countDocument(document: Document): DocumentCounts {
  const headline = countText(plainText(document.fields.headline))
  const lead = countText(plainText(document.fields.lead))
  const body = document.blocks.map(countBlock).reduce(addCounts, NOTHING)
  return { headline, lead, body, total: addCounts(headline, addCounts(lead, body)) }
}

/** Words a minute, silent reading: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance" (2012). */
const READING_SPEED: Readonly<Record<string, number>> = { en: 228, sv: 199 }
const OTHER_READING_SPEED = 184

/** Whole minutes, at least one for any text at all. */
export function readingMinutes(words: number, language: LanguageTag): number {
  const speed = READING_SPEED[language.toLowerCase().split('-')[0] ?? ''] ?? OTHER_READING_SPEED
  return Math.ceil(words / speed)
}
