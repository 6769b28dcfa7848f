import { assertNever } from '#lib/assert-never.ts'
import type { DeskProblem, ReadOnlyReason } from '#desk/desk-problem.ts'
import type { SessionProblem } from './desk-session.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

export interface Explained {
  readonly rule: string
  /** What happened, what is safe, what to do. */
  readonly message: string
  readonly exit: ExitCode
}

export function explainSessionProblem(problem: SessionProblem): Explained {
  switch (problem.kind) {
    case 'desk':
      return explainDeskProblem(problem.problem)
    case 'read_only':
      return explainReadOnly(problem.reason)
    case 'damaged_text':
      return unreadable(
        'damaged-text',
        `${problem.detail}. Nothing was changed. See what else is damaged with: stet verify; a backup comes back with: stet restore.`,
      )
    default:
      return assertNever(problem)
  }
}

function explainReadOnly(reason: ReadOnlyReason): Explained {
  const safe = 'Nothing was changed.'
  switch (reason.kind) {
    case 'in_use': {
      const who = reason.holder === null ? 'another program' : `${reason.holder.user} on ${reason.holder.machine}`
      return refused('desk-in-use', `The desk is open elsewhere (${who}). ${safe} Close it there, or use the window.`)
    }
    case 'not_writable':
      return refused('desk-not-writable', `The desk's folder cannot be written. ${safe} Check its permissions.`)
    case 'on_share':
      return refused('desk-on-share', `The desk lies on a share or in a synchronised folder. ${safe} ${ON_SHARE}`)
    case 'asked':
      return refused('desk-read-only', `The desk was opened to read only. ${safe}`)
    default:
      return assertNever(reason)
  }
}

export function explainDeskProblem(problem: DeskProblem): Explained {
  const safe = 'Nothing was changed.'
  switch (problem.kind) {
    case 'not_a_desk':
      return unreadable(
        'not-a-desk',
        `There is no desk in ${problem.folder} (${problem.why.replaceAll('_', ' ')}). ${safe}`,
      )
    case 'already_there':
      return refused('not-empty', `${problem.folder} is not empty. ${safe} Choose an empty or new folder.`)
    case 'from_newer_version':
      return unreadable(
        'newer-version',
        `The desk was written by a newer Stet (${problem.version}, this one knows ${problem.known}). ${safe} Update Stet.`,
      )
    case 'from_older_version':
      return unreadable(
        'older-version',
        `The desk is from an older version and can only be read after it was opened to write once. ${safe}`,
      )
    case 'damaged': {
      const help =
        problem.backup === null
          ? 'There is no checked backup of it.'
          : `Put the last good backup in its place with: stet restore --desk ${problem.folder} (${problem.backup.name}). The damaged file is kept.`
      return unreadable('damaged', `The desk is damaged: ${problem.detail}. ${safe} ${help}`)
    }
    case 'no_permission':
    case 'no_space':
    case 'disk_failed':
      return unreadable(
        problem.kind.replaceAll('_', '-'),
        `${STORAGE_WORDS[problem.kind]}: ${problem.detail}. The desk is as it was.`,
      )
    case 'migration_failed':
      return unreadable(
        'migration-failed',
        `The desk could not be brought to this version: ${problem.detail}. A backup was made before; the desk is as it was.`,
      )
    case 'in_use':
      return refused('desk-in-use', `The desk is in use. ${safe} Close it there first.`)
    case 'on_share':
      return refused('desk-on-share', `A share or synchronised folder is no safe place for a desk. ${safe} ${ON_SHARE}`)
    case 'no_such_backup':
      return refused('no-such-backup', `There is no backup ${problem.name}. ${safe}`)
    case 'bad_backup':
      return unreadable(
        'bad-backup',
        `The backup ${problem.name} is not sound: ${problem.findings.join('; ')}. ${safe}`,
      )
    default:
      return assertNever(problem)
  }
}

const ON_SHARE = 'Use a local folder, or add --confirm-place when nobody else uses it there.'

const STORAGE_WORDS = {
  no_permission: 'The system refused',
  no_space: 'There is no space left',
  disk_failed: 'The disk failed',
} as const

function refused(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.refused }
}

function unreadable(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.unreadable }
}
