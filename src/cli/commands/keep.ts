import { resolve } from 'node:path'
import { makeBackup } from '#desk/backup.ts'
import { restoreBackup } from '#desk/restore.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import { verifyDesk } from '#desk/verify.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import { withDesk } from '../desk-session.ts'
import { explainDeskProblem, explainSessionProblem } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions } from '../options.ts'
import type { CommandIo } from './command-io.ts'

const VERIFY_USAGE = 'verify --desk DIR [--json]'
const BACKUP_USAGE = 'backup --desk DIR [--json]'
const RESTORE_USAGE = 'restore --desk DIR [--backup NAME] [--json]'

/** Reads the whole desk and names what is not as it was written. Exit 1 when something is found. */
export async function runVerify(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(args, { texts: ['desk'] })
  const folder = options.ok ? options.value.text('desk') : null
  if (!options.ok || folder === null) return tellUsage(io, VERIFY_USAGE)
  const verifyRecord = (database: Parameters<typeof verifyChain>[0]) => verifyChain(database).map(describeChainFinding)
  const outcome = await withDesk(
    folder,
    { isReading: true, placeConfirmed: options.value.placeConfirmed },
    ({ desk }) => verifyDesk(desk, { verifyRecord }),
  )
  if (!outcome.ok) return tellProblem(io, explainSessionProblem(outcome.problem))
  const findings = outcome.value
  if (io.isJson) io.print(JSON.stringify({ findings }))
  else for (const finding of findings) io.print(Object.values(finding).join(': '))
  if (findings.length > 0) return EXIT.findings
  if (!io.isJson) io.print('Everything on this desk is as it was written.')
  return EXIT.done
}

export async function runBackup(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(args, { texts: ['desk'] })
  const folder = options.ok ? options.value.text('desk') : null
  if (!options.ok || folder === null) return tellUsage(io, BACKUP_USAGE)
  const outcome = await withDesk(
    folder,
    { isReading: false, placeConfirmed: options.value.placeConfirmed },
    ({ desk }) => makeBackup({ database: desk.database, folder: desk.folder, clock: desk.clock }, { reason: 'asked' }),
  )
  if (!outcome.ok) return tellProblem(io, explainSessionProblem(outcome.problem))
  if (!outcome.value.ok) {
    const problem = outcome.value.problem
    const message = `No backup was made (${problem.kind.replaceAll('_', ' ')}). The desk and its earlier backups are as they were.`
    return tellProblem(io, { rule: problem.kind.replaceAll('_', '-'), message, exit: EXIT.unreadable })
  }
  const backup = outcome.value.value
  io.print(
    io.isJson
      ? JSON.stringify({ name: backup.name, bytes: backup.bytes, madeAt: backup.madeAt })
      : `Made and checked ${backup.name}.`,
  )
  return EXIT.done
}

/** Puts a checked backup in the place of the desk; what stood there is kept beside it. */
export async function runRestore(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(args, { texts: ['desk', 'backup'] })
  const folder = options.ok ? options.value.text('desk') : null
  if (!options.ok || folder === null) return tellUsage(io, RESTORE_USAGE)
  const restored = await restoreBackup(resolve(folder), options.value.text('backup'))
  if (!restored.ok) return tellProblem(io, explainDeskProblem(restored.problem))
  const { backup, keptAs, lost } = restored.value
  if (io.isJson) io.print(JSON.stringify({ backup: backup.name, keptAs, lost }))
  else io.print(`Put ${backup.name} in place.${keptAs === null ? '' : ` What stood there is kept as ${keptAs}.`}`)
  return EXIT.done
}
