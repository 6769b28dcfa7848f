import { constants, accessSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APPLICATION_ID, openDatabase, type Database } from '#database/database.ts'
import { emptyLog, logBytes } from '#database/checkpoint.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import type { DeskFiles } from './desk-files.ts'

/** Opens the desk's database to write. What a crash left in the log is brought into the file first, so that its length can be judged. */
export function openToWrite(files: DeskFiles): Database {
  return guard(openDatabase(files.database), (database) => {
    emptyLogIfRoom(database)
    refuseShortFile(database, files)
  })
}

/** On a full disk the log stays as it is; everything in it can be read from there. */
function emptyLogIfRoom(database: Database): void {
  try {
    emptyLog(database)
  } catch (error) {
    if (findStorageProblem(error)?.kind !== 'no_space') throw error
  }
}

/** What was opened, and what must be done when it is closed. */
export interface OpenedToRead {
  readonly database: Database
  readonly dispose: () => void
}

/**
 * Opens to read. In a folder where nothing may be written, SQLite cannot make the log's index: then the file is read as it is
 * when no log is left, and otherwise a private copy of both is.
 */
export function openToRead(files: DeskFiles): OpenedToRead {
  const hasLog = existsSync(`${files.database}-wal`)
  if (isWritable(files.folder) || (hasLog && existsSync(`${files.database}-shm`))) {
    return keep(openDatabase(files.database, { readOnly: true }), files)
  }
  if (!hasLog) return keep(openDatabase(files.database, { immutable: true }), files)
  return openPrivateCopy(files)
}

function keep(database: Database, files: DeskFiles): OpenedToRead {
  guard(database, () => refuseShortFile(database, files))
  return { database, dispose: () => database.close() }
}

function openPrivateCopy(files: DeskFiles): OpenedToRead {
  const folder = mkdtempSync(join(tmpdir(), 'stet-reading-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'desk.sqlite')
    copyFileSync(files.database, path)
    copyFileSync(`${files.database}-wal`, `${path}-wal`)
    const database = guard(openDatabase(path, { readOnly: true }), () => undefined)
    return {
      database,
      dispose: () => {
        database.close()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw error
  }
}

/** Whether files can be made in the folder and its database be written. */
export function isWritable(folder: string, file: string = folder): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    accessSync(file, constants.W_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function guard(database: Database, check: (database: Database) => void): Database {
  try {
    // The first read: a file that is not a database, or cannot be read, says so here.
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    check(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLite notices a file that was cut short only when it comes to a page that is gone. */
function refuseShortFile(database: Database, files: DeskFiles): void {
  if (logBytes(database) > 0) return
  const pages = Number(database.pragma('page_count', { simple: true }))
  const pageBytes = Number(database.pragma('page_size', { simple: true }))
  const bytes = statSync(files.database).size
  if (bytes < pages * pageBytes) throw new ShortFileError(bytes, pages * pageBytes)
}

class ShortFileError extends Error {
  readonly code = 'SQLITE_CORRUPT'

  constructor(bytes: number, wanted: number) {
    super(`the file has ${bytes} bytes and should have ${wanted}`)
  }
}

/** Whether the database says that it is a desk's. A new, empty one says nothing yet. */
export function isDeskDatabase(database: Database): boolean {
  return database.pragma('application_id', { simple: true }) === APPLICATION_ID
}
