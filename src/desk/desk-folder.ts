import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { systemClock, type Clock } from '#lib/clock.ts'
import type { Database } from '#database/database.ts'
import { migrate, schemaVersion, type MigrationProblem } from '#database/migrate.ts'
import { MIGRATIONS } from '#database/migrations.ts'
import { SCHEMA_HASH } from '#database/migrations/schema-hash.ts'
import { schemaHash } from '#database/soundness.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { emptyLog } from '#database/checkpoint.ts'
import { lastBackup } from './backup-list.ts'
import { makeBackupAtOnce, type BackupProblem } from './backup.ts'
import { deskFiles, type DeskFiles } from './desk-files.ts'
import { lookAtPlace } from './desk-place.ts'
import type { DeskProblem, ReadOnlyReason } from './desk-problem.ts'
import { takeLock, type DeskLock, type LockOutcome } from './lock.ts'
import { isDeskDatabase, isWritable, openToRead, openToWrite } from './open-database.ts'
import { detailOf } from './verify-bodies.ts'

/** A desk that is open in this process. */
export interface OpenDesk {
  readonly folder: string
  readonly database: Database
  /** Null when it can be written. */
  readonly readOnly: ReadOnlyReason | null
  /** The last writer crashed or lost power: the desk should be looked through before a backup of it counts (`startKeeping`). */
  readonly lastEndUnclean: boolean
  readonly clock: Clock
  /** Empties the log, closes the database and lets go of the desk. Closing again does nothing. */
  close(): void
}

export interface OpenDeskOptions {
  readonly readOnly?: boolean
  /** The person says that nobody else uses this desk through the share or the synchronised folder it lies in. */
  readonly placeConfirmed?: boolean
  readonly clock?: Clock
}

/** Opens a desk. Somebody else's writing, a share or missing rights make it readable only; `readOnly` says why. */
export function openDesk(path: string, options: OpenDeskOptions = {}): Result<OpenDesk, DeskProblem> {
  const files = deskFiles(resolve(path))
  const missing = findMissing(files)
  if (missing !== null) return fail(missing)
  try {
    const right = askForWriting(files, options)
    return right.lock === null
      ? openReadOnly(files, right.reason, options)
      : openWritable(files, { ...right, lock: right.lock }, options)
  } catch (error) {
    return fail(translate(error, files))
  }
}

function findMissing(files: DeskFiles): DeskProblem | null {
  const { folder } = files
  const status = statSync(folder, { throwIfNoEntry: false })
  if (status === undefined) return { kind: 'not_a_desk', folder, why: 'missing' }
  if (!status.isDirectory()) return { kind: 'not_a_desk', folder, why: 'not_a_folder' }
  if (existsSync(files.database)) return null
  const backup = lastBackup(files.backups)
  if (backup === null) return { kind: 'not_a_desk', folder, why: 'no_database' }
  return { kind: 'damaged', folder, detail: 'desk.sqlite is missing', backup }
}

interface WritingRight {
  readonly reason: ReadOnlyReason
  readonly lock: DeskLock | null
  readonly lastEndUnclean: boolean
}

function askForWriting(files: DeskFiles, options: OpenDeskOptions): WritingRight {
  const refuse = (reason: ReadOnlyReason): WritingRight => ({ reason, lock: null, lastEndUnclean: false })
  if (options.readOnly === true) return refuse({ kind: 'asked' })
  if (!isWritable(files.folder, files.database)) return refuse({ kind: 'not_writable' })
  const place = lookAtPlace(files.folder)
  if (place.kind !== 'local' && options.placeConfirmed !== true) return refuse({ kind: 'on_share', place })
  const outcome = tryLock(files, options)
  if (outcome === null) return refuse({ kind: 'not_writable' })
  if (outcome.kind === 'held') return refuse({ kind: 'in_use', holder: outcome.holder })
  return { reason: { kind: 'asked' }, lock: outcome.lock, lastEndUnclean: outcome.lastEndUnclean }
}

/** Null when there is no room even for the note of the holder: then the desk can at least be read. */
function tryLock(files: DeskFiles, options: OpenDeskOptions): LockOutcome | null {
  try {
    return takeLock(files.folder, options.clock)
  } catch (error) {
    if (findStorageProblem(error)?.kind === 'no_space') return null
    throw error
  }
}

function openReadOnly(
  files: DeskFiles,
  reason: ReadOnlyReason,
  options: OpenDeskOptions,
): Result<OpenDesk, DeskProblem> {
  const { database, dispose } = openToRead(files)
  const problem = checkReadable(database, files)
  if (problem !== null) {
    dispose()
    return fail(problem)
  }
  return ok({
    folder: files.folder,
    database,
    readOnly: reason,
    lastEndUnclean: false,
    clock: options.clock ?? systemClock,
    close: dispose,
  })
}

function checkReadable(database: Database, files: DeskFiles): DeskProblem | null {
  const foreign = refuseForeign(database, files)
  if (foreign !== null) return foreign
  const version = schemaVersion(database)
  const known = MIGRATIONS.length
  if (version > known) return { kind: 'from_newer_version', version, known }
  if (version < known) return { kind: 'from_older_version', version, known }
  return refuseOtherSchema(database, files)
}

function openWritable(
  files: DeskFiles,
  right: WritingRight & { readonly lock: DeskLock },
  options: OpenDeskOptions,
): Result<OpenDesk, DeskProblem> {
  let database: Database | null = null
  try {
    const opened = openToWrite(files)
    database = opened
    const clock = options.clock ?? systemClock
    const problem = bringUpToDate(opened, files, clock)
    if (problem !== null) {
      giveUp(opened, right)
      return fail(problem)
    }
    const { lastEndUnclean, lock } = right
    return ok({
      folder: files.folder,
      database: opened,
      readOnly: null,
      lastEndUnclean,
      clock,
      close: () => closeDesk(opened, lock),
    })
  } catch (error) {
    giveUp(database, right)
    throw error
  }
}

/** Leaves the note of an unclean end as it was found. */
function giveUp(database: Database | null, right: { readonly lock: DeskLock; readonly lastEndUnclean: boolean }): void {
  database?.close()
  right.lock.release(right.lastEndUnclean ? 'unclean' : 'clean')
}

/** A desk whose log cannot be emptied is still whole, but the next opening had better look it through. */
function closeDesk(database: Database, lock: DeskLock): void {
  if (!database.open) return
  let end: 'clean' | 'unclean' = 'unclean'
  try {
    emptyLog(database)
    end = 'clean'
  } catch (error) {
    // What could not be moved into the file is safe in the log.
    if (findStorageProblem(error) === null) throw error
  } finally {
    database.close()
    lock.release(end)
  }
}

function bringUpToDate(database: Database, files: DeskFiles, clock: Clock): DeskProblem | null {
  const foreign = refuseForeign(database, files)
  if (foreign !== null) return foreign
  let failed: BackupProblem | null = null
  const beforeFirst = () => {
    const backup = makeBackupAtOnce({ database, folder: files.folder, clock }, 'before_migration')
    if (backup.ok) return
    failed = backup.problem
    throw new BackupFailedError()
  }
  try {
    const outcome = migrate(database, MIGRATIONS, { beforeFirst })
    return outcome.ok ? refuseOtherSchema(database, files) : toDeskProblem(outcome.problem)
  } catch (error) {
    if (failed !== null && error instanceof BackupFailedError) return describeBackupProblem(failed, files)
    throw error
  }
}

class BackupFailedError extends Error {}

function toDeskProblem(problem: MigrationProblem): DeskProblem {
  return problem
}

/** Backup failures are the desk's failures where no step may be taken without one. */
function describeBackupProblem(problem: BackupProblem, files: DeskFiles): DeskProblem {
  const { folder } = files
  if (problem.kind === 'no_space') {
    return { kind: 'no_space', folder, detail: `${problem.neededBytes} bytes wanted, ${problem.freeBytes} free` }
  }
  if (problem.kind !== 'not_sound') return { kind: problem.kind, folder, detail: problem.detail }
  const detail = problem.findings.map((finding) => JSON.stringify(finding)).join('\n')
  return { kind: 'damaged', folder, detail, backup: lastBackup(files.backups) }
}

function refuseForeign(database: Database, files: DeskFiles): DeskProblem | null {
  if (isDeskDatabase(database)) return null
  return { kind: 'not_a_desk', folder: files.folder, why: 'other_database' }
}

/** One flipped byte in the schema, or a stranger's trigger, would otherwise show as an odd mistake much later. */
function refuseOtherSchema(database: Database, files: DeskFiles): DeskProblem | null {
  if (schemaHash(database) === SCHEMA_HASH) return null
  const detail = 'the tables are not those that this version of Stet makes'
  return { kind: 'damaged', folder: files.folder, detail, backup: lastBackup(files.backups) }
}

/** Less than this is no room for anything. */
const NO_ROOM_BYTES = 64 * 1024

/** Asked of the nearest folder that is there. */
export function isDiskFull(folder: string): boolean {
  const place = existsSync(folder) ? folder : dirname(folder)
  if (!existsSync(place)) return false
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize < NO_ROOM_BYTES
}

/** What storage says becomes a problem; a bug is thrown on. */
export function translate(error: unknown, files: DeskFiles): DeskProblem {
  const { folder } = files
  const problem = findStorageProblem(error)
  const backup = lastBackup(files.backups)
  if (problem === null) return { kind: 'damaged', folder, detail: detailOf(error), backup }
  switch (problem.kind) {
    // A full disk has no room for the log either, and SQLite then only says that it cannot be opened.
    case 'no_permission':
      return { kind: isDiskFull(folder) ? 'no_space' : problem.kind, folder, detail: problem.detail }
    case 'no_space':
    case 'disk_failed':
      return { kind: problem.kind, folder, detail: problem.detail }
    case 'not_a_database':
      if (backup === null) return { kind: 'not_a_desk', folder, why: 'other_database' }
      return { kind: 'damaged', folder, detail: problem.detail, backup }
    case 'damaged':
      return { kind: 'damaged', folder, detail: problem.detail, backup }
    case 'busy':
      return { kind: 'in_use', folder, holder: null }
  }
}
