import type { SourceId, SourceVersionId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { DESK_SETTINGS } from '#desk/create-desk.ts'
import { listPeople } from '#desk/people.ts'
import { deskZone } from '#desk/record.ts'
import { readSetting } from '#desk/settings.ts'
import type { DeskChoices, SourceChoice } from '../contract.ts'

export function readChoices(context: DeskContext): DeskChoices {
  const { database } = context
  return {
    people: listPeople(database)
      .filter((person) => person.isActive)
      .map(({ id, name }) => ({ id, name })),
    languages: listLanguages(database),
    me: context.person(),
    zone: deskZone(database),
    language: readSetting(database, DESK_SETTINGS.language, 'en-GB'),
  }
}

/** Steps through the index from language to language: four looks instead of one at every story. */
function listLanguages(database: Database): readonly string[] {
  return statement<[], string>(
    database,
    `WITH RECURSIVE step (language) AS (
       SELECT min(language) FROM story
       UNION ALL
       SELECT (SELECT min(language) FROM story WHERE language > step.language) FROM step WHERE language IS NOT NULL
     )
     SELECT language FROM step WHERE language IS NOT NULL`,
  )
    .pluck()
    .all()
}

const SOURCES_SHOWN = 50

export function listSourceChoices(database: Database, text: string): readonly SourceChoice[] {
  return statement<[string, string], SourceChoice>(
    database,
    `SELECT source.id, source.title, source.agency, source.retrieved_at AS retrievedAt,
       (SELECT json_extract(document, '$.language') FROM source_version
         WHERE source_id = source.id ORDER BY number DESC LIMIT 1) AS language
     FROM source WHERE ? = '' OR instr(lower(source.title), lower(?)) > 0
     ORDER BY source.sequence DESC LIMIT ${SOURCES_SHOWN}`,
  ).all(text, text)
}

export interface NewestVersion {
  readonly versionId: SourceVersionId
  readonly language: string
}

/** Null for a source without text: a telephone call is cited, but not translated. */
export function findNewestVersion(database: Database, id: SourceId): NewestVersion | null {
  const row = statement<[SourceId], NewestVersion>(
    database,
    `SELECT id AS versionId, json_extract(document, '$.language') AS language FROM source_version
     WHERE source_id = ? ORDER BY number DESC LIMIT 1`,
  ).get(id)
  return row ?? null
}
