import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import { touchedPassages } from '#domain/publication/touched-passages.ts'
import { parseDocument } from '#domain/document/parse.ts'
import type { Document } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/** A passage of a source that a corrected fact (RÄ) touches, as a story built on it must deal with it. */
export interface FactPassage {
  /** Names the passage for good: the corrected version and the place in it. */
  readonly key: string
  readonly sourceId: SourceId
  readonly sourceTitle: string
  readonly before: string
  readonly after: string
  readonly isAcknowledged: boolean
}

function listFactPassages(database: Database, storyId: StoryId): readonly FactPassage[] {
  return findFactVersions(database, storyId).flatMap((version) => {
    const acknowledged = JSON.parse(version.acknowledged) as readonly string[]
    return comparePrevious(database, version).map((passage) => {
      const key = `${version.versionId}#${passage.index}`
      return {
        key,
        sourceId: version.sourceId,
        sourceTitle: version.title,
        before: passage.before,
        after: passage.after,
        isAcknowledged: acknowledged.includes(key),
      }
    })
  })
}

export function listOpenFactPassages(database: Database, storyId: StoryId): readonly FactPassage[] {
  return listFactPassages(database, storyId).filter((passage) => !passage.isAcknowledged)
}

/** Must run inside a transaction. Keys that name no open passage are left out; answers those that were acknowledged. */
export function acknowledgePassages(
  context: DeskContext,
  storyId: StoryId,
  keys: readonly string[],
): readonly FactPassage[] {
  const settled = listOpenFactPassages(context.database, storyId).filter((passage) => keys.includes(passage.key))
  for (const passage of settled) {
    statement(
      context.database,
      `UPDATE story_source SET acknowledged = json_insert(acknowledged, '$[#]', ?) WHERE story_id = ? AND source_id = ?`,
    ).run(passage.key, storyId, passage.sourceId)
  }
  return settled
}

interface FactVersion {
  readonly sourceId: SourceId
  readonly title: string
  readonly versionId: SourceVersionId
  readonly number: number
  readonly document: string
  readonly acknowledged: string
}

/**
 * Corrections of fact that came after the story began to build on the source. Moving the story to the newer version does not
 * settle them: what is asked is whether the copy says what is right now.
 */
function findFactVersions(database: Database, storyId: StoryId): readonly FactVersion[] {
  return statement<[StoryId], FactVersion>(
    database,
    `SELECT source.id AS sourceId, source.title, version.id AS versionId, version.number, version.document, link.acknowledged
     FROM story_source AS link
     JOIN source ON source.id = link.source_id
     JOIN source_version AS version ON version.source_id = link.source_id AND version.cause = 'fact'
     LEFT JOIN source_version AS built_on ON built_on.id = link.version_id
     WHERE link.story_id = ? AND (version.retrieved_at > link.added_at OR version.number > built_on.number)
     ORDER BY version.sequence`,
  ).all(storyId)
}

function comparePrevious(database: Database, version: FactVersion): ReturnType<typeof touchedPassages> {
  const row = statement<[SourceId, number], { readonly document: string }>(
    database,
    `SELECT document FROM source_version WHERE source_id = ? AND number < ? ORDER BY number DESC LIMIT 1`,
  ).get(version.sourceId, version.number)
  const after = readDocument(version.document)
  return touchedPassages(row === undefined ? after : readDocument(row.document), after)
}

function readDocument(json: string): Document {
  const parsed = parseDocument(JSON.parse(json))
  if (!parsed.ok) throw new Error(`A source version cannot be read: ${JSON.stringify(parsed.problem)}`)
  return parsed.value
}
