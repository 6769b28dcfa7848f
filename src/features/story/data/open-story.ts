import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import { statement, type Database } from '#database/database.ts'
import { currentText } from '#desk/drafts.ts'
import { readStoredDocument } from '#desk/stored-document.ts'
import type { OpenSource, OpenStory } from '../contract.ts'
import { listPassages } from './passages.ts'
import { readDetails } from './story-details.ts'

export function openStory(database: Database, id: StoryId): Result<OpenStory, { readonly kind: 'no_such_story' }> {
  const details = readDetails(database, id)
  const text = currentText(database, id)
  if (details === null || text === null) return fail({ kind: 'no_such_story' })
  return ok({
    details,
    document: text.document,
    textHash: text.textHash,
    versionId: text.versionId,
    revision: text.revision,
    savedAt: text.savedAt,
    source: readBaseSource(database, id),
    passages: listPassages(database, id),
  })
}

interface BaseSourceRow {
  readonly sourceId: SourceId
  readonly versionId: SourceVersionId
  readonly number: number
  readonly newestNumber: number
  readonly title: string
  readonly agency: string
  readonly document: string
  readonly documentHash: string
  readonly retrievedAt: string
}

export function readBaseSource(database: Database, id: StoryId): OpenSource | null {
  const row = statement<[StoryId], BaseSourceRow>(
    database,
    `SELECT source.id AS sourceId, source_version.id AS versionId, source_version.number,
       (SELECT max(number) FROM source_version AS newest WHERE newest.source_id = source.id) AS newestNumber,
       source.title, source.agency, source_version.document, source_version.document_hash AS documentHash,
       source_version.retrieved_at AS retrievedAt
     FROM story_source
     JOIN source ON source.id = story_source.source_id
     JOIN source_version ON source_version.id = story_source.version_id
     WHERE story_source.story_id = ? AND story_source.base = 1`,
  ).get(id)
  if (row === undefined) return null
  const { document, documentHash, ...source } = row
  return { ...source, document: readStoredDocument(document, documentHash, `source version ${row.versionId}`) }
}
