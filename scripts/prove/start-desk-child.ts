import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createConnection, type Connection } from '#rpc/client.ts'
import { portToChild } from './process-port.ts'

export interface DeskChild {
  readonly process: ChildProcess
  readonly connection: Connection
  /** Whether the one before it ended in order, as the desk says. */
  readonly lastEndUnclean: boolean
  /** Ends it as a power cut or the kernel would, and waits until it is gone and everything it had said has been read. */
  kill(): Promise<void>
}

export interface ChildOptions {
  readonly backupEveryMs?: number
  /** A program and its arguments around the child, for example strace. */
  readonly around?: readonly [string, ...string[]]
}

/** Starts a process that owns the desk, and waits until it answers calls. */
export async function startDeskChild(folder: string, options: ChildOptions = {}): Promise<DeskChild> {
  const script = new URL('desk-child.ts', import.meta.url).pathname
  const args = ['--disable-warning=ExperimentalWarning', script, folder, String(options.backupEveryMs ?? '')]
  const [command, ...before] = options.around ?? [process.execPath]
  const child = spawn(command, options.around === undefined ? args : [...before, process.execPath, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const connection = createConnection(portToChild(child))
  const closed = once(child, 'close')
  const { promise: ready, resolve, reject } = Promise.withResolvers<unknown>()
  connection.onEvent((name, payload) => {
    if (name === 'ready') resolve(payload)
  })
  void closed.then(() => reject(new Error('The desk child ended before it was ready')))
  const { lastEndUnclean } = (await ready) as { readonly lastEndUnclean: boolean }
  return {
    process: child,
    connection,
    lastEndUnclean,
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
  }
}
