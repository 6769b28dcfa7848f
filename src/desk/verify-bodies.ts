import { hash } from 'node:crypto'
import { findStorageProblem } from '#database/storage-problem.ts'
import type { Database } from '#database/database.ts'

/** Something that is not as it was written. */
export type Finding =
  /** What SQLite's own check says. */
  | { readonly kind: 'structure'; readonly detail: string }
  | { readonly kind: 'dangling'; readonly detail: string }
  | { readonly kind: 'schema'; readonly detail: string }
  /** A text whose bytes do not fit the hash beside it, or cannot be read. */
  | { readonly kind: 'text'; readonly table: string; readonly key: string; readonly detail: string }
  | { readonly kind: 'original_missing'; readonly sha256: string; readonly name: string }
  | { readonly kind: 'original_damaged'; readonly sha256: string; readonly name: string }
  | { readonly kind: 'record'; readonly detail: string }

interface Body {
  readonly table: string
  readonly key: string
  readonly text: string
  readonly hash: string
}

/** Every stored text with a hash beside it. */
const BODIES: readonly Body[] = [
  { table: 'version', key: 'id', text: 'document', hash: 'document_hash' },
  { table: 'draft', key: "story_id || ' ' || workstation", text: 'document', hash: 'document_hash' },
  { table: 'draft_step', key: 'sequence', text: 'change', hash: 'change_hash' },
  { table: 'source_version', key: 'id', text: 'document', hash: 'document_hash' },
]

/** Hashes every text again: SQLite notices one flipped byte in ten, the hash notices each one that is in a text. */
export function checkBodies(database: Database): readonly Finding[] {
  return BODIES.flatMap((body) => checkTable(database, body))
}

function checkTable(database: Database, body: Body): readonly Finding[] {
  try {
    const keys = database.prepare(`SELECT ${body.key} FROM ${body.table}`).pluck().all()
    const read = database.prepare<[unknown], { text: string; hash: string }>(
      `SELECT ${body.text} AS text, ${body.hash} AS hash FROM ${body.table} WHERE ${body.key} = ?`,
    )
    return keys.flatMap((key) => {
      const detail = findFault(() => read.get(key))
      return detail === null ? [] : [{ kind: 'text' as const, table: body.table, key: String(key), detail }]
    })
  } catch (error) {
    return [{ kind: 'structure', detail: `${body.table}: ${detailOf(error)}` }]
  }
}

function findFault(read: () => { readonly text: string; readonly hash: string } | undefined): string | null {
  try {
    const row = read()
    if (row === undefined) return 'its row cannot be found again'
    return hash('sha256', row.text) === row.hash ? null : 'its hash does not fit'
  } catch (error) {
    return detailOf(error)
  }
}

/** What the storage says; a bug is thrown on. */
export function detailOf(error: unknown): string {
  const problem = findStorageProblem(error)
  if (problem === null && !isSqliteError(error)) throw error
  return problem?.detail ?? String(error)
}

/** A damaged schema or row makes SQLite say almost anything, such as "no such column". */
function isSqliteError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SqliteError'
}
