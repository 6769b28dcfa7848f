import { fail, ok, type Result } from '#lib/result.ts'
import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import { deskZone } from '#desk/record.ts'
import { readStoredDocument } from '#desk/stored-document.ts'
import type { BaseSource, SourceVersionLine, SourceVersionList, VersionProblem } from '../contract.ts'

export function listSourceVersions(database: Database, sourceId: SourceId): SourceVersionList | null {
  const source = statement<[SourceId], { readonly title: string }>(
    database,
    `SELECT title FROM source WHERE id = ?`,
  ).get(sourceId)
  if (source === undefined) return null
  return { title: source.title, zone: deskZone(database), versions: listLines(database, sourceId) }
}

function listLines(database: Database, sourceId: SourceId): readonly SourceVersionLine[] {
  return statement<[SourceId], SourceVersionLine>(
    database,
    `SELECT id, number, cause, published_at AS publishedAt, retrieved_at AS retrievedAt
     FROM source_version WHERE source_id = ? ORDER BY number DESC`,
  ).all(sourceId)
}

export function findBaseSource(database: Database, storyId: StoryId): BaseSource | null {
  const link = statement<[StoryId], { readonly sourceId: SourceId; readonly versionId: SourceVersionId | null }>(
    database,
    `SELECT source_id AS sourceId, version_id AS versionId FROM story_source WHERE story_id = ? AND base = 1`,
  ).get(storyId)
  if (link === undefined) return null
  const lines = listLines(database, link.sourceId)
  const builtOn = lines.find((line) => line.id === link.versionId)
  const newest = lines[0]
  return builtOn === undefined || newest === undefined ? null : { sourceId: link.sourceId, builtOn, newest }
}

export function readSourceVersion(database: Database, id: SourceVersionId): Result<Document, VersionProblem> {
  const row = statement<[SourceVersionId], { readonly document: string; readonly hash: string }>(
    database,
    `SELECT document, document_hash AS hash FROM source_version WHERE id = ?`,
  ).get(id)
  if (row === undefined) return fail('no_such_version')
  return ok(readStoredDocument(row.document, row.hash, `source version ${id}`))
}
