import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Block, Document, Fields } from './document.ts'
import { visibleRuns } from './runs.ts'

/**
 * JSON with sorted keys and without spaces: equal values give equal text, whatever order their keys were made in.
 * Properties that are `undefined` are left out. Throws for what JSON cannot hold, because that is a bug.
 *
 * @example canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Readonly<Record<string, unknown>>)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`JSON cannot hold ${typeof value}`)
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

// Blocks never change, and while somebody types all but one are the same objects as a moment ago.
const blockJson = new WeakMap<Block, string>()

export function canonicalBlock(block: Block): string {
  const known = blockJson.get(block)
  if (known !== undefined) return known
  const json = canonicalJson(block)
  blockJson.set(block, json)
  return json
}

/** The same text as `canonicalJson(document)`, but blocks seen before are not written again. */
export function canonicalDocument(document: Document): string {
  const blocks = document.blocks.map(canonicalBlock).join(',')
  const { fields, format, language } = document
  return `{"blocks":[${blocks}],"fields":${canonicalJson(fields)},"format":${format},"language":${canonicalJson(language)}}`
}

/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/** Of everything that is stored: proves that a document was read as it was written. */
export function documentHash(document: Document): string {
  return sha256Hex(canonicalDocument(document))
}

/**
 * Of what is published: approval is bound to it. Notes for editors, ids, anchors, provenance and roles can change
 * without touching it; a picture counts by its bytes and its words, not by where the source had it.
 */
export function textHash(document: Document): string {
  return sha256Hex(canonicalJson(publishedText(document)))
}

function publishedText(document: Document): unknown {
  const { format, language, fields, blocks } = document
  return { format, language, fields: publishedFields(fields), blocks: blocks.map(publishedBlock) }
}

function publishedFields(fields: Fields): unknown {
  const { notes: _unpublished, ...published } = fields
  return { ...published, headline: visibleRuns(fields.headline), lead: visibleRuns(fields.lead) }
}

function publishedBlock(block: Block): unknown {
  switch (block.type) {
    case 'list':
      return { type: block.type, ordered: block.ordered, items: block.items.map((item) => visibleRuns(item.runs)) }
    case 'factbox':
      return { type: block.type, title: block.title, blocks: block.blocks.map(publishedBlock) }
    case 'table':
      return {
        type: block.type,
        header: block.header,
        rows: block.rows.map((row) => row.map((cell) => visibleRuns(cell.runs))),
      }
    case 'picture': {
      const { id: _id, address: _address, ...published } = block
      return published
    }
    case 'embed':
      return { type: block.type, address: block.address, text: block.text }
    case 'quote':
      return { type: block.type, speaker: block.speaker, runs: visibleRuns(block.runs) }
    default:
      return { type: block.type, runs: visibleRuns(block.runs) }
  }
}
