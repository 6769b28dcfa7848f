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
