import { plainText, type Block, type BlockId, type Document, type Run } from './document.ts'

/** A stretch of a document that is edited as running text: a field, a paragraph, a list item, a table cell. */
export interface TextPart {
  readonly id: BlockId
  readonly runs: readonly Run[]
}

/** The running text of a block, in reading order, each part with the id that offsets refer to. */
export function blockParts(block: Block): readonly TextPart[] {
  switch (block.type) {
    case 'list':
      return block.items
    case 'factbox':
      return block.blocks.flatMap(blockParts)
    case 'table':
      return block.rows.flat()
    case 'picture':
    case 'embed':
      return []
    default:
      return [block]
  }
}

/** All running text of a document: headline and lead under their fixed ids, then the blocks. */
export function documentParts(document: Document): readonly TextPart[] {
  const { headline, lead } = document.fields
  return [{ id: 'headline', runs: headline }, { id: 'lead', runs: lead }, ...document.blocks.flatMap(blockParts)]
}

// Blocks never change; counts and searches ask for the same text again and again.
const blockTexts = new WeakMap<Block, string>()

/** What a reader reads of a block; parts and words of a picture on lines of their own, cells of a row between tabs. */
export function blockText(block: Block): string {
  const known = blockTexts.get(block)
  if (known !== undefined) return known
  const text = readBlock(block)
  blockTexts.set(block, text)
  return text
}

function readBlock(block: Block): string {
  switch (block.type) {
    case 'list':
      return joinLines(block.items.map((item) => plainText(item.runs)))
    case 'factbox':
      return joinLines([block.title, ...block.blocks.map(blockText)])
    case 'table':
      return block.rows.map((row) => row.map((cell) => plainText(cell.runs)).join('\t')).join('\n')
    case 'picture':
      return joinLines([block.caption, block.credit])
    case 'embed':
      return block.text
    default:
      return plainText(block.runs)
  }
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}

/** What a reader reads of the body, paragraphs divided by an empty line. */
export function bodyText(document: Document): string {
  return document.blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Headline, lead and body as a reader reads them. */
export function documentText(document: Document): string {
  const { headline, lead } = document.fields
  return [plainText(headline), plainText(lead), bodyText(document)].filter((text) => text !== '').join('\n\n')
}

/** Words as newsrooms count them: what stands between spaces and holds a letter or a digit. A lone dash is none. */
const SPACES = /\s+/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

export function countWords(text: string): number {
  return text.split(SPACES).filter((word) => LETTER_OR_DIGIT.test(word)).length
}
