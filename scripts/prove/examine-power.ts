import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StoryId } from '#lib/ids.ts'
import { canonicalJson, sha256Hex } from '#domain/document/canonical.ts'
import { openDatabase, type Database } from '#database/database.ts'
import { findUnsound } from '#database/soundness.ts'
import { checkCopy } from '#desk/backup-check.ts'
import { listBackups } from '#desk/backup-list.ts'
import { currentText } from '#desk/drafts.ts'
import { openDesk } from '#desk/desk-folder.ts'
import { readSetting } from '#desk/settings.ts'
import { checkBodies } from '#desk/verify-bodies.ts'
import { restoreBackup } from '#desk/restore.ts'
import { verifyDesk } from '#desk/verify.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import type { Ack } from './power-acks.ts'
import { MARK, NEXT_STEP } from './power-workloads.ts'

/** What was wrong with a desk after a power cut, as sentences; empty when nothing was. */
export async function examinePower(folder: string, acks: readonly Ack[]): Promise<readonly string[]> {
  const isMade = acks.some((ack) => ack.kind === 'created' || ack.kind === 'saved' || ack.kind === 'recorded')
  const opened = openDesk(folder)
  if (opened.ok) {
    try {
      const findings = await verifyDesk(opened.value, {
        verifyRecord: (database) => verifyChain(database).map(describeChainFinding),
      })
      return [
        ...findings.map((finding) => `CORRUPT: ${JSON.stringify(finding)}`),
        ...compareWithAcks(opened.value.database, acks),
        ...checkBackups(folder, acks),
      ]
    } finally {
      opened.value.close()
    }
  }
  const { problem } = opened
  if (!isMade && problem.kind === 'not_a_desk') return []
  if (problem.kind === 'from_newer_version' && problem.version === NEXT_STEP.version) {
    return [...examineMigrated(folder, acks), ...checkBackups(folder, acks)]
  }
  if (problem.kind === 'damaged' && problem.backup !== null && isBetweenFiles(folder)) return restoreAgain(folder, acks)
  return [`UNOPENABLE: ${JSON.stringify(problem)}`]
}

/** Restoring moves the old file away before the new one takes its name: cut between the two, the backup is offered again. */
function isBetweenFiles(folder: string): boolean {
  return !existsSync(join(folder, 'desk.sqlite'))
}

async function restoreAgain(folder: string, acks: readonly Ack[]): Promise<readonly string[]> {
  const restored = await restoreBackup(folder, null)
  if (!restored.ok) return [`UNOPENABLE: ${JSON.stringify(restored.problem)}`]
  return examinePower(folder, acks)
}

function compareWithAcks(database: Database, acks: readonly Ack[]): readonly string[] {
  return [
    ...compareTexts(database, acks),
    ...compareEvents(database, acks),
    ...compareNotes(database, acks),
    ...compareVersion(acks),
  ]
}

function compareTexts(database: Database, acks: readonly Ack[]): readonly string[] {
  const last = new Map(acks.flatMap((ack) => (ack.kind === 'saved' ? [[ack.storyId, ack] as const] : [])))
  return [...last.values()].flatMap((ack) => {
    const text = currentText(database, ack.storyId as StoryId)
    if (text === null || text.revision < ack.revision)
      return [`LOST: save ${ack.revision}, found ${text?.revision ?? 'none'}`]
    if (text.revision > ack.revision) return []
    return sha256Hex(canonicalJson(text.document)) === ack.text
      ? []
      : [`LOST: the text of save ${ack.revision} is another`]
  })
}

function compareEvents(database: Database, acks: readonly Ack[]): readonly string[] {
  const find = database.prepare('SELECT 1 FROM event WHERE id = ?')
  return acks.flatMap((ack) =>
    ack.kind === 'recorded' && find.get(ack.eventId) === undefined ? [`LOST: event ${ack.eventId}`] : [],
  )
}

/** What was noted before a restore is meant to go with it; until that is acknowledged, either is right. */
function compareNotes(database: Database, acks: readonly Ack[]): readonly string[] {
  const isOver = acks.some((ack) => ack.kind === 'noted' && ack.key === MARK)
  const isRestored = acks.some((ack) => ack.kind === 'restored')
  if (isRestored && readSetting(database, MARK, '') !== '') return ['LOST: the restored desk is the old one again']
  if (isOver) return []
  return acks.flatMap((ack) =>
    ack.kind === 'noted' && readSetting(database, ack.key, '') !== ack.value ? [`LOST: note ${ack.key}`] : [],
  )
}

function compareVersion(acks: readonly Ack[]): readonly string[] {
  return acks.some((ack) => ack.kind === 'migrated') ? ['LOST: the migration is undone'] : []
}

function examineMigrated(folder: string, acks: readonly Ack[]): readonly string[] {
  const database = openDatabase(join(folder, 'desk.sqlite'))
  try {
    const names = database.prepare(`SELECT name FROM pragma_table_info('setting')`).pluck().all()
    return [
      ...findUnsound(database, 'full').map((detail) => `CORRUPT: ${detail}`),
      ...checkBodies(database).map((finding) => `CORRUPT: ${JSON.stringify(finding)}`),
      ...(names.includes('note') ? [] : ['CORRUPT: the step is half done']),
      ...compareNotes(database, acks),
    ]
  } finally {
    database.close()
  }
}

/** Every backup that counts must be sound, acknowledged or not; every acknowledged one must be there. */
function checkBackups(folder: string, acks: readonly Ack[]): readonly string[] {
  const backups = listBackups(join(folder, 'backups'))
  const names = new Set(backups.map((backup) => backup.name))
  const missing = acks.flatMap((ack) =>
    ack.kind === 'backed_up' && !names.has(ack.name) ? [`LOST: backup ${ack.name}`] : [],
  )
  const bad = backups.filter(
    (backup) => checkCopy(join(folder, 'backups', `${backup.name}.sqlite`)).findings.length > 0,
  )
  return [...missing, ...bad.map((backup) => `CORRUPT: backup ${backup.name}`)]
}
