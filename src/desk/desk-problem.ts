import type { Backup } from './backup-list.ts'
import type { Holder } from './lock.ts'
import type { DeskPlace } from './desk-place.ts'

/** Why a desk could not be made, opened, backed up or restored. Nothing has been changed when one of these is answered. */
export type DeskProblem =
  | { readonly kind: 'not_a_desk'; readonly folder: string; readonly why: NotADesk }
  | { readonly kind: 'already_there'; readonly folder: string }
  | { readonly kind: 'from_newer_version'; readonly version: number; readonly known: number }
  /** Opened to read only, it cannot be brought to this version. */
  | { readonly kind: 'from_older_version'; readonly version: number; readonly known: number }
  | { readonly kind: 'migration_failed'; readonly version: number; readonly detail: string }
  /** `backup` is the newest one that was checked, or null; `restoreBackup` puts it in place and keeps the bad file. */
  | { readonly kind: 'damaged'; readonly folder: string; readonly detail: string; readonly backup: Backup | null }
  | { readonly kind: 'no_permission'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'no_space'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'disk_failed'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'in_use'; readonly folder: string; readonly holder: Holder | null }
  /** A new desk there must be confirmed. */
  | { readonly kind: 'on_share'; readonly place: DeskPlace }
  | { readonly kind: 'no_such_backup'; readonly name: string }
  | { readonly kind: 'bad_backup'; readonly name: string; readonly findings: readonly string[] }

export type NotADesk = 'missing' | 'not_a_folder' | 'no_database' | 'other_database'

/** Why a desk is open to read only. */
export type ReadOnlyReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'in_use'; readonly holder: Holder | null }
  | { readonly kind: 'not_writable' }
  /** Until the person confirms that nobody else uses it there. */
  | { readonly kind: 'on_share'; readonly place: DeskPlace }
