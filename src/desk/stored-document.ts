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
