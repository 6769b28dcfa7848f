import fc from 'fast-check'
import { documentIds } from './block-ids.ts'
import { cleanText } from './clean-text.ts'
import {
  DOCUMENT_FORMAT,
  type Block,
  type Document,
  type EmbedBlock,
  type FactboxBlock,
  type Fields,
  type ListBlock,
  type ParagraphBlock,
  type PictureBlock,
  type QuoteBlock,
  type Run,
  type TableBlock,
} from './document.ts'
import { normalizeRuns } from './runs.ts'

/** For property tests: any document that `parseDocument` accepts, in its one form. */

const PIECES = [
  'Putin',
  'Sverige',
  'åtta',
  '1 200',
  '12',
  '3.5',
  'inte',
  'not',
  'said',
  'U.S.',
  't.ex.',
  'kärnkraft',
  '–',
  '“Yes”',
  '”Nej”',
  'l’été',
  'e\u0301',
  '😀',
  '👩‍🚀',
  '\u00a0',
  '*',
  '_',
  '#',
  '>',
  '- ',
  '1.',
  '[',
  ']',
  '(',
  ')',
  '|',
  '\\',
  '`',
  '<b>',
  '&amp;',
  '---',
  '\t',
  'שלום',
  '=',
  ':',
  '!',
] as const

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map(cleanText) },
)
const words = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(' '))
/** One line of text, as fields and captions hold it. */
const arbitraryLine = words.map((text) => text.replaceAll('\n', ' '))
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'))

const address = fc.constantFrom('https://example.org/a', 'http://example.org/?q=1&r=(2)', 'mailto:desk@example.org')
const anchor = fc.uuid({ version: 7 })

const arbitraryRun: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: lines }),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: address,
    language: fc.constantFrom('sv', 'en-GB', 'fr'),
    anchors: fc.array(anchor, { maxLength: 2 }),
    role: fc.constantFrom('speech', 'attribution'),
    provenance: fc.constantFrom('wire', 'machine', 'web'),
  },
  { requiredKeys: ['text'] },
)

export const arbitraryRuns: fc.Arbitrary<readonly Run[]> = fc.array(arbitraryRun, { maxLength: 4 }).map(normalizeRuns)

const id = fc.uuid({ version: 7 })

const paragraph: fc.Arbitrary<ParagraphBlock> = fc.record({
  id,
  type: fc.constantFrom('paragraph', 'paragraph', 'subhead', 'question'),
  runs: arbitraryRuns,
})
const quote: fc.Arbitrary<QuoteBlock> = fc.record({
  id,
  type: fc.constant('quote'),
  speaker: arbitraryLine,
  runs: arbitraryRuns,
})
const part = fc.record({ id, runs: arbitraryRuns })
const list: fc.Arbitrary<ListBlock> = fc.record({
  id,
  type: fc.constant('list'),
  ordered: fc.boolean(),
  items: fc.array(part, { minLength: 1, maxLength: 4 }),
})
const factbox: fc.Arbitrary<FactboxBlock> = fc.record({
  id,
  type: fc.constant('factbox'),
  title: arbitraryLine,
  blocks: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }),
})
const picture: fc.Arbitrary<PictureBlock> = fc.record({
  id,
  type: fc.constant('picture'),
  sha256: fc.option(fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4))),
  address: fc.constantFrom('', 'https://example.org/picture.jpg', 'images/1.jpg'),
  caption: arbitraryLine,
  credit: arbitraryLine,
  alt: arbitraryLine,
  rights: arbitraryLine,
})
const table: fc.Arbitrary<TableBlock> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), id)
  .chain(([header, columns, height, tableId]) =>
    fc
      .array(fc.array(part, { minLength: columns, maxLength: columns }), { minLength: height, maxLength: height })
      .map((rows) => ({ id: tableId, type: 'table' as const, header, rows })),
  )
const embed: fc.Arbitrary<EmbedBlock> = fc.record({
  id,
  type: fc.constant('embed'),
  address: fc.constantFrom('', 'https://example.org/embed/1'),
  text: arbitraryLine,
})

export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: quote },
  list,
  factbox,
  picture,
  table,
  embed,
)

const arbitraryFields: fc.Arbitrary<Fields> = fc.record({
  headline: arbitraryRuns,
  lead: arbitraryRuns,
  byline: fc.record({
    people: fc.array(arbitraryLine, { maxLength: 2 }),
    agencies: fc.array(arbitraryLine, { maxLength: 2 }),
    adapter: arbitraryLine,
  }),
  dateline: arbitraryLine,
  vignette: arbitraryLine,
  tags: fc.array(arbitraryLine, { maxLength: 3 }),
  slugline: arbitraryLine,
  notes: lines,
})

/** Ids are unique over the whole document, those of list items and cells included. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .record({
    format: fc.constant(DOCUMENT_FORMAT),
    language: fc.constantFrom('en-GB', 'sv'),
    fields: arbitraryFields,
    blocks: fc.array(arbitraryBlock, { maxLength: 10 }),
  })
  .filter((document) => haveUniqueIds(document))

function haveUniqueIds(document: Document): boolean {
  const ids = documentIds(document)
  return new Set(ids).size === ids.length
}

/** The same text after somebody worked on it: blocks gone, moved, come, their words and formats and the fields changed. */
export function arbitraryEdit(document: Document): fc.Arbitrary<Document> {
  const change = fc.record({
    at: fc.nat(),
    act: fc.constantFrom('remove', 'move', 'add', 'rewrite', 'words'),
    to: fc.nat(),
  })
  return fc
    .record({
      fields: fc.option(arbitraryFields, { freq: 2 }),
      changes: fc.array(fc.record({ change, block: arbitraryBlock, runs: arbitraryRuns }), { maxLength: 5 }),
    })
    .map(({ fields, changes }) => ({
      ...document,
      fields: fields ?? document.fields,
      blocks: changes.reduce(
        (blocks, { change: made, block, runs }) => editBlocks(blocks, made, block, runs),
        document.blocks,
      ),
    }))
    .filter(haveUniqueIds)
}

interface BlockEdit {
  readonly at: number
  readonly act: string
  readonly to: number
}

function editBlocks(blocks: readonly Block[], edit: BlockEdit, other: Block, runs: readonly Run[]): readonly Block[] {
  const at = edit.at % Math.max(1, blocks.length)
  const block = blocks[at]
  if (edit.act === 'add' || block === undefined) return blocks.toSpliced(at, 0, other)
  if (edit.act === 'remove') return blocks.toSpliced(at, 1)
  if (edit.act === 'move') return blocks.toSpliced(at, 1).toSpliced(edit.to % blocks.length, 0, block)
  if (edit.act === 'rewrite' || !('runs' in block)) return blocks.with(at, { ...other, id: block.id })
  const split = edit.to % (block.runs.length + 1)
  return blocks.with(at, { ...block, runs: normalizeRuns(block.runs.toSpliced(split, 1, ...runs)) })
}
