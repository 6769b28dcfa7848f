import { newId, type PersonId, type SourceId, type SourceVersionId, type StoryId, type VersionId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import { textHash } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { readStoredDocument, toStoredDocument } from './stored-document.ts'

/** One immutable text of a story, with who wrote it since its parent. */
export interface Version {
  readonly id: VersionId
  readonly storyId: StoryId
  /** 1, 2, 3 … within the story. */
  readonly number: number
  readonly parentId: VersionId | null
  readonly documentHash: string
  readonly textHash: string
  readonly reason: string
  readonly name: string
  readonly authors: readonly PersonId[]
  readonly personId: PersonId | null
  readonly sources: readonly VersionSource[]
  readonly createdAt: Instant
}

export interface VersionSource {
  readonly sourceId: SourceId
  readonly versionId: SourceVersionId | null
}

export interface NewVersion {
  readonly storyId: StoryId
  readonly document: Document
  readonly reason: string
  readonly authors: readonly PersonId[]
  readonly parentId: VersionId | null
  readonly name?: string
}

/** Adds a version and makes it the story's head. Must run inside a transaction. */
export function insertVersion(context: DeskContext, version: NewVersion): Version {
  const { database } = context
  const id = newId<'version'>()
  const stored = toStoredDocument(version.document)
  statement(
    database,
    `INSERT INTO version (id, story_id, number, parent_id, document, document_hash, text_hash, reason, name, authors, person_id, sources, created_at)
     VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE story_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    version.storyId,
    version.storyId,
    version.parentId,
    stored.json,
    stored.hash,
    textHash(stored.document),
    version.reason,
    version.name ?? '',
    JSON.stringify(version.authors),
    context.person(),
    JSON.stringify(sourcesOf(database, version.storyId)),
    context.clock.now(),
  )
  statement(database, `UPDATE story SET head_version_id = ?, text_hash = ? WHERE id = ?`).run(
    id,
    textHash(version.document),
    version.storyId,
  )
  context.touch(`story:${version.storyId}`)
  return findVersion(database, id) as Version
}

function sourcesOf(database: Database, storyId: StoryId): readonly VersionSource[] {
  return statement(
    database,
    `SELECT source_id AS sourceId, version_id AS versionId FROM story_source WHERE story_id = ? ORDER BY base DESC, added_at`,
  ).all(storyId) as VersionSource[]
}

export function findVersion(database: Database, id: VersionId): Version | null {
  const row = statement(database, `SELECT ${COLUMNS} FROM version WHERE id = ?`).get(id) as VersionRow | undefined
  return row === undefined ? null : toVersion(row)
}

/** Newest first. */
export function listVersions(database: Database, storyId: StoryId): readonly Version[] {
  const rows = statement(database, `SELECT ${COLUMNS} FROM version WHERE story_id = ? ORDER BY number DESC`).all(
    storyId,
  ) as VersionRow[]
  return rows.map(toVersion)
}

/** The text of a version; throws `DamagedTextError` when it is not what was written. */
export function readVersionDocument(database: Database, id: VersionId): Document {
  const { document, hash } = readVersionText(database, id)
  return readStoredDocument(document, hash, `version ${id}`)
}

/** The text as it lies in the database, unread, with the hash that belongs to exactly these bytes. */
export function readVersionText(
  database: Database,
  id: VersionId,
): { readonly document: string; readonly hash: string } {
  const row = statement<[VersionId], { readonly document: string; readonly hash: string }>(
    database,
    `SELECT document, document_hash AS hash FROM version WHERE id = ?`,
  ).get(id)
  if (row === undefined) throw new Error(`No version ${id}`)
  return row
}

export function nameVersion(context: DeskContext, id: VersionId, name: string): void {
  const row = statement(context.database, `UPDATE version SET name = ? WHERE id = ? RETURNING story_id`).get(
    name,
    id,
  ) as { readonly story_id: StoryId } | undefined
  if (row !== undefined) context.touch(`story:${row.story_id}`)
}

/** Who wrote the text since the version that was last approved (or from the beginning): the four-eyes rule asks. */
export function authorsSince(database: Database, storyId: StoryId, approved: VersionId | null): ReadonlySet<PersonId> {
  const rows = statement(
    database,
    `SELECT authors FROM version WHERE story_id = ?
       AND number > coalesce((SELECT number FROM version WHERE id = ?), 0)`,
  ).all(storyId, approved) as { readonly authors: string }[]
  return new Set(rows.flatMap((row) => JSON.parse(row.authors) as PersonId[]))
}

const COLUMNS = `id, story_id, number, parent_id, document_hash, text_hash, reason, name, authors, person_id, sources, created_at`

interface VersionRow {
  readonly id: VersionId
  readonly story_id: StoryId
  readonly number: number
  readonly parent_id: VersionId | null
  readonly document_hash: string
  readonly text_hash: string
  readonly reason: string
  readonly name: string
  readonly authors: string
  readonly person_id: PersonId | null
  readonly sources: string
  readonly created_at: string
}

function toVersion(row: VersionRow): Version {
  return {
    id: row.id,
    storyId: row.story_id,
    number: row.number,
    parentId: row.parent_id,
    documentHash: row.document_hash,
    textHash: row.text_hash,
    reason: row.reason,
    name: row.name,
    authors: JSON.parse(row.authors) as PersonId[],
    personId: row.person_id,
    sources: JSON.parse(row.sources) as VersionSource[],
    createdAt: row.created_at,
  }
}
