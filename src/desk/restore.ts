import { constants, copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { systemClock, type Clock, type Instant } from '#lib/clock.ts'
import { syncFile, syncFolder, writeFileDurably } from '#database/durable-file.ts'
import { removeDatabase } from '#database/online-copy.ts'
import { checkCopy, compareRows } from './backup-check.ts'
import { listBackups, type Backup } from './backup-list.ts'
import { findLost, type Lost } from './backup-lost.ts'
import { returnOriginals } from './backup-originals.ts'
import { deskFiles, type DeskFiles } from './desk-files.ts'
import { translate } from './desk-folder.ts'
import type { DeskProblem } from './desk-problem.ts'
import { takeLock } from './lock.ts'

export interface Restored {
  readonly backup: Backup
  readonly restoredAt: Instant
  /** What the file that stood there is called now, in the desk's folder; null when there was none. */
  readonly keptAs: string | null
  /** What was in the desk and is not in the backup. */
  readonly lost: Lost
  /** Hashes of originals that neither the desk nor the backups have. */
  readonly lostOriginals: readonly string[]
}

/**
 * Puts a backup in the place of a desk that is closed: the one called `name`, or the newest that is still sound.
 * The backup is checked again first; the file that stood there is kept.
 * Cut short anywhere, the desk is the old one, the restored one, or one that offers its backup again.
 */
export async function restoreBackup(
  path: string,
  name: string | null,
  clock: Clock = systemClock,
): Promise<Result<Restored, DeskProblem>> {
  const files = deskFiles(resolve(path))
  try {
    if (!existsSync(files.folder)) return fail({ kind: 'not_a_desk', folder: files.folder, why: 'missing' })
    const outcome = takeLock(files.folder, clock)
    if (outcome.kind === 'held') return fail({ kind: 'in_use', folder: files.folder, holder: outcome.holder })
    try {
      return await restoreLocked(files, name, clock)
    } finally {
      outcome.lock.release('clean')
    }
  } catch (error) {
    return fail(translate(error, files))
  }
}

async function restoreLocked(
  files: DeskFiles,
  name: string | null,
  clock: Clock,
): Promise<Result<Restored, DeskProblem>> {
  const chosen = chooseBackup(files, name)
  if (!chosen.ok) return chosen
  const backup = chosen.value
  const from = join(files.backups, `${backup.name}.sqlite`)
  const lost = findLost(files, from)
  const keptAs = swap(files, from, clock)
  const lostOriginals = await returnOriginals(backup, files)
  const restored: Restored = { backup, restoredAt: clock.now(), keptAs, lost, lostOriginals }
  writeFileDurably(join(files.folder, NOTE), JSON.stringify(restored))
  return ok(restored)
}

const NOTE = '.restored.json'

/** What the last restore of this desk brought and lost, for whoever opens it next; null when there was none. */
export function readLastRestore(folder: string): Restored | null {
  try {
    return JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as Restored
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}

function chooseBackup(files: DeskFiles, name: string | null): Result<Backup, DeskProblem> {
  const candidates = listBackups(files.backups).filter((backup) => name === null || backup.name === name)
  let problem: DeskProblem = { kind: 'no_such_backup', name: name ?? '' }
  for (const backup of candidates) {
    const check = checkCopy(join(files.backups, `${backup.name}.sqlite`))
    const findings = [...check.findings, ...compareRows(backup.rows, check.rows)]
    if (findings.length === 0) return ok(backup)
    problem = { kind: 'bad_backup', name: backup.name, findings: findings.map((finding) => JSON.stringify(finding)) }
  }
  return fail(problem)
}

/**
 * The copy is whole on the disk before the old file moves, and the old log moves away before the copy takes its place:
 * SQLite would play a log that it finds beside a database into it.
 */
function swap(files: DeskFiles, from: string, clock: Clock): string | null {
  const copy = join(files.folder, 'desk.restoring.sqlite')
  removeDatabase(copy)
  copyFileSync(from, copy, constants.COPYFILE_FICLONE)
  syncFile(copy)
  const aside = findFreeName(files, clock)
  const hadFile = existsSync(files.database)
  // The index of the log can be made again, and an empty log says nothing.
  rmSync(`${files.database}-shm`, { force: true })
  if (statSync(`${files.database}-wal`, { throwIfNoEntry: false })?.size === 0) rmSync(`${files.database}-wal`)
  for (const ending of ['', '-wal']) {
    if (existsSync(`${files.database}${ending}`)) renameSync(`${files.database}${ending}`, `${aside}${ending}`)
  }
  renameSync(copy, files.database)
  syncFolder(files.folder)
  return hadFile ? basename(aside) : null
}

function findFreeName(files: DeskFiles, clock: Clock): string {
  const stamp = clock.now().replaceAll(/[:.]/gu, '-')
  for (let number = 1; ; number += 1) {
    const path = join(files.folder, `desk.damaged-${stamp}${number === 1 ? '' : `-${number}`}.sqlite`)
    if (!existsSync(path)) return path
  }
}
