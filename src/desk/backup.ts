import { mkdirSync, readdirSync, renameSync, rmSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import type { Clock } from '#lib/clock.ts'
import type { Database } from '#database/database.ts'
import { syncFolder, writeFileDurably } from '#database/durable-file.ts'
import { schemaVersion } from '#database/migrate.ts'
import { copyAtOnce, copyOnline, removeDatabase, type CopyOptions } from '#database/online-copy.ts'
import { countRows } from '#database/soundness.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { checkCopy, compareRows, type CopyCheck } from './backup-check.ts'
import { lastBackup, listBackups, type Backup, type BackupReason } from './backup-list.ts'
import { dropUnusedOriginals, findKeptOriginals, keepOriginals, type KeptOriginals } from './backup-originals.ts'
import { chooseExpired } from './backup-rotation.ts'
import { deskFiles, type DeskFiles } from './desk-files.ts'
import type { Finding } from './verify-bodies.ts'

export type BackupProblem =
  | { readonly kind: 'no_space'; readonly neededBytes: number; readonly freeBytes: number }
  | { readonly kind: 'no_permission' | 'disk_failed'; readonly detail: string }
  /** The copy, and so perhaps the desk, is not sound; it was thrown away. The last good backup is untouched. */
  | { readonly kind: 'not_sound'; readonly findings: readonly Finding[] }

export interface BackupSource {
  readonly database: Database
  readonly folder: string
  readonly clock: Clock
}

export interface BackupOptions extends CopyOptions {
  readonly reason: BackupReason
  /** Checks the copy away from this thread; without it everything else waits for the check. */
  readonly check?: (path: string) => Promise<CopyCheck>
}

/** Makes a backup while the desk is in use, checks it, and drops those that are no longer needed. */
export async function makeBackup(source: BackupSource, options: BackupOptions): Promise<Result<Backup, BackupProblem>> {
  const files = deskFiles(source.folder)
  return reportStorage(async () => {
    const space = prepareFolder(source.database, files)
    if (space !== null) return fail(space)
    const begun = begin(source, files, options.reason)
    let rows: CopyCheck['rows'] = {}
    const onCopied = () => {
      rows = countRows(source.database)
    }
    await copyOnline(source.database, begun.path, { ...options, onCopied })
    const check = await (options.check?.(begun.path) ?? checkCopy(begun.path))
    const originals = await keepOriginals(source.database, files)
    return finish({ ...begun, source, files, rows, check, reason: options.reason, ...originals })
  })
}

/** As `makeBackup` in one go, while nothing else can use the desk. Originals are left to the next ordinary backup. */
export function makeBackupAtOnce(source: BackupSource, reason: BackupReason): Result<Backup, BackupProblem> {
  const files = deskFiles(source.folder)
  try {
    const space = prepareFolder(source.database, files)
    if (space !== null) return fail(space)
    const begun = begin(source, files, reason)
    copyAtOnce(source.database, begun.path)
    const rows = countRows(source.database)
    const originals = findKeptOriginals(source.database, files)
    return finish({ ...begun, source, files, rows, check: checkCopy(begun.path), reason, ...originals })
  } catch (error) {
    return fail(describeFailure(error))
  }
}

async function reportStorage(
  make: () => Promise<Result<Backup, BackupProblem>>,
): Promise<Result<Backup, BackupProblem>> {
  try {
    return await make()
  } catch (error) {
    return fail(describeFailure(error))
  }
}

function describeFailure(error: unknown): BackupProblem {
  const problem = findStorageProblem(error)
  if (problem === null) throw error
  switch (problem.kind) {
    case 'no_space':
      return { kind: 'no_space', neededBytes: 0, freeBytes: 0 }
    case 'damaged':
    case 'not_a_database':
      return { kind: 'not_sound', findings: [{ kind: 'structure', detail: problem.detail }] }
    case 'no_permission':
      return { kind: 'no_permission', detail: problem.detail }
    case 'busy':
    case 'disk_failed':
      return { kind: 'disk_failed', detail: problem.detail }
  }
}

/** Also clears away what a backup that was cut short has left. */
function prepareFolder(database: Database, files: DeskFiles): BackupProblem | null {
  mkdirSync(files.backups, { recursive: true })
  const names = readdirSync(files.backups)
  for (const name of names) {
    const isHalf = /\.sqlite\.part(-\w+)?$/u.test(name)
    const hasNoNote = name.endsWith('.sqlite') && !names.includes(name.replace(/sqlite$/u, 'json'))
    if (isHalf || hasNoNote) rmSync(join(files.backups, name))
  }
  const disk = statfsSync(files.backups)
  const freeBytes = disk.bavail * disk.bsize
  const neededBytes = pragmaNumber(database, 'page_count') * pragmaNumber(database, 'page_size')
  return freeBytes < neededBytes ? { kind: 'no_space', neededBytes, freeBytes } : null
}

function pragmaNumber(database: Database, name: string): number {
  return Number(database.pragma(name, { simple: true }))
}

interface Begun {
  readonly name: string
  readonly sequence: number
  /** Where it is written until it counts. */
  readonly path: string
}

function begin(source: BackupSource, files: DeskFiles, reason: BackupReason): Begun {
  const sequence = (lastBackup(files.backups)?.sequence ?? 0) + 1
  const name = `${source.clock.now().replaceAll(/[:.]/gu, '-')}-${sequence}-${reason}`
  return { name, sequence, path: join(files.backups, `${name}.sqlite.part`) }
}

interface Written extends KeptOriginals, Begun {
  readonly source: BackupSource
  readonly files: DeskFiles
  readonly rows: CopyCheck['rows']
  readonly check: CopyCheck
  readonly reason: BackupReason
}

function finish(written: Written): Result<Backup, BackupProblem> {
  const { files, name, path, source } = written
  const findings = [...written.check.findings, ...compareRows(written.rows, written.check.rows)]
  if (findings.length > 0) {
    removeDatabase(path)
    return fail({ kind: 'not_sound', findings })
  }
  const backup: Backup = {
    name,
    sequence: written.sequence,
    madeAt: source.clock.now(),
    reason: written.reason,
    schemaVersion: schemaVersion(source.database),
    bytes: statSync(path).size,
    rows: written.rows,
    originals: written.originals,
    missingOriginals: written.missingOriginals,
  }
  renameSync(path, join(files.backups, `${name}.sqlite`))
  syncFolder(files.backups)
  writeFileDurably(join(files.backups, `${name}.json`), JSON.stringify(backup))
  rotate(files)
  return ok(backup)
}

/** Takes the note away first: what is left of a backup that goes must never count. */
function rotate(files: DeskFiles): void {
  const backups = listBackups(files.backups)
  const expired = new Set(chooseExpired(backups))
  for (const name of expired) {
    rmSync(join(files.backups, `${name}.json`))
    rmSync(join(files.backups, `${name}.sqlite`))
  }
  dropUnusedOriginals(
    backups.filter((backup) => !expired.has(backup.name)),
    files,
  )
}
