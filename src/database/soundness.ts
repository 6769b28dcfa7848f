import { createHash } from 'node:crypto'
import { openDatabase, type Database } from './database.ts'
import { migrate, type Migration } from './migrate.ts'

/** What SQLite itself finds wrong, as sentences; empty when it finds nothing. Full-text indexes are checked too. */
export function findUnsound(database: Database, depth: 'quick' | 'full'): readonly string[] {
  const rows = database.pragma(depth === 'quick' ? 'quick_check(20)' : 'integrity_check(20)') as readonly object[]
  return rows.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok')
}

/** Rows that point to rows that are not there, one sentence for each table and kind. */
export function findDangling(database: Database): readonly string[] {
  const rows = database.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[]
  return [...new Set(rows.map((row) => `Rows of ${row.table} point to rows of ${row.parent} that are missing.`))]
}

/** The number of rows of every table, by name. */
export function countRows(database: Database): Readonly<Record<string, number>> {
  const names = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(names.map((name) => [name, countTable(database, name)]))
}

function countTable(database: Database, name: string): number {
  return Number(
    database
      .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  )
}

/** A hash of the words of the schema: two databases with the same one have the same tables, indexes and triggers. */
export function schemaHash(database: Database): string {
  const rows = database.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).raw().all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

const expected = new WeakMap<readonly Migration[], string>()

/** The `schemaHash` of a new database that these steps make. */
export function expectedSchemaHash(migrations: readonly Migration[]): string {
  const known = expected.get(migrations)
  if (known !== undefined) return known
  const scratch = openDatabase(':memory:', { create: true })
  try {
    migrate(scratch, migrations)
    const hash = schemaHash(scratch)
    expected.set(migrations, hash)
    return hash
  } finally {
    scratch.close()
  }
}
