import { plainText, type Block, type BlockId, type Document } from '#domain/document/document.ts'
import type { FindQuery, FoundPlace } from '../copy-handle.ts'
import type { CopyPart } from '../story-surface.ts'

/** Every match in headline, lead, body, captions, speakers and titles, in reading order. Matches never overlap. */
export function findInDocument(document: Document, query: FindQuery): readonly FoundPlace[] {
  if (query.text === '') return []
  const find = createFinder(query)
  const { headline, lead } = document.fields
  return [
    ...find('headline', 'text', plainText(headline)),
    ...find('lead', 'text', plainText(lead)),
    ...document.blocks.flatMap((block) => findInBlock(block, find)),
  ]
}

type Find = (blockId: BlockId, part: CopyPart, text: string) => readonly FoundPlace[]

function findInBlock(block: Block, find: Find): readonly FoundPlace[] {
  switch (block.type) {
    case 'picture':
      return (['caption', 'credit', 'alt', 'rights'] as const).flatMap((part) => find(block.id, part, block[part]))
    case 'embed':
      return []
    case 'factbox':
      return [...find(block.id, 'title', block.title), ...block.blocks.flatMap((part) => findInBlock(part, find))]
    case 'quote':
      return [...find(block.id, 'speaker', block.speaker), ...find(block.id, 'text', plainText(block.runs))]
    case 'list':
      return block.items.flatMap((item) => find(item.id, 'text', plainText(item.runs)))
    case 'table':
      return block.rows.flat().flatMap((cell) => find(cell.id, 'text', plainText(cell.runs)))
    default:
      return find(block.id, 'text', plainText(block.runs))
  }
}

const WORD = /[\p{L}\p{N}\p{M}_]/u

function createFinder({ text, matchCase, wholeWord }: FindQuery): Find {
  const pattern = new RegExp(RegExp.escape(text), matchCase ? 'gu' : 'giu')
  return (blockId, part, words) =>
    [...words.matchAll(pattern)]
      .map((match) => ({ blockId, part, start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => !wholeWord || isWholeWord(words, start, end))
}

function isWholeWord(text: string, start: number, end: number): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? ''
  const after = [...text.slice(end, end + 2)][0] ?? ''
  return !WORD.test(before) && !WORD.test(after)
}
