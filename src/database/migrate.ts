import { fail, ok, type Result } from '#lib/result.ts'
import type { Database } from './database.ts'
import { findStorageProblem } from './storage-problem.ts'
import { transact } from './transaction.ts'

/** One step of the schema's history. Steps are only ever appended; a shipped step is never changed (`migrations/shipped.ts`). */
export interface Migration {
  /** 1, 2, 3 … without a gap; kept by SQLite as `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What SQL alone cannot do, in the same transaction, after `sql`. */
  readonly run?: (database: Database) => void
}

export type MigrationProblem =
  | { readonly kind: 'from_newer_version'; readonly version: number; readonly known: number }
  | { readonly kind: 'migration_failed'; readonly version: number; readonly detail: string }

export interface MigrateOptions {
  /** Called once, before the first step that will run on a database that already holds something. */
  readonly beforeFirst?: (version: number) => void
}

/**
 * Answers the version that the database has now. A step that fails leaves the database as the step before it left it.
 * Throws what `findStorageProblem` knows.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): Result<number, MigrationProblem> {
  const known = migrations.at(-1)?.version ?? 0
  const version = schemaVersion(database)
  if (version > known) return fail({ kind: 'from_newer_version', version, known })
  if (version === known) return ok(version)
  if (version > 0) options.beforeFirst?.(version)
  return runSteps(
    database,
    migrations.filter((step) => step.version > version),
  )
}

/** The number of the last step that this database has been through; 0 when it is empty. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

function runSteps(database: Database, steps: readonly Migration[]): Result<number, MigrationProblem> {
  // A table is changed by building it anew and dropping the old one, which must not take the rows that point to it along.
  database.pragma('foreign_keys = OFF')
  try {
    for (const step of steps) {
      const problem = runStep(database, step)
      if (problem !== null) return fail({ kind: 'migration_failed', version: step.version, detail: problem })
    }
    return ok(schemaVersion(database))
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

function runStep(database: Database, step: Migration): string | null {
  try {
    transact(database, () => {
      if (schemaVersion(database) !== step.version - 1) throw new Error(`Step ${step.version} does not follow.`)
      database.exec(step.sql)
      step.run?.(database)
      refuseBrokenRows(database)
      database.pragma(`user_version = ${step.version}`)
    })
    return null
  } catch (error) {
    // A full or failing disk says nothing about the step.
    if (findStorageProblem(error) !== null) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

function refuseBrokenRows(database: Database): void {
  const dangling = database.pragma('foreign_key_check') as readonly { readonly table: string }[]
  if (dangling.length > 0) throw new Error(`Rows of ${dangling[0]?.table} point to rows that are missing.`)
  const integrity = database.pragma('integrity_check(1)', { simple: true })
  if (integrity !== 'ok') throw new Error(String(integrity))
}
