import type { Block, Document, Fields, ListBlock, ListItem, PictureBlock, QuoteBlock, TableBlock } from '../document.ts'
import { writeInline } from './write-inline.ts'

/**
 * A document as a text file that people can edit and `readMarkdown` reads back exactly: fields between `---` lines, then
 * the body. What Markdown has no sign for stands between `:::` lines. Ids, citations and provenance are not written;
 * reading the file back onto the text it came from keeps them.
 */
export function writeMarkdown(document: Document): string {
  const head = ['---', `language: ${document.language}`, ...writeFields(document.fields), '---']
  return `${head.join('\n')}\n\n${writeBlocks(document.blocks)}`
}

function writeFields(fields: Fields): readonly string[] {
  const { byline } = fields
  return [
    writeMember('vignette', fields.vignette),
    writeMember('headline', writeInline(fields.headline)),
    writeMember('lead', writeInline(fields.lead)),
    ...writeMembers('people', byline.people),
    ...writeMembers('agencies', byline.agencies),
    writeMember('adapter', byline.adapter),
    writeMember('dateline', fields.dateline),
    ...writeMembers('tags', fields.tags),
    writeMember('slugline', fields.slugline),
    writeMember('notes', fields.notes),
  ]
}

/** Plain where the line says the same, else as a JSON string. */
function writeMember(name: string, value: string): string {
  return value === '' ? `${name}:` : `${name}: ${writeValue(value)}`
}

function writeMembers(name: string, values: readonly string[]): readonly string[] {
  return [`${name}:`, ...values.map((value) => `- ${value === '' ? '""' : writeValue(value)}`)]
}

const NEEDS_QUOTES = /^["\s]|\s$|\n|^-$/u

function writeValue(value: string): string {
  return NEEDS_QUOTES.test(value) ? JSON.stringify(value) : value
}

function writeBlocks(blocks: readonly Block[]): string {
  let written = ''
  let before: Block | undefined
  for (const block of blocks) {
    const isSameList = before?.type === 'list' && block.type === 'list' && before.ordered === block.ordered
    written += `${isSameList ? '<!-- -->\n\n' : ''}${writeBlock(block)}\n\n`
    before = block
  }
  return written
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'quote':
      return writeQuote(block)
    case 'list':
      return block.items.length === 0 ? writeFence('list', [`ordered: ${block.ordered}`]) : writeList(block)
    case 'factbox':
      return `::: factbox${block.title === '' ? '' : ` ${writeValue(block.title)}`}\n\n${writeBlocks(block.blocks)}:::`
    case 'picture':
      return writePicture(block)
    case 'table':
      return writeTable(block)
    case 'embed':
      return writeFence('embed', [writeMember('address', block.address), writeMember('text', block.text)])
    case 'subhead':
      return block.runs.length === 0 ? writeFence('subhead', []) : `## ${writeHeading(block.runs)}`
    case 'question':
      return writeFence('question', block.runs.length === 0 ? [] : [writeInline(block.runs)])
    default:
      return block.runs.length === 0 ? writeFence('paragraph', []) : writeInline(block.runs)
  }
}

function writeHeading(runs: ListItem['runs']): string {
  return writeInline(runs).replaceAll('\\\n', '&#10;')
}

function writeFence(type: string, lines: readonly string[]): string {
  return [`::: ${type}`, ...lines, ':::'].join('\n')
}

function writeQuote(block: QuoteBlock): string {
  const text = writeInline(block.runs).split('\n')
  const speaker = block.speaker === '' ? [] : ['', `— ${writeValue(block.speaker)}`]
  return [...text, ...speaker].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
}

function writeList(block: ListBlock): string {
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${index + 1}.` : '-'
      const text = writeInline(item.runs).replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)
      return text === '' ? mark : `${mark} ${text}`
    })
    .join('\n')
}

function writePicture(block: PictureBlock): string {
  return writeFence('picture', [
    writeMember('sha256', block.sha256 ?? ''),
    writeMember('address', block.address),
    writeMember('caption', block.caption),
    writeMember('credit', block.credit),
    writeMember('alt', block.alt),
    writeMember('rights', block.rights),
  ])
}

function writeTable(block: TableBlock): string {
  const columns = block.rows[0]?.length ?? 0
  if (columns === 0) return writeFence('table', [`header: ${block.header}`, `rows: ${block.rows.length}`])
  const rows = block.rows.map((row) => `| ${row.map((cell) => writeHeading(cell.runs)).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(columns)}`
  return (block.header ? [rows[0], rule, ...rows.slice(1)] : [rule, ...rows]).join('\n')
}
