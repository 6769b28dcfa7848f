import { rmSync } from 'node:fs'
import { openDatabase, type Database } from './database.ts'
import { syncFile } from './durable-file.ts'
import BetterSqlite3 from 'better-sqlite3'

/** Measured on 1 GB: 100 pages stop the event loop for at most 40 ms, 1,000 for 227 ms. */
const PAGES_A_STEP = 100

export interface CopyOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Copies a database that is in use into one file without a log; what is written meanwhile through the same connection comes along.
 * When it fails or is aborted, nothing is left at `path`.
 */
export async function copyOnline(database: Database, path: string, options: CopyOptions = {}): Promise<void> {
  try {
    await database.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        options.signal?.throwIfAborted()
        options.onProgress?.(totalPages - remainingPages, totalPages)
        return PAGES_A_STEP
      },
    })
    makeSingleFile(path)
  } catch (error) {
    removeDatabase(path)
    throw error
  }
}

/** As `copyOnline` in one go, for the moments when nothing else may happen (before a migration). */
export function copyAtOnce(database: Database, path: string): void {
  try {
    database.prepare('VACUUM INTO ?').run(path)
    makeSingleFile(path)
  } catch (error) {
    removeDatabase(path)
    throw error
  }
}

/** Takes away a database file with everything SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

function makeSingleFile(path: string): void {
  const copy = new BetterSqlite3(path)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  syncFile(path)
}

/** Opens a copy made here to read it; it has no log, so nothing is written beside it. */
export function openCopy(path: string): Database {
  return openDatabase(path, { immutable: true })
}
