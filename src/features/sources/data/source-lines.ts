import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import type { Ledger } from '#domain/sources/extraction.ts'
import type { SourceKind } from '#domain/sources/source-kinds.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { findOriginal, originalPath } from '#desk/originals.ts'
import { toSource, type Source, type SourceRow } from '#desk/sources.ts'
import { listSourceVersions } from '#desk/source-versions.ts'
import type {
  CitationLine,
  SourceCard,
  SourceLine,
  StoryOnSource,
  StorySourceLine,
} from '#features/sources/contract.ts'

const MOST_LISTED = 500

type CountedRow = SourceRow & { readonly versions: number; readonly stories: number }

const COUNTED = `source.*, (SELECT count(*) FROM source_version WHERE source_id = source.id) AS versions,
  (SELECT count(*) FROM story_source WHERE source_id = source.id) AS stories`

/** The newest first, with these words in title, creator, agency or address. */
export function listSources(
  database: Database,
  wanted: { readonly text: string; readonly kind: SourceKind | null },
): readonly SourceLine[] {
  const rows = statement<[Record<string, unknown>], CountedRow>(
    database,
    `SELECT ${COUNTED} FROM source
     WHERE (@kind IS NULL OR kind = @kind) AND (title || ' ' || creator || ' ' || agency || ' ' || address) LIKE @like ESCAPE '\\'
     ORDER BY sequence DESC LIMIT ${MOST_LISTED}`,
  ).all({ kind: wanted.kind, like: `%${wanted.text.trim().replaceAll(/[\\%_]/gu, String.raw`\$&`)}%` })
  return rows.map(toLine)
}

function toLine(row: CountedRow): SourceLine {
  const {
    rights: _rights,
    attachmentSha256: _attachment,
    createdAt: _created,
    externalId: _external,
    ...source
  } = toSource(row)
  return { ...source, versions: row.versions, stories: row.stories }
}

export function readSourceCard(context: DeskContext, id: SourceId): SourceCard | null {
  const { database } = context
  const row = statement<[SourceId], CountedRow>(database, `SELECT ${COUNTED} FROM source WHERE id = ?`).get(id)
  if (row === undefined) return null
  const source = toSource(row)
  const history = listSourceVersions(database, id).map(
    ({ documentHash: _hash, sourceId: _source, originalSha256, ledger, ...version }) => ({
      ...version,
      ledger: JSON.parse(ledger) as Partial<Ledger>,
      originalPath: originalSha256 === null ? null : originalPath(context.folder, originalSha256),
    }),
  )
  return {
    ...toLine(row),
    rights: source.rights,
    history,
    builtOn: storiesOn(database, id),
    attachment: attachmentOf(context, source),
  }
}

function attachmentOf(context: DeskContext, source: Source): SourceCard['attachment'] {
  const original = source.attachmentSha256 === null ? null : findOriginal(context.database, source.attachmentSha256)
  if (original === null) return null
  return { name: original.name, bytes: original.bytes, path: originalPath(context.folder, original.sha256) }
}

function storiesOn(database: Database, id: SourceId): readonly StoryOnSource[] {
  return statement<[SourceId], StoryOnSource>(
    database,
    `SELECT story.id, number, headline, review FROM story JOIN story_source ON story_id = story.id WHERE source_id = ? ORDER BY number DESC`,
  ).all(id)
}

type LinkedRow = CountedRow & {
  readonly base: number
  readonly version_id: SourceVersionId | null
  readonly version_number: number | null
  readonly citations: number
}

export function listSourcesOfStory(database: Database, storyId: StoryId): readonly StorySourceLine[] {
  const rows = statement<[StoryId], LinkedRow>(
    database,
    `SELECT ${COUNTED}, base, version_id, (SELECT number FROM source_version WHERE id = version_id) AS version_number,
       (SELECT count(*) FROM citation WHERE citation.story_id = story_source.story_id AND citation.source_id = source.id) AS citations
     FROM story_source JOIN source ON source.id = source_id WHERE story_id = ? ORDER BY base DESC, added_at, source.sequence`,
  ).all(storyId)
  return rows.map((row) => ({
    ...toLine(row),
    isBase: row.base === 1,
    versionId: row.version_id,
    versionNumber: row.version_number,
    citations: row.citations,
  }))
}

export function listCitationLines(database: Database, storyId: StoryId): readonly CitationLine[] {
  const rows = statement<[StoryId], Omit<CitationLine, 'isOutdated'> & { readonly outdated: number }>(
    database,
    `SELECT citation.id, source_id AS sourceId, title AS sourceTitle, kind AS sourceKind, source_block_id AS sourceBlockId,
       source_start AS sourceStart, source_end AS sourceEnd, source_words AS sourceWords, copy_words AS copyWords,
       coalesce(source_version_id <> (SELECT id FROM source_version WHERE source_version.source_id = citation.source_id ORDER BY number DESC LIMIT 1), 0) AS outdated
     FROM citation JOIN source ON source.id = source_id WHERE story_id = ? ORDER BY citation.created_at, citation.id`,
  ).all(storyId)
  return rows.map(({ outdated, ...row }) => ({ ...row, isOutdated: outdated === 1 }))
}
