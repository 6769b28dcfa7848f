import type { Instant } from '#lib/clock.ts'
import { newId, type SourceId, type SourceVersionId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import type { SourceCause } from '#domain/publication/source-machine.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { raiseSourceAlarm, type StoryAlarm } from './source-alarms.ts'
import { touchSource } from './sources.ts'
import { readStoredDocument, toStoredDocument } from './stored-document.ts'

/** One immutable text of a source, as it was received. */
export interface SourceVersion {
  readonly id: SourceVersionId
  readonly sourceId: SourceId
  /** 1, 2, 3 … within the source. */
  readonly number: number
  readonly documentHash: string
  readonly originalSha256: string | null
  /** JSON of the import ledger. */
  readonly ledger: string
  readonly cause: SourceCause | null
  readonly publishedAt: string | null
  readonly retrievedAt: Instant
}

export interface NewSourceVersion {
  readonly document: Document
  readonly originalSha256: string | null
  readonly ledger: unknown
  /** Why it was sent again; null for the first version. */
  readonly cause: SourceCause | null
  readonly publishedAt: string | null
}

/** Stores the text and raises the alarms its cause demands on every story built on the source. Must run inside a transaction. */
export function addSourceVersion(
  context: DeskContext,
  sourceId: SourceId,
  version: NewSourceVersion,
): { readonly id: SourceVersionId; readonly alarms: readonly StoryAlarm[] } {
  const id = newId<'source-version'>()
  const stored = toStoredDocument(version.document)
  statement(
    context.database,
    `INSERT INTO source_version (id, source_id, number, document, document_hash, original_sha256, ledger, cause, published_at, retrieved_at)
     VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM source_version WHERE source_id = ?), ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    sourceId,
    sourceId,
    stored.json,
    stored.hash,
    version.originalSha256,
    JSON.stringify(version.ledger),
    version.cause,
    version.publishedAt,
    context.clock.now(),
  )
  touchSource(context, sourceId)
  return { id, alarms: raiseSourceAlarm(context, id) }
}

const COLUMNS = `id, source_id AS sourceId, number, document_hash AS documentHash, original_sha256 AS originalSha256, ledger, cause,
  published_at AS publishedAt, retrieved_at AS retrievedAt`

/** Newest first. */
export function listSourceVersions(database: Database, sourceId: SourceId): readonly SourceVersion[] {
  return statement<[SourceId], SourceVersion>(
    database,
    `SELECT ${COLUMNS} FROM source_version WHERE source_id = ? ORDER BY number DESC`,
  ).all(sourceId)
}

/** Checked against its hash. */
export function readSourceText(database: Database, id: SourceVersionId): Document {
  const row = statement<[SourceVersionId], { readonly document: string; readonly document_hash: string }>(
    database,
    `SELECT document, document_hash FROM source_version WHERE id = ?`,
  ).get(id)
  if (row === undefined) throw new Error(`No source version ${id}`)
  return readStoredDocument(row.document, row.document_hash, `source version ${id}`)
}
