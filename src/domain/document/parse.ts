import { fail, ok, type Result } from '#lib/result.ts'
import { parseBlock } from './parse-block.ts'
import { DOCUMENT_FORMAT, type Block, type Byline, type Document, type Fields } from './document.ts'
import { parseRuns } from './parse-runs.ts'
import {
  languageAt,
  listAt,
  looseRecordAt,
  memberAt,
  recordAt,
  refuse,
  stringAt,
  UnfitValue,
  type DocumentProblem,
} from './parse-value.ts'

export type { DocumentProblem } from './parse-value.ts'

/**
 * Reads a document from outside: a file, the database, a message. Strict: an unknown property is refused rather than
 * dropped, ids are unique over the whole document, text is clean (`clean-text.ts`). Runs are brought into their one
 * form. Nothing nests deeper than the shape does, so hostile depth is refused at its first level.
 */
export function parseDocument(value: unknown): Result<Document, DocumentProblem> {
  return parseWith(() => documentAt(value))
}

/** For one block on its own, as a draft step holds it. */
export function parseOneBlock(value: unknown): Result<Block, DocumentProblem> {
  return parseWith(() => parseBlock(value, 'block', new Set()))
}

export function parseWith<Value>(read: () => Value): Result<Value, DocumentProblem> {
  try {
    return ok(read())
  } catch (error) {
    if (error instanceof UnfitValue) return fail(error.problem)
    throw error
  }
}

function documentAt(value: unknown): Document {
  const record = recordAt(value, '', ['format', 'language', 'fields', 'blocks'])
  if (record.format !== DOCUMENT_FORMAT) throw refuse('format', 'unknown-format')
  const ids = new Set<string>()
  return {
    format: DOCUMENT_FORMAT,
    language: languageAt(record.language, 'language'),
    fields: parseFields(record.fields, 'fields'),
    blocks: listAt(record.blocks, 'blocks', (block, path) => parseBlock(block, path, ids)),
  }
}

const FIELD_READERS: { readonly [Name in keyof Fields]: (value: unknown, path: string) => Fields[Name] } = {
  headline: parseRuns,
  lead: parseRuns,
  byline: parseByline,
  dateline: stringAt,
  vignette: stringAt,
  tags: (value, path) => listAt(value, path, stringAt),
  slugline: stringAt,
  notes: stringAt,
}
const FIELD_NAMES = Object.keys(FIELD_READERS) as readonly (keyof Fields)[]

function parseFields(value: unknown, path: string): Fields {
  const record = recordAt(value, path, FIELD_NAMES)
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, readField(name, record[name], path)])) as unknown as Fields
}

/** Some of the fields, as a change holds them. */
export function parseFieldsInPart(value: unknown, path: string): Partial<Fields> {
  const record = looseRecordAt(value, path, FIELD_NAMES)
  const named = FIELD_NAMES.filter((name) => record[name] !== undefined)
  return Object.fromEntries(named.map((name) => [name, readField(name, record[name], path)]))
}

function readField(name: keyof Fields, value: unknown, path: string): Fields[keyof Fields] {
  return FIELD_READERS[name](value, memberAt(path, name))
}

function parseByline(value: unknown, path: string): Byline {
  const record = recordAt(value, path, ['people', 'agencies', 'adapter'])
  return {
    people: listAt(record.people, memberAt(path, 'people'), stringAt),
    agencies: listAt(record.agencies, memberAt(path, 'agencies'), stringAt),
    adapter: stringAt(record.adapter, memberAt(path, 'adapter')),
  }
}
