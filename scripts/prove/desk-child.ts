// The desk's process without Electron around it: the same opening, keeping, calls and features, over the channel to the parent.
import { newId } from '#lib/ids.ts'
import { systemClock } from '#lib/clock.ts'
import { createInvoker } from '#desk/invoke.ts'
import { startKeeping } from '#desk/keeping.ts'
import { openDesk } from '#desk/desk-folder.ts'
import { serve } from '#rpc/server.ts'
import { DATA_FEATURES } from '#data/features.ts'
import { parentPortOfChild } from './process-port.ts'

const [folder = '', backupEveryMs = ''] = process.argv.slice(2)
const outcome = openDesk(folder)
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
const desk = outcome.value
const port = parentPortOfChild()

const invoker = createInvoker({
  database: desk.database,
  folder,
  readOnly: desk.readOnly !== null,
  clock: systemClock,
  means: 'window',
  workstation: 'prove',
  host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'no reader here' }) },
  onChanged: (topics) => port.post({ type: 'event', name: 'changed', payload: { topics } }),
})

startKeeping(desk, {
  ...(backupEveryMs === '' ? {} : { backupEveryMs: Number(backupEveryMs), lookEveryMs: Number(backupEveryMs) }),
  onEvent: (event) => port.post({ type: 'event', name: event.kind, payload: null }),
})

serve(port, {
  services: DATA_FEATURES,
  invoke: invoker.invoke,
  report: (error, call) => {
    process.stderr.write(`${call}: ${error instanceof Error ? String(error.stack) : String(error)}\n`)
    return { kind: 'internal', reference: newId<'report'>() }
  },
})

port.post({ type: 'event', name: 'ready', payload: { readOnly: desk.readOnly, lastEndUnclean: desk.lastEndUnclean } })
