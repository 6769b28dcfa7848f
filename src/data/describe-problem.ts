import { assertNever } from '#lib/assert-never.ts'
import { listBackups } from '#desk/backup-list.ts'
import { deskFiles } from '#desk/desk-files.ts'
import type { DeskProblem, ReadOnlyReason } from '#desk/desk-problem.ts'
import type * as shell from '#workbench/shell-contract.ts'

/** The desk's own account of a problem as the window is told it. */
export function describeProblem(problem: DeskProblem, folder: string): shell.DeskProblem {
  switch (problem.kind) {
    case 'not_a_desk':
      return { kind: problem.why === 'missing' ? 'missing' : 'not-a-desk' }
    case 'already_there':
      return { kind: 'not-empty' }
    case 'from_newer_version':
      return { kind: 'newer', deskVersion: problem.version, ownVersion: problem.known }
    case 'damaged':
      return { kind: 'damaged', detail: problem.detail, backups: backupsOf(folder) }
    case 'no_permission':
      return { kind: 'not-writable' }
    case 'no_space':
      return { kind: 'no-space' }
    case 'in_use':
      return { kind: 'in-use' }
    case 'on_share':
      return { kind: 'shared-folder' }
    case 'migration_failed':
    case 'disk_failed':
      return { kind: 'failed', detail: problem.detail }
    case 'from_older_version':
      return { kind: 'failed', detail: `${problem.version} < ${problem.known}` }
    case 'no_such_backup':
      return { kind: 'failed', detail: problem.name }
    case 'bad_backup':
      return { kind: 'failed', detail: [problem.name, ...problem.findings].join('\n') }
    default:
      return assertNever(problem)
  }
}

function backupsOf(folder: string): readonly shell.DeskBackup[] {
  return listBackups(deskFiles(folder).backups).map((backup) => ({
    name: backup.name,
    takenAt: backup.madeAt,
    bytes: backup.bytes,
  }))
}

export function describeReadOnly(reason: ReadOnlyReason): shell.ReadOnlyReason {
  switch (reason.kind) {
    case 'in_use':
      return 'open-elsewhere'
    case 'asked':
    case 'not_writable':
      return 'not-writable'
    case 'on_share':
      return 'shared-folder'
    default:
      return assertNever(reason)
  }
}
