import type {
  Block,
  BlockId,
  EmbedBlock,
  FactboxBlock,
  ListBlock,
  ParagraphBlock,
  PictureBlock,
  QuoteBlock,
  TableBlock,
} from './document.ts'
import { parseRuns } from './parse-runs.ts'
import { booleanAt, identifierAt, listAt, memberAt, recordAt, refuse, stringAt } from './parse-value.ts'

/** `ids` holds what was read before, because an id names one thing in the whole document. */
export function parseBlock(value: unknown, path: string, ids: Set<BlockId>): Block {
  switch (typeAt(value, path)) {
    case 'quote':
      return parseQuote(value, path, ids)
    case 'factbox':
      return parseFactbox(value, path, ids)
    case 'picture':
      return parsePicture(value, path, ids)
    case 'table':
      return parseTable(value, path, ids)
    case 'embed':
      return parseEmbed(value, path, ids)
    default:
      return parseSimpleBlock(value, path, ids)
  }
}

function parseSimpleBlock(value: unknown, path: string, ids: Set<BlockId>): ParagraphBlock | ListBlock {
  const type = typeAt(value, path)
  if (type === 'list') return parseList(value, path, ids)
  if (type !== 'paragraph' && type !== 'subhead' && type !== 'question') {
    throw refuse(memberAt(path, 'type'), 'unknown-block-type')
  }
  const record = recordAt(value, path, ['id', 'type', 'runs'])
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type,
    runs: parseRuns(record.runs, memberAt(path, 'runs')),
  }
}

function typeAt(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(path, 'wrong-type')
  return 'type' in value ? value.type : undefined
}

function blockIdAt(value: unknown, path: string, ids: Set<BlockId>): BlockId {
  const id = identifierAt(value, path)
  if (id === 'headline' || id === 'lead' || ids.has(id)) throw refuse(path, 'duplicate-id')
  ids.add(id)
  return id
}

function parseQuote(value: unknown, path: string, ids: Set<BlockId>): QuoteBlock {
  const record = recordAt(value, path, ['id', 'type', 'speaker', 'runs'])
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'quote',
    speaker: stringAt(record.speaker, memberAt(path, 'speaker')),
    runs: parseRuns(record.runs, memberAt(path, 'runs')),
  }
}

function parseList(value: unknown, path: string, ids: Set<BlockId>): ListBlock {
  const record = recordAt(value, path, ['id', 'type', 'ordered', 'items'])
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'list',
    ordered: booleanAt(record.ordered, memberAt(path, 'ordered')),
    items: listAt(record.items, memberAt(path, 'items'), (item, at) => parsePart(item, at, ids)),
  }
}

/** A list item or a table cell. */
function parsePart(value: unknown, path: string, ids: Set<BlockId>): Pick<ParagraphBlock, 'id' | 'runs'> {
  const record = recordAt(value, path, ['id', 'runs'])
  return { id: blockIdAt(record.id, memberAt(path, 'id'), ids), runs: parseRuns(record.runs, memberAt(path, 'runs')) }
}

function parseFactbox(value: unknown, path: string, ids: Set<BlockId>): FactboxBlock {
  const record = recordAt(value, path, ['id', 'type', 'title', 'blocks'])
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'factbox',
    title: stringAt(record.title, memberAt(path, 'title')),
    blocks: listAt(record.blocks, memberAt(path, 'blocks'), (block, at) => parseSimpleBlock(block, at, ids)),
  }
}

const SHA256 = /^[0-9a-f]{64}$/u

function parsePicture(value: unknown, path: string, ids: Set<BlockId>): PictureBlock {
  const record = recordAt(value, path, ['id', 'type', 'sha256', 'address', 'caption', 'credit', 'alt', 'rights'])
  const { sha256 } = record
  if (sha256 !== null && !(typeof sha256 === 'string' && SHA256.test(sha256))) {
    throw refuse(memberAt(path, 'sha256'), 'not-a-hash')
  }
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'picture',
    sha256,
    address: stringAt(record.address, memberAt(path, 'address')),
    caption: stringAt(record.caption, memberAt(path, 'caption')),
    credit: stringAt(record.credit, memberAt(path, 'credit')),
    alt: stringAt(record.alt, memberAt(path, 'alt')),
    rights: stringAt(record.rights, memberAt(path, 'rights')),
  }
}

function parseTable(value: unknown, path: string, ids: Set<BlockId>): TableBlock {
  const record = recordAt(value, path, ['id', 'type', 'header', 'rows'])
  const rowsPath = memberAt(path, 'rows')
  const rows = listAt(record.rows, rowsPath, (row, at) =>
    listAt(row, at, (cell, cellAt) => parsePart(cell, cellAt, ids)),
  )
  if (rows.some((row) => row.length !== rows[0]?.length)) throw refuse(rowsPath, 'uneven-rows')
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'table',
    header: booleanAt(record.header, memberAt(path, 'header')),
    rows,
  }
}

function parseEmbed(value: unknown, path: string, ids: Set<BlockId>): EmbedBlock {
  const record = recordAt(value, path, ['id', 'type', 'address', 'text'])
  return {
    id: blockIdAt(record.id, memberAt(path, 'id'), ids),
    type: 'embed',
    address: stringAt(record.address, memberAt(path, 'address')),
    text: stringAt(record.text, memberAt(path, 'text')),
  }
}
