import { existsSync, statSync } from 'node:fs'
import { countChanges, emptyLog, isLogDue, logBytes } from '#database/checkpoint.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { checkHere, type DeskChecker } from './desk-checker.ts'
import { lastBackup, type Backup, type BackupReason } from './backup-list.ts'
import { makeBackup, type BackupProblem } from './backup.ts'
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
  const timer = setInterval(() => keeper.look(), options.lookEveryMs ?? LOOK_EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return keeper.stop()
  }
}

class Keeper {
  readonly #desk: OpenDesk
  readonly #options: KeeperOptions
  readonly #checker: DeskChecker
  readonly #stopping = new AbortController()
  #watch: Watch
  #work: Promise<void> | null = null
  #mustLookThrough: boolean

  constructor(desk: OpenDesk, options: KeeperOptions) {
    this.#desk = desk
    this.#options = options
    this.#checker = options.checker ?? checkHere
    this.#mustLookThrough = desk.lastEndUnclean
    this.#watch = {
      changes: countChanges(desk.database),
      changedAtMs: performance.now(),
      backupAtMs: performance.now(),
      needsBackup: isNewerThanBackup(desk),
    }
  }

  look(): void {
    const now = performance.now()
    this.#watch = noteLook(this.#watch, countChanges(this.#desk.database), now)
    this.#tidyLog(now)
    if (this.#work !== null || !isBackupDue(this.#watch, now, this.#options.backupEveryMs)) return
    this.#work = this.#backUp('half_hour').finally(() => {
      this.#work = null
    })
  }

  /** Breaks off a backup that is being made. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#work
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

  async #backUp(reason: BackupReason): Promise<void> {
    if (this.#mustLookThrough && !(await this.#lookThrough())) return
    this.#watch = { ...this.#watch, needsBackup: false, backupAtMs: performance.now() }
    try {
      const outcome = await makeBackup(this.#desk, {
        reason,
        signal: this.#stopping.signal,
        checker: this.#checker,
      })
      if (outcome.ok) this.#tell({ kind: 'backup_made', backup: outcome.value })
      else this.#noteFailure(outcome.problem)
    } catch (error) {
      if (!this.#stopping.signal.aborted) throw error
    }
  }

  #tell(event: KeeperEvent): void {
    this.#options.onEvent?.(event)
  }

  #noteFailure(problem: BackupProblem): void {
    this.#watch = { ...this.#watch, needsBackup: true }
    this.#tell({ kind: 'backup_failed', problem })
  }

  async #lookThrough(): Promise<boolean> {
    const findings = await this.#checker.lookThrough(this.#desk.database.name)
    this.#mustLookThrough = findings.length > 0
    if (findings.length === 0) return true
    this.#watch = { ...this.#watch, backupAtMs: performance.now() }
    this.#tell({ kind: 'damage_found', findings })
    return false
  }
}

/** Whether the desk was written after its last backup, as far as the files tell. */
function isNewerThanBackup(desk: OpenDesk): boolean {
  const files = deskFiles(desk.folder)
  const backup = lastBackup(files.backups)
  if (backup === null) return true
  const copyMs = statSync(`${files.backups}/${backup.name}.sqlite`).mtimeMs
  return [files.database, `${files.database}-wal`].some((path) => existsSync(path) && statSync(path).mtimeMs > copyMs)
}
