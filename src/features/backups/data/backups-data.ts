import { fail, ok, type Result } from '#lib/result.ts'
import { listBackups, type Backup } from '#desk/backup-list.ts'
import type { BackupProblem } from '#desk/backup.ts'
import type { DeskContext } from '#desk/context.ts'
import { deskFiles } from '#desk/desk-files.ts'
import { backUpNow, readTrouble, verifyNow } from '#desk/keeping.ts'
import { readLastRestore, type Restored } from '#desk/restore.ts'
import type { Finding } from '#desk/verify-bodies.ts'
import { defineService } from '#rpc/service.ts'
import {
  backups,
  type BackupLine,
  type BackupStatus,
  type BackupTrouble,
  type FindingLine,
  type RestoreNote,
} from '../contract.ts'

export const backupsData = defineService<DeskContext>()(backups, {
  status: (context) => readStatus(context),
  make: (context) => makeNow(context),
  verify: (context) => lookThrough(context),
})

function readStatus({ database, folder }: DeskContext): BackupStatus {
  const trouble = readTrouble(database)
  return {
    folder,
    backups: listBackups(deskFiles(folder).backups).map(toLine),
    trouble: trouble === null ? null : describeTrouble(trouble),
    lastRestore: describeRestore(readLastRestore(folder)),
  }
}

function describeRestore(restored: Restored | null): RestoreNote | null {
  if (restored === null) return null
  const { restoredAt, backup, keptAs, lost } = restored
  return { restoredAt, madeAt: backup.madeAt, keptAs, lost: lost.items, isIncomplete: lost.unreadable.length > 0 }
}

async function makeNow(context: DeskContext): Promise<Result<BackupLine, BackupTrouble>> {
  const { database, folder, clock } = context
  const made = await backUpNow({ database, folder, clock })
  context.transact(() => context.touch('backups'))
  return made.ok ? ok(toLine(made.value)) : fail(describeProblem(made.problem))
}

async function lookThrough({ database, folder }: DeskContext): Promise<readonly FindingLine[]> {
  return (await verifyNow({ database, folder })).map(toFindingLine)
}

function toLine(backup: Backup): BackupLine {
  const { name, madeAt, reason, bytes } = backup
  return { name, madeAt, reason, bytes, stories: backup.rows['story'] ?? 0 }
}

function describeTrouble(trouble: NonNullable<ReturnType<typeof readTrouble>>): BackupTrouble {
  if (trouble.kind === 'backup_failed') return describeProblem(trouble.problem)
  return { kind: 'damaged', detail: trouble.findings.map((finding) => toFindingLine(finding).detail).join('\n') }
}

function describeProblem(problem: BackupProblem): BackupTrouble {
  switch (problem.kind) {
    case 'no_space':
      return { kind: 'no_space', detail: `${problem.neededBytes} / ${problem.freeBytes}` }
    case 'not_sound':
      return { kind: 'damaged', detail: problem.findings.map((finding) => toFindingLine(finding).detail).join('\n') }
    case 'no_permission':
    case 'disk_failed':
      return problem
  }
}

function toFindingLine(finding: Finding): FindingLine {
  switch (finding.kind) {
    case 'text':
      return { kind: finding.kind, detail: `${finding.table} ${finding.key}: ${finding.detail}` }
    case 'original_missing':
    case 'original_damaged':
      return { kind: finding.kind, detail: `${finding.name} (${finding.sha256.slice(0, 12)}…)` }
    case 'structure':
    case 'dangling':
    case 'schema':
    case 'record':
      return finding
  }
}
