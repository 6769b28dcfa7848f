import type { SourceVersionId, StoryId } from '#lib/ids.ts'
import { plainText, type Document } from '#domain/document/document.ts'
import { bodyText } from '#domain/document/text.ts'
import { statement, type Database } from '#database/database.ts'
import { readStoredDocument } from './stored-document.ts'

/**
 * Full-text search over both languages: one row of `story_search` a story, its rowid the story's number.
 * The copy's columns follow every saved body; the source's follow the source version that the story is built on.
 */
export function indexCopy(database: Database, storyId: StoryId, copy: Document): void {
  const number = findNumber(database, storyId)
  const { fields } = copy
  const words = [
    plainText(fields.headline),
    plainText(fields.lead),
    bodyText(copy),
    [...fields.byline.people, ...fields.byline.agencies, fields.byline.adapter].join(' '),
    fields.tags.join(' '),
    fields.slugline,
  ]
  const changed = statement(
    database,
    `UPDATE story_search SET headline = ?, lead = ?, body = ?, byline = ?, tags = ?, slugline = ? WHERE rowid = ?`,
  ).run(...words, number)
  if (changed.changes > 0) return
  statement(
    database,
    `INSERT INTO story_search (rowid, headline, lead, body, byline, tags, slugline, source_headline, source_body)
     VALUES (?, ?, ?, ?, ?, ?, ?, '', '')`,
  ).run(number, ...words)
}

/** Call after `indexCopy`, when a story gets a base source or moves to a newer version of it. */
export function indexSource(database: Database, storyId: StoryId, versionId: SourceVersionId): void {
  const row = statement<[SourceVersionId], { readonly document: string; readonly document_hash: string }>(
    database,
    `SELECT document, document_hash FROM source_version WHERE id = ?`,
  ).get(versionId)
  if (row === undefined) throw new Error(`No source version ${versionId}`)
  const source = readStoredDocument(row.document, row.document_hash, `source version ${versionId}`)
  statement(database, `UPDATE story_search SET source_headline = ?, source_body = ? WHERE rowid = ?`).run(
    plainText(source.fields.headline),
    `${plainText(source.fields.lead)}\n${bodyText(source)}`,
    findNumber(database, storyId),
  )
}

function findNumber(database: Database, storyId: StoryId): number {
  const row = statement<[StoryId], { readonly number: number }>(database, `SELECT number FROM story WHERE id = ?`).get(
    storyId,
  )
  if (row === undefined) throw new Error(`No story ${storyId}`)
  return row.number
}
