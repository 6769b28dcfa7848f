import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#lib/clock.ts'
import type { OriginalFile } from './desk-files.ts'

export type BackupReason = 'half_hour' | 'asked' | 'before_migration' | 'before_restore' | 'on_close'

/** A copy of the database that was opened and checked after it was written; one that was not has no note and does not count. */
export interface Backup {
  /** The file's name without its ending, for example `2026-11-23T14-15-00-000Z-7-half_hour`. */
  readonly name: string
  /** Counts the desk's backups: their order, whatever the clock said. */
  readonly sequence: number
  readonly madeAt: Instant
  readonly reason: BackupReason
  readonly schemaVersion: number
  readonly bytes: number
  /** Rows of each table, as counted in the desk and found again in the copy. */
  readonly rows: Readonly<Record<string, number>>
  /** The originals that the desk's rows name; their bytes are in `backups/originals`. */
  readonly originals: readonly OriginalFile[]
  /** Those whose bytes no backup holds: missing or damaged when it was made, or newer than the last ordinary backup. */
  readonly missingOriginals: readonly string[]
}

/** Newest first. A note that cannot be read, or whose database is gone or cut short, is passed over. */
export function listBackups(folder: string): readonly Backup[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readBackup(folder, name.slice(0, -'.json'.length)))
    .toSorted((a, b) => b.sequence - a.sequence)
}

function readBackup(folder: string, name: string): readonly Backup[] {
  try {
    const backup = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Backup
    const size = statSync(join(folder, `${name}.sqlite`)).size
    return backup.name === name && size === backup.bytes ? [backup] : []
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return []
    throw error
  }
}

/** The newest backup that counts. */
export function lastBackup(folder: string): Backup | null {
  return listBackups(folder)[0] ?? null
}
