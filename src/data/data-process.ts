import type { MessageEvent, MessagePortMain } from 'electron'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { newId } from '#lib/ids.ts'
import { systemClock } from '#lib/clock.ts'
import type { Result } from '#lib/result.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { catchUp } from '#desk/catch-up.ts'
import { createDesk, DESK_SETTINGS } from '#desk/create-desk.ts'
import type { DeskProblem } from '#desk/desk-problem.ts'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import { createInvoker } from '#desk/invoke.ts'
import { startKeeping } from '#desk/keeping.ts'
import { restoreBackup } from '#desk/restore.ts'
import { readSetting } from '#desk/settings.ts'
import { toPort } from '#rpc/message-port.ts'
import type { Port } from '#rpc/port.ts'
import type { FromDataProcess, ToDataProcess } from '#rpc/process-messages.ts'
import { serve } from '#rpc/server.ts'
import type * as shell from '#workbench/shell-contract.ts'
import { describeProblem, describeReadOnly } from './describe-problem.ts'
import { DATA_FEATURES } from './features.ts'
import { ReaderHost } from './reader-host.ts'
import { createWorkerChecker } from './worker-checker.ts'

interface Opened {
  readonly name: string
  readonly readOnly: shell.ReadOnlyReason | null
}

type Opening = Extract<ToDataProcess, { type: 'open' | 'create' | 'restore' }>

/** Ends the process after a failed write or sync: what the system says after that about the same file cannot be trusted. */
const EXIT_DISK_FAILED = 70

let desk: RunningDesk | null = null
/** Ports of windows that came before the desk had been opened: what they ask waits in them. */
const waiting: MessagePortMain[] = []
/** Folders that were picked before the desk had been opened. */
const grants = new Set<string>()

interface RunningDesk {
  addWindow(port: MessagePortMain): void
  readonly readers: ReaderHost
  close(): void
}

process.parentPort.on('message', (event: MessageEvent) => {
  const message = event.data as ToDataProcess
  const port = event.ports[0]
  switch (message.type) {
    case 'open':
    case 'create':
    case 'restore':
      void begin(message)
      break
    case 'window':
      if (port !== undefined) connectWindow(port)
      break
    case 'reader':
      if (port !== undefined) desk?.readers.connect(message.id, port)
      break
    case 'reader-gone':
      desk?.readers.handleGone(message.id, message.reason)
      break
    case 'grant':
      grants.add(message.folder)
      desk?.readers.grant(message.folder)
      break
    case 'close':
      desk?.close()
      process.exit(0)
  }
})

function tell(message: FromDataProcess<Opened, shell.DeskProblem>): void {
  process.parentPort.postMessage(message)
}

function connectWindow(port: MessagePortMain): void {
  if (desk === null) waiting.push(port)
  else desk.addWindow(port)
}

async function begin(opening: Opening): Promise<void> {
  const outcome = await openAsAsked(opening)
  if (!outcome.ok) {
    for (const port of waiting.splice(0)) port.close()
    tell({ type: 'problem', problem: describeProblem(outcome.problem, opening.folder) })
    return
  }
  desk = runDesk(outcome.value, opening)
  const readOnly = outcome.value.readOnly === null ? null : describeReadOnly(outcome.value.readOnly)
  for (const port of waiting.splice(0)) desk.addWindow(port)
  tell({ type: 'opened', desk: { name: readSetting(outcome.value.database, DESK_SETTINGS.name, ''), readOnly } })
}

async function openAsAsked(opening: Opening): Promise<Result<OpenDesk, DeskProblem>> {
  switch (opening.type) {
    case 'open':
      return openDesk(opening.folder, { placeConfirmed: opening.confirmShared })
    case 'create':
      return createDesk(opening.folder, {
        name: opening.name,
        zone: 'Europe/Stockholm',
        language: 'en-GB',
        placeConfirmed: opening.confirmShared,
      })
    case 'restore': {
      const restored = await restoreBackup(opening.folder, opening.backup)
      return restored.ok ? openDesk(opening.folder) : restored
    }
  }
}

function runDesk(open: OpenDesk, opening: Opening): RunningDesk {
  const windows = new Set<Port>()
  const readers = new ReaderHost((message) => tell(message))
  for (const folder of grants) readers.grant(folder)
  const onChanged = (topics: readonly string[]) => {
    for (const port of windows) port.post({ type: 'event', name: 'changed', payload: { topics } })
  }
  const shared = {
    database: open.database,
    folder: open.folder,
    readOnly: open.readOnly !== null,
    clock: systemClock,
    workstation: opening.workstation,
    host: readers,
    onChanged,
  }
  const window = createInvoker({ ...shared, means: 'window' })
  const system = createInvoker({ ...shared, means: 'system', person: () => null })
  if (open.lastEndUnclean) catchUp(system.contextFor('desk'))
  const checker = createWorkerChecker(path.join(import.meta.dirname, 'check-worker.js'))
  const ends = shared.readOnly
    ? []
    : [startKeeping(open, { checker, onEvent: () => onChanged(['backups']) }), ...startJobs(system.contextFor)]
  return {
    readers,
    addWindow: (native) => {
      const port = toPort(native)
      windows.add(port)
      serve(port, {
        services: DATA_FEATURES,
        invoke: window.invoke,
        report: (error, call) => report(error, call, opening.logFile),
      })
      port.onClose(() => windows.delete(port))
    },
    close: () => {
      for (const end of ends) end()
      open.close()
    },
  }
}

function startJobs(contextFor: ReturnType<typeof createInvoker>['contextFor']): readonly (() => void)[] {
  return DATA_FEATURES.flatMap((feature) => feature.start?.(contextFor(feature.name)) ?? [])
}

/** Keeps what went wrong in full, in the log of this machine; the window gets a reference. */
function report(error: unknown, call: string, logFile: string) {
  const storage = findStorageProblem(error)
  const reference = newId<'report'>()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  appendFileSync(logFile, `${new Date().toISOString()} ${reference} ${call}\n${text}\n`)
  if (storage === null) return { kind: 'internal', reference } as const
  if (storage.kind === 'disk_failed') setTimeout(() => process.exit(EXIT_DISK_FAILED), 50)
  return { kind: 'storage', code: storage.kind } as const
}
