import type { Database } from './database.ts'

/**
 * Runs `write` in one transaction that takes the write lock at once, so that it cannot fail half-way for lack of it.
 * Inside another transaction it is a savepoint: when it throws, only its own changes are undone.
 */
export function transact<Value>(database: Database, write: () => Value): Value {
  return database.transaction(write).immediate()
}
