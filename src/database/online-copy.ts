import { closeSync, fsync, openSync, rmSync } from 'node:fs'
import { openDatabase, type Database } from './database.ts'
import { syncFile } from './durable-file.ts'
import BetterSqlite3 from 'better-sqlite3'

/** Measured on 1 GB: 100 pages stop the event loop for at most 40 ms, 1,000 for 227 ms. */
const PAGES_A_STEP = 100

export interface CopyOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Called when the last page is copied and nothing else has been written yet: what is read here is what the copy holds. */
  readonly onCopied?: () => void
}

/**
 * Copies a database that is in use into one file without a log; what is written meanwhile through the same connection comes along.
 * When it fails or is aborted, nothing is left at `path`.
 */
export async function copyOnline(database: Database, path: string, options: CopyOptions = {}): Promise<void> {
  const syncer = new Syncer(path)
  try {
    await database.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        options.signal?.throwIfAborted()
        options.onProgress?.(totalPages - remainingPages, totalPages)
        syncer.noteStep()
        return PAGES_A_STEP
      },
    })
    options.onCopied?.()
    makeSingleFile(path)
  } catch (error) {
    removeDatabase(path)
    throw error
  } finally {
    await syncer.close()
  }
}

/** Measured on 1 GB: left to the end, the sync of everything holds the process for 1.6 s. */
const STEPS_A_SYNC = 40

/** Sends what was copied to the disk from another thread, a little at a time, so that the last sync finds little to do. */
class Syncer {
  readonly #path: string
  #file: number | null = null
  #steps = 0
  #work: Promise<void> | null = null

  constructor(path: string) {
    this.#path = path
  }

  noteStep(): void {
    this.#steps += 1
    if (this.#steps % STEPS_A_SYNC !== 0 || this.#work !== null) return
    this.#file ??= openSync(this.#path, 'r+')
    this.#work = syncApart(this.#file).finally(() => {
      this.#work = null
    })
  }

  async close(): Promise<void> {
    await this.#work
    if (this.#file !== null) closeSync(this.#file)
  }
}

/** A failure shows again in the sync at the end, which is the one that counts. */
function syncApart(file: number): Promise<void> {
  return new Promise((resolve) => fsync(file, () => resolve()))
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
