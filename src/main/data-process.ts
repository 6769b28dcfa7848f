import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import path from 'node:path'
import type { FromDataProcess, ToDataProcess } from '#rpc/process-messages.ts'
import type { DeskProblem, ReadOnlyReason } from '#workbench/shell-contract.ts'

export interface OpenedDesk {
  readonly name: string
  readonly readOnly: ReadOnlyReason | null
}

export type OpeningMessage = Extract<ToDataProcess, { type: 'open' | 'create' | 'restore' }>
type Message = FromDataProcess<OpenedDesk, DeskProblem>

export interface DataProcess {
  /** Settles once: the desk is open, or why not. */
  readonly opened: Promise<Extract<Message, { type: 'opened' | 'problem' }>>
  /** Makes a channel into the process and answers the window's end of it. */
  connectWindow(): MessagePortMain
  /** Says that the person picked a folder to write to. */
  grant(folder: string): void
  /** Closes the desk in order and waits for the end; kills after ten seconds. */
  close(): Promise<void>
  readonly pid: number | undefined
}

/** Starts the process that owns the desk. `onEnd` is called when it ends without having been closed. */
export function startDataProcess(opening: OpeningMessage, onEnd: (code: number) => void): DataProcess {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'data-process.js'), [], {
    serviceName: 'Stet desk',
    stdio: 'inherit',
  })
  const ended = Promise.withResolvers<number>()
  const opened = Promise.withResolvers<Extract<Message, { type: 'opened' | 'problem' }>>()
  let isClosing = false

  child.on('message', (message: Message) => {
    if (message.type === 'opened' || message.type === 'problem') opened.resolve(message)
    else if (message.type === 'need-reader') startReader(child, message)
  })
  child.on('exit', (code) => {
    ended.resolve(code)
    opened.resolve({ type: 'problem', problem: { kind: 'failed', detail: `The data process ended (${code})` } })
    if (!isClosing) onEnd(code)
  })
  post(child, opening)

  return {
    opened: opened.promise,
    connectWindow: () => {
      const { port1, port2 } = new MessageChannelMain()
      post(child, { type: 'window' }, [port1])
      return port2
    },
    grant: (folder) => post(child, { type: 'grant', folder }),
    close: async () => {
      isClosing = true
      post(child, { type: 'close' })
      const timer = setTimeout(() => child.kill(), 10_000)
      await ended.promise
      clearTimeout(timer)
    },
    get pid() {
      return child.pid
    },
  }
}

function post(child: UtilityProcess, message: ToDataProcess, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}

/** A reader lives for one job: foreign bytes are parsed in a process that has no desk and is thrown away. */
function startReader(data: UtilityProcess, request: { readonly id: number; readonly memoryMb: number }): void {
  const reader = utilityProcess.fork(path.join(import.meta.dirname, 'reader-process.js'), [], {
    serviceName: 'Stet reader',
    stdio: 'inherit',
    execArgv: [`--max-old-space-size=${request.memoryMb}`],
    env: {},
  })
  const { port1, port2 } = new MessageChannelMain()
  reader.postMessage({ type: 'job' }, [port1])
  post(data, { type: 'reader', id: request.id }, [port2])
  const handleMessage = (message: Message) => {
    if (message.type === 'end-reader' && message.id === request.id) reader.kill()
  }
  data.on('message', handleMessage)
  reader.on('exit', (code) => {
    data.off('message', handleMessage)
    // V8 aborts (SIGABRT, SIGTRAP) when its heap is full; anything else that ends early is a crash.
    post(data, { type: 'reader-gone', id: request.id, reason: code === 134 || code === 133 ? 'memory' : 'crash' })
  })
}
