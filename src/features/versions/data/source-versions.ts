import { fail, ok, type Result } from '#lib/result.ts'
import type { SourceId, SourceVersionId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import { deskZone } from '#desk/record.ts'
import { readStoredDocument } from '#desk/stored-document.ts'
import type { SourceVersionLine, SourceVersionList, VersionProblem } from '../contract.ts'

export function listSourceVersions(database: Database, sourceId: SourceId): SourceVersionList | null {
  const source = statement<[SourceId], { readonly title: string }>(
    database,
    `SELECT title FROM source WHERE id = ?`,
  ).get(sourceId)
  if (source === undefined) return null
  const versions = statement<[SourceId], SourceVersionLine>(
    database,
    `SELECT id, number, cause, published_at AS publishedAt, retrieved_at AS retrievedAt
     FROM source_version WHERE source_id = ? ORDER BY number DESC`,
  ).all(sourceId)
  return { title: source.title, zone: deskZone(database), versions }
}

export function readSourceVersion(database: Database, id: SourceVersionId): Result<Document, VersionProblem> {
  const row = statement<[SourceVersionId], { readonly document: string; readonly hash: string }>(
    database,
    `SELECT document, document_hash AS hash FROM source_version WHERE id = ?`,
  ).get(id)
  if (row === undefined) return fail('no_such_version')
  return ok(readStoredDocument(row.document, row.hash, `source version ${id}`))
}
