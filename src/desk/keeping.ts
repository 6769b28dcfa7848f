import { existsSync, statSync } from 'node:fs'
import { fail, type Result } from '#lib/result.ts'
import type { Database } from '#database/database.ts'
import { countChanges, emptyLog, isLogDue, logBytes } from '#database/checkpoint.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { checkHere, type DeskChecker } from './desk-checker.ts'
import { lastBackup, type Backup, type BackupReason } from './backup-list.ts'
import { makeBackup, type BackupProblem, type BackupSource } from './backup.ts'
import { deskFiles } from './desk-files.ts'
import type { OpenDesk } from './desk-folder.ts'
import type { Finding } from './verify-bodies.ts'

export type KeeperEvent =
  | { readonly kind: 'backup_made'; readonly backup: Backup }
  | { readonly kind: 'backup_failed'; readonly problem: BackupProblem }
  | { readonly kind: 'damage_found'; readonly findings: readonly Finding[] }

export interface KeeperOptions {
  readonly onEvent?: (event: KeeperEvent) => void
  /** One that works away from this thread; without it typing waits for every check. */
  readonly checker?: DeskChecker
  readonly backupEveryMs?: number
  readonly lookEveryMs?: number
}

/** What went wrong last in keeping a desk, until it goes well again. */
export type KeeperTrouble = Exclude<KeeperEvent, { kind: 'backup_made' }>

const troubles = new WeakMap<Database, KeeperTrouble>()

export function readTrouble(database: Database): KeeperTrouble | null {
  return troubles.get(database) ?? null
}

const HALF_HOUR_MS = 30 * 60_000
const LOOK_EVERY_MS = 5000

/** What the keeper remembers between two looks; pure, so that the rules can be tested without waiting. */
export interface Watch {
  readonly changes: number
  readonly changedAtMs: number
  readonly backupAtMs: number
  /** Something was written since the last backup that counts. */
  readonly needsBackup: boolean
}

export function noteLook(watch: Watch, changes: number, nowMs: number): Watch {
  return changes === watch.changes ? watch : { ...watch, changes, changedAtMs: nowMs, needsBackup: true }
}

export function isBackupDue(watch: Watch, nowMs: number, everyMs: number = HALF_HOUR_MS): boolean {
  return watch.needsBackup && nowMs - watch.backupAtMs >= everyMs
}

/**
 * Looks after an open desk that can be written: empties the log when it is quiet, backs up every half hour of change, and
 * after an unclean end looks the desk through before any backup is made of it. Answers how to stop.
 */
export function startKeeping(desk: OpenDesk, options: KeeperOptions = {}): () => Promise<void> {
  if (desk.readOnly !== null) return () => Promise.resolve()
  const keeper = new Keeper(desk, options)
  keepers.set(desk.database, keeper)
  const timer = setInterval(() => keeper.look(), options.lookEveryMs ?? LOOK_EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return keeper.stop()
  }
}

/** The keepers of the desks that are open in this process: what is asked for must not cross what they do by themselves. */
const keepers = new WeakMap<Database, Keeper>()

/** Makes a backup that a person asked for, after the one that may be under way. */
export function backUpNow(source: BackupSource): Promise<Result<Backup, BackupProblem>> {
  return keepers.get(source.database)?.backUpNow() ?? makeBackup(source, { reason: 'asked' })
}

/** Looks a desk through from end to end, beside whatever else is done in it. */
export function verifyNow(desk: Pick<BackupSource, 'database' | 'folder'>): Promise<readonly Finding[]> {
  return (keepers.get(desk.database)?.checker ?? checkHere).verify(desk.folder)
}

class Keeper {
  readonly checker: DeskChecker
  readonly #desk: OpenDesk
  readonly #options: KeeperOptions
  readonly #stopping = new AbortController()
  #watch: Watch
  #work: Promise<unknown> | null = null
  #mustLookThrough: boolean

  constructor(desk: OpenDesk, options: KeeperOptions) {
    this.#desk = desk
    this.#options = options
    this.checker = options.checker ?? checkHere
    this.#mustLookThrough = desk.lastEndUnclean
    this.#watch = {
      changes: countChanges(desk.database),
      changedAtMs: performance.now(),
      ...whenBackedUp(desk, options.backupEveryMs ?? HALF_HOUR_MS),
    }
  }

  look(): void {
    const now = performance.now()
    this.#watch = noteLook(this.#watch, countChanges(this.#desk.database), now)
    this.#tidyLog(now)
    if (this.#work !== null || !isBackupDue(this.#watch, now, this.#options.backupEveryMs)) return
    void this.#begin('half_hour').catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) throw error
    })
  }

  async backUpNow(): Promise<Result<Backup, BackupProblem>> {
    while (this.#work !== null) await Promise.allSettled([this.#work])
    return this.#begin('asked')
  }

  /** Breaks off a backup that is being made. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.allSettled([this.#work])
  }

  #tidyLog(now: number): void {
    if (!isLogDue(logBytes(this.#desk.database), now - this.#watch.changedAtMs)) return
    try {
      emptyLog(this.#desk.database)
    } catch (error) {
      // Everything is safe in the log; the next save will meet the same disk and say so to the person.
      if (findStorageProblem(error) === null) throw error
    }
  }

  #begin(reason: BackupReason): Promise<Result<Backup, BackupProblem>> {
    const work = this.#backUp(reason).finally(() => {
      this.#work = null
    })
    this.#work = work
    return work
  }

  async #backUp(reason: BackupReason): Promise<Result<Backup, BackupProblem>> {
    const findings = this.#mustLookThrough ? await this.checker.lookThrough(this.#desk.folder) : []
    this.#watch = { ...this.#watch, needsBackup: false, backupAtMs: performance.now() }
    if (findings.length > 0) {
      this.#tell({ kind: 'damage_found', findings })
      return fail({ kind: 'not_sound', findings })
    }
    this.#mustLookThrough = false
    const outcome = await makeBackup(this.#desk, {
      reason,
      signal: this.#stopping.signal,
      check: (path) => this.checker.checkCopy(path),
    })
    if (outcome.ok) this.#tell({ kind: 'backup_made', backup: outcome.value })
    else this.#noteFailure(outcome.problem)
    return outcome
  }

  #tell(event: KeeperEvent): void {
    if (event.kind === 'backup_made') troubles.delete(this.#desk.database)
    else troubles.set(this.#desk.database, event)
    this.#options.onEvent?.(event)
  }

  #noteFailure(problem: BackupProblem): void {
    this.#watch = { ...this.#watch, needsBackup: true }
    this.#tell({ kind: 'backup_failed', problem })
  }
}

/** The time for a first backup after opening, so that many short sessions are backed up like a long one. */
const AFTER_OPENING_MS = 60_000

function whenBackedUp(desk: OpenDesk, everyMs: number): Pick<Watch, 'backupAtMs' | 'needsBackup'> {
  const files = deskFiles(desk.folder)
  const backup = lastBackup(files.backups)
  const copiedMs = backup === null ? 0 : statSync(`${files.backups}/${backup.name}.sqlite`).mtimeMs
  const needsBackup = [files.database, `${files.database}-wal`].some(
    (path) => existsSync(path) && statSync(path).mtimeMs > copiedMs,
  )
  const ageMs = Math.max(0, Date.now() - copiedMs)
  return { needsBackup, backupAtMs: performance.now() - Math.min(ageMs, Math.max(0, everyMs - AFTER_OPENING_MS)) }
}
