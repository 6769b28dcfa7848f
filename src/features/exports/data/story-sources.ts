import type { StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { SourceFacts, SourceKind } from '../model/public-source.ts'

/** The sources of a story with the versions its text is built on. Private notes and contacts are in a table that is not read here. */
export function storySources(database: Database, storyId: StoryId): readonly SourceFacts[] {
  return statement<[StoryId], SourceRow>(
    database,
    `SELECT source.id, source_version.id AS versionId, source_version.number AS versionNumber, source.kind, source.title,
       source.creator, source.agency, source.address, coalesce(json_extract(source_version.document, '$.language'), '') AS language,
       coalesce(source_version.published_at, source.occurred_at) AS publishedAt, story_source.base
     FROM story_source JOIN source ON source.id = story_source.source_id
     LEFT JOIN source_version ON source_version.id = story_source.version_id
     WHERE story_source.story_id = ? ORDER BY story_source.base DESC, source.sequence`,
  )
    .all(storyId)
    .map((row) => ({ ...row, base: row.base === 1 }))
}

interface SourceRow extends Omit<SourceFacts, 'base' | 'kind'> {
  readonly kind: SourceKind
  readonly base: number
}
