import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type {
  Block,
  FactboxBlock,
  ListBlock,
  PictureBlock,
  QuoteBlock,
  Run,
  TableBlock,
} from '#domain/document/document.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'
import type { PictureFiles } from '#features/exports/model/picture-files.ts'
import type { PublicWords } from '#features/exports/model/public-words.ts'
import { hasHeadings } from '#features/exports/model/pieces.ts'
import { tidyLine, tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { robustPhrasing } from './robust-phrasing.ts'

export interface MarkdownSetting {
  readonly words: PublicWords
  readonly pictures: PictureFiles
}

/** What stands before the words of a picture that did not come along, so that they are not taken for a paragraph. */
export const PICTURE_COMMENT = '<!-- picture -->'
export const EMBED_COMMENT = '<!-- embed -->'
export const EMBED_ADDRESS_COMMENT = '<!-- embed address -->'

/** One block as Markdown's tree; nothing when nothing is in it. */
export function blockTree(block: Block, setting: MarkdownSetting): readonly RootContent[] {
  switch (block.type) {
    case 'list':
      return listTree(block)
    case 'factbox':
      return factboxTree(block, setting)
    case 'picture':
      return pictureTree(block, setting)
    case 'table':
      return [tableTree(block)]
    case 'embed':
      return embedTree(tidyLine(block.text), tidyLine(block.address))
    case 'quote':
      return quoteTree(block)
    case 'subhead': {
      const words = inline(block.runs, 'line')
      return words.length === 0 ? [] : [{ type: 'heading', depth: 2, children: words }]
    }
    default:
      return paragraphTree(block.runs, block.type === 'question')
  }
}

/** Tidied, without languages; a `line` without breaks as well. */
function inline(runs: readonly Run[], kind: 'text' | 'line', isBold = false): PhrasingContent[] {
  const kept = runs.map(({ bold, italic, link, text }) => ({
    ...(bold || isBold ? { bold: true as const } : {}),
    ...(italic ? { italic } : {}),
    ...(link === undefined ? {} : { link }),
    text: kind === 'line' ? text.replaceAll('\n', ' ') : text,
  }))
  return robustPhrasing(tidyRuns(kept, ''))
}

function paragraphTree(runs: readonly Run[], isBold: boolean): readonly Paragraph[] {
  const words = inline(runs, 'text', isBold)
  return words.length === 0 ? [] : [{ type: 'paragraph', children: words }]
}

function quoteTree(block: QuoteBlock): readonly RootContent[] {
  const words = paragraphTree(block.runs, false)
  return words.length === 0 ? [] : [{ type: 'blockquote', children: [...words] }]
}

function listTree(block: ListBlock): readonly List[] {
  const items = block.items.flatMap((item): readonly ListItem[] => {
    const words = paragraphTree(item.runs, false)
    return words.length === 0 ? [] : [{ type: 'listItem', spread: false, children: [...words] }]
  })
  if (items.length === 0) return []
  return [{ type: 'list', ordered: block.ordered, spread: false, children: items }]
}

/** A block quotation that begins with a heading; one that does not is a quote. */
function factboxTree(block: FactboxBlock, setting: MarkdownSetting): readonly RootContent[] {
  const title = robustPhrasing(tidyRuns([{ text: tidyLine(block.title) }], ''))
  const inside = block.blocks.flatMap((inner) => blockTree(inner, setting)) as BlockContent[]
  if (title.length === 0 && inside.length === 0) return []
  return [{ type: 'blockquote', children: [{ type: 'heading', depth: 3, children: title }, ...inside] }]
}

function pictureTree(block: PictureBlock, { pictures, words }: MarkdownSetting): readonly RootContent[] {
  const file = block.sha256 === null ? undefined : pictures.get(block.sha256)
  const caption = tidyLine(block.caption)
  const credit = tidyLine(block.credit)
  const lines: PhrasingContent[][] = []
  if (file !== undefined) lines.push([{ type: 'image', url: file.name, alt: tidyLine(block.alt) }])
  if (caption !== '') lines.push(robustPhrasing([{ text: caption, italic: true }]))
  if (credit !== '') lines.push([{ type: 'text', value: `${words.photo} ${credit}` }])
  if (lines.length === 0) return []
  const shown: Paragraph = { type: 'paragraph', children: joinLines(lines) }
  return file === undefined ? [{ type: 'html', value: PICTURE_COMMENT }, shown] : [shown]
}

/** A table of Markdown always has a first row of headings; without any they stand empty. */
function tableTree(block: TableBlock): Table {
  const rows = block.rows.map((row) => row.map((cell) => inline(cell.runs, 'line')))
  const empty = (rows[0] ?? []).map((): PhrasingContent[] => [])
  return {
    type: 'table',
    children: (hasHeadings(block) ? rows : [empty, ...rows]).map((row) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children })),
    })),
  }
}

/** Never loaded: its words, and its address on a line of its own. */
function embedTree(text: string, address: string): readonly RootContent[] {
  const lines: PhrasingContent[][] = []
  if (text !== '') lines.push([{ type: 'text', value: text }])
  if (address !== '') lines.push([addressPhrase(address)])
  if (lines.length === 0) return []
  return [
    { type: 'html', value: text === '' ? EMBED_ADDRESS_COMMENT : EMBED_COMMENT },
    { type: 'paragraph', children: joinLines(lines) },
  ]
}

function addressPhrase(address: string): PhrasingContent {
  const words: PhrasingContent = { type: 'text', value: address }
  return isLinkAddress(address) ? { type: 'link', url: address, children: [words] } : words
}

function joinLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}
