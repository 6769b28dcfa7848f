import { readFileSync, rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { writeFileDurably } from '#database/durable-file.ts'
import { takeWriteLock } from '#database/write-lock.ts'
import { systemClock, type Clock, type Instant } from '#lib/clock.ts'

/** Who writes in a desk: to tell the next person who comes. The lock itself, not this note, says whether they still do. */
export interface Holder {
  readonly user: string
  readonly machine: string
  readonly processId: number
  readonly since: Instant
}

export type LockOutcome =
  /** `lastEndUnclean`: whoever held it before did not let go of it, but crashed or lost power. */
  | { readonly kind: 'taken'; readonly lock: DeskLock; readonly lastEndUnclean: boolean }
  | { readonly kind: 'held'; readonly holder: Holder | null }

export interface DeskLock {
  /** `clean`: everything was closed as it should be, so the next opening need not look the desk through. */
  release(end: 'clean' | 'unclean'): void
}

const LOCK_FILE = '.lock'
const HOLDER_FILE = '.holder.json'

/** Takes the right to write in a desk. Throws when the folder cannot be written. */
export function takeLock(folder: string, clock: Clock = systemClock): LockOutcome {
  const lock = takeWriteLock(join(folder, LOCK_FILE))
  if (lock === null) return { kind: 'held', holder: readHolder(folder) }
  try {
    const lastEndUnclean = readHolder(folder) !== null
    writeFileDurably(join(folder, HOLDER_FILE), JSON.stringify(describeHolder(clock)))
    return { kind: 'taken', lastEndUnclean, lock: { release: (end) => release(lock, folder, end) } }
  } catch (error) {
    lock.release()
    throw error
  }
}

function release(lock: { release(): void }, folder: string, end: 'clean' | 'unclean'): void {
  if (end === 'clean') rmSync(join(folder, HOLDER_FILE), { force: true })
  lock.release()
}

function describeHolder(clock: Clock): Holder {
  return { user: userName(), machine: hostname(), processId: process.pid, since: clock.now() }
}

/** A process may run as a user that the system has no name for. */
function userName(): string {
  try {
    return userInfo().username
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(process.getuid?.() ?? '')
    throw error
  }
}

/** Null when nobody has left a note, or it cannot be read. */
function readHolder(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')) as Holder
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}
