import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { Result } from '#lib/result.ts'
import { defineContract, query, task } from '#rpc/contract.ts'

/** The desk's backups, and whether the desk is as it was written. Topic: `backups`. */
export const backups = defineContract('backups', {
  status: query(v.null()).returns<BackupStatus>(),

  /** Makes one now; answers when it has been checked. */
  make: task(v.null()).returns<Result<BackupLine, BackupTrouble>>(),

  /** Reads the whole desk; empty when everything is as it was written. */
  verify: query(v.null()).returns<readonly FindingLine[]>(),
})

export interface BackupStatus {
  readonly folder: string
  /** Newest first. */
  readonly backups: readonly BackupLine[]
  /** What went wrong last, until it goes well again. */
  readonly trouble: BackupTrouble | null
  readonly lastRestore: RestoreNote | null
}

/** What the last restore brought and lost. */
export interface RestoreNote {
  readonly restoredAt: Instant
  /** When the backup that stands there now was made. */
  readonly madeAt: Instant
  /** The file with the desk that stood there before, in the desk's folder. */
  readonly keptAs: string | null
  readonly lost: readonly LostLine[]
  /** Part of the old file could not be read: more may be lost than is listed. */
  readonly isIncomplete: boolean
}

export interface LostLine {
  readonly kind: 'story' | 'version' | 'draft' | 'source' | 'source_version' | 'export' | 'event'
  readonly id: string
  readonly title: string
  readonly at: Instant
}

export interface BackupLine {
  readonly name: string
  readonly madeAt: Instant
  readonly reason: 'half_hour' | 'asked' | 'before_migration' | 'before_restore' | 'on_close'
  readonly bytes: number
  readonly stories: number
}

export interface BackupTrouble {
  /** `damaged`: the desk itself is not as it was written. */
  readonly kind: 'no_space' | 'no_permission' | 'disk_failed' | 'damaged'
  readonly detail: string
}

export interface FindingLine {
  readonly kind: 'structure' | 'dangling' | 'schema' | 'text' | 'original_missing' | 'original_damaged' | 'record'
  readonly detail: string
}
