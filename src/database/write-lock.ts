import BetterSqlite3 from 'better-sqlite3'

/** Held until it is released or the process ends, however that ends. */
export interface WriteLock {
  release(): void
}

/**
 * Takes a lock of the operating system on an (always empty) file of its own; null when another process or another part of this one
 * holds it. SQLite asks for it, because it does so in the same way on every system. Never open that file by other means: closing
 * any handle of it lets go of the lock (POSIX). Throws when the file cannot be made.
 */
export function takeWriteLock(path: string): WriteLock | null {
  const file = new BetterSqlite3(path, { timeout: 0 })
  try {
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN IMMEDIATE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
