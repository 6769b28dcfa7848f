import { statSync } from 'node:fs'
import type { Database } from './database.ts'

const IDLE_MS = 30_000
const LOG_LIMIT_BYTES = 16 * 1024 * 1024

/** Moves what the log holds into the database file and empties the log. Does nothing while a reader needs the log. */
export function emptyLog(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** How much the write-ahead log beside the database holds. */
export function logBytes(database: Database): number {
  return statSync(`${database.name}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

/** Rows changed through this connection since it was opened. */
export function countChanges(database: Database): number {
  return Number(database.prepare('SELECT total_changes()').pluck().get())
}

/** Input: what was seen, when something last changed; answer: whether the log should be emptied now. */
export function isLogDue(bytes: number, quietMs: number): boolean {
  return bytes > LOG_LIMIT_BYTES || (bytes > 0 && quietMs >= IDLE_MS)
}
