import * as v from 'valibot'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { menuSection } from './menu-description.ts'
import { preferences, type Preferences } from './preferences.ts'

/**
 * What the window asks of the main process: desks, dialogs, the clipboard, links, the menu. Served by `src/main`.
 *
 * Topics told on the shell's port in `changed` events: `desk` (the status changed), `preferences`, `recent-desks`, and
 * `command:<id>` when a menu entry was chosen; the window then runs that command.
 */
export const shell = defineContract('shell', {
  deskStatus: query(v.null()).returns<DeskStatus>(),
  recentDesks: query(v.null()).returns<readonly RecentDesk[]>(),
  /**
   * Opens a desk's folder in place of the one that is open. Failures are a status, so that they survive a reload.
   * `confirmShared`: the person wants to write although the desk is on a share or in a synchronised folder.
   */
  openDesk: task(v.object({ folder: v.string(), confirmShared: v.boolean() })).returns<DeskStatus>(),
  createDesk: task(
    v.object({
      folder: v.string(),
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
      confirmShared: v.boolean(),
    }),
  ).returns<DeskStatus>(),
  /** Puts a backup in the place of a damaged desk, keeps the damaged file beside it, and opens the desk. */
  restoreDesk: task(v.object({ folder: v.string(), backup: v.string() })).returns<DeskStatus>(),
  closeDesk: task(v.null()).returns<DeskStatus>(),
  forgetDesk: task(v.object({ folder: v.string() })).returns<null>(),
  /** Files the person picked, with their bytes; empty when the dialog was cancelled. */
  chooseFiles: task(v.object({ purpose: v.picklist(['intake', 'attachment', 'picture']), many: v.boolean() })).returns<
    readonly ChosenFile[]
  >(),
  /** The absolute path of a folder the person picked; null when the dialog was cancelled. */
  chooseFolder: task(v.object({ purpose: v.picklist(['open-desk', 'create-desk', 'export', 'backup']) })).returns<
    string | null
  >(),
  writeClipboard: task(v.object({ text: v.string(), html: v.optional(v.string()) })).returns<null>(),
  /** Asks the person after showing the host, then hands the address to the system's browser. Only https, http and mailto. */
  openLink: task(v.object({ address: v.string() })).returns<'opened' | 'declined' | 'refused'>(),
  /** Shows a file or folder in the system's file manager; only inside the desk or a folder the person chose. */
  revealFile: task(v.object({ path: v.string() })).returns<'shown' | 'refused'>(),
  appInfo: query(v.null()).returns<AppInfo>(),
  preferences: query(v.null()).returns<Preferences>(),
  setPreferences: command(preferences).returns<null>(),
  /** Answers the `closing` event: whether everything is saved and the window may close. Without an answer it closes after a while. */
  answerClosing: command(v.object({ close: v.boolean() })).returns<null>(),
  setMenu: command(v.pipe(v.array(menuSection), v.maxLength(20))).returns<null>(),
})

export interface ChosenFile {
  readonly name: string
  readonly bytes: number
  /** Null when the file is larger than `CHOSEN_FILE_LIMIT` or could not be read. */
  readonly content: Uint8Array | null
  readonly unreadable?: 'too-large' | 'not-readable'
}

export const CHOSEN_FILE_LIMIT = 128 * 1024 * 1024

export interface RecentDesk {
  readonly folder: string
  readonly name: string
  /** ISO 8601 UTC. */
  readonly openedAt: string
  readonly isMissing: boolean
}

export interface DeskBackup {
  /** File name inside the desk's `backups/`. */
  readonly name: string
  /** ISO 8601 UTC. */
  readonly takenAt: string
  readonly bytes: number
}

/** Why nothing can be written: another process holds the desk, the folder cannot be written, or it is on a share. */
export type ReadOnlyReason = 'open-elsewhere' | 'not-writable' | 'shared-folder'

export type DeskProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-desk' }
  | { readonly kind: 'newer'; readonly deskVersion: number; readonly ownVersion: number }
  /** `backups` newest first, only those that passed their check. */
  | { readonly kind: 'damaged'; readonly detail: string; readonly backups: readonly DeskBackup[] }
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'no-space' }
  | { readonly kind: 'not-writable' }
  /** A new desk was to be made on a share or in a synchronised folder. */
  | { readonly kind: 'shared-folder' }
  /** Somebody writes in the desk whose backup was to be restored. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'failed'; readonly detail: string }

/**
 * `restarting`: the data process ended unexpectedly and a new one is being started; a fresh `desk` port follows.
 * `restarts` counts how often that happened since the desk was opened.
 */
export type DeskStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly folder: string; readonly name: string }
  | {
      readonly kind: 'open' | 'restarting'
      readonly folder: string
      readonly name: string
      readonly readOnly: ReadOnlyReason | null
      readonly restarts: number
    }
  | { readonly kind: 'problem'; readonly folder: string; readonly name: string; readonly problem: DeskProblem }

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly platform: string
  /** BCP 47, the system's. */
  readonly systemLocale: string
  readonly logFolder: string
}
