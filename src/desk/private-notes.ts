import { newId, type SourceId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/**
 * What only this desk may know about a source. In a table of its own, outside versions, journal, record, manifests and every
 * export; never part of an answer that does not ask for exactly it.
 */
export interface PrivateNote {
  readonly note: string
  readonly contact: string
}

const NOTHING: PrivateNote = { note: '', contact: '' }

export function readPrivateNote(database: Database, sourceId: SourceId): PrivateNote {
  const row = statement<[SourceId], PrivateNote>(
    database,
    `SELECT note, contact FROM private_note WHERE source_id = ? ORDER BY changed_at DESC LIMIT 1`,
  ).get(sourceId)
  return row ?? NOTHING
}

/** Replaces the note; an empty one is purged, not kept. Must run inside a transaction. */
export function writePrivateNote(context: DeskContext, sourceId: SourceId, note: PrivateNote): void {
  // secure_delete: what is purged must not be found in the file's free pages.
  context.database.pragma('secure_delete = ON')
  statement(context.database, `DELETE FROM private_note WHERE source_id = ?`).run(sourceId)
  if (note.note !== '' || note.contact !== '') {
    statement(
      context.database,
      `INSERT INTO private_note (id, source_id, note, contact, changed_at) VALUES (?, ?, ?, ?, ?)`,
    ).run(newId<'private-note'>(), sourceId, note.note, note.contact, context.clock.now())
  }
  context.touch(`source:${sourceId}`)
}
