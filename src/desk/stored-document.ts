import { canonicalDocument } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import { parseDocument } from '#domain/document/parse.ts'
import { hashText } from './hash-text.ts'

/**
 * A stored text whose bytes are not what was written: SQLite does not notice most rotted bytes, so every body has a hash beside it
 * that is checked whenever it is read.
 */
export class DamagedTextError extends Error {
  readonly where: string

  constructor(where: string, why: string) {
    super(`The text of ${where} is damaged: ${why}`)
    this.name = 'DamagedTextError'
    this.where = where
  }
}

/** Never answers a document that was not fully read: an editor must not save over what it could not load. */
export function readStoredDocument(json: string, hash: string, where: string): Document {
  if (hashText(json) !== hash) throw new DamagedTextError(where, 'its hash does not fit')
  const parsed = parseDocument(JSON.parse(json))
  if (!parsed.ok) throw new DamagedTextError(where, JSON.stringify(parsed.problem))
  return parsed.value
}

/** How a text lies in the database. */
export interface StoredDocument {
  readonly json: string
  /** Of `json`. */
  readonly hash: string
  /** What reading it gives. */
  readonly document: Document
}

/**
 * Brings a text into the one form in which texts are stored, so that what is read is what was written to the byte.
 * Throws for a text that could not be read again: that is a bug, and the transaction must end with nothing written.
 */
export function toStoredDocument(document: Document): StoredDocument {
  const parsed = parseDocument(document)
  if (!parsed.ok) throw new TypeError(`Not a text to store: ${parsed.problem.kind} at ${parsed.problem.path}`)
  const json = canonicalDocument(parsed.value)
  return { json, hash: hashText(json), document: parsed.value }
}
