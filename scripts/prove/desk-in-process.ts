import { newId } from '#lib/ids.ts'
import { systemClock } from '#lib/clock.ts'
import { createInvoker } from '#desk/invoke.ts'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import { createConnection, type Connection } from '#rpc/client.ts'
import { createPortPair } from '#rpc/port.ts'
import { serve } from '#rpc/server.ts'
import { DATA_FEATURES } from '#data/features.ts'

export interface DeskInProcess {
  readonly desk: OpenDesk
  readonly connection: Connection
}

/** The desk with all its calls, and the window's end of the channel to it, in one process. */
export function openDeskInProcess(folder: string): DeskInProcess {
  const outcome = openDesk(folder)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const desk = outcome.value
  const [here, there] = createPortPair()
  const { invoke } = createInvoker({
    database: desk.database,
    folder,
    readOnly: desk.readOnly !== null,
    clock: systemClock,
    means: 'window',
    workstation: 'prove',
    host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'no reader here' }) },
    onChanged: () => undefined,
  })
  serve(there, {
    services: DATA_FEATURES,
    invoke,
    report: (error, call) => {
      process.stderr.write(`${call}: ${error instanceof Error ? String(error.stack) : String(error)}\n`)
      return { kind: 'internal', reference: newId<'report'>() }
    },
  })
  return { desk, connection: createConnection(here) }
}
