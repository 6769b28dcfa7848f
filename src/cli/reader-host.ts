import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Host } from '#desk/host.ts'

/** V8 ends the process with SIGABRT or SIGTRAP when its heap is full. */
const HEAP_SIGNALS = ['SIGABRT', 'SIGTRAP']

/** Reads foreign bytes in a child process that knows no desk and ends with its answer, its time or its memory. */
export const commandLineHost: Host = {
  runReader: (job, limits) => {
    const child = fork(fileURLToPath(new URL('./reader-child.ts', import.meta.url)), [], {
      execArgv: [`--max-old-space-size=${limits.memoryMb}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve({ kind: 'failed', reason: 'time', detail: `${limits.timeoutMs} ms` })
        child.kill('SIGKILL')
      }, limits.timeoutMs)
      child.once('message', (answer) => {
        resolve({ kind: 'done', answer })
        child.kill()
      })
      child.once('exit', (code, signal) => {
        clearTimeout(timer)
        const reason = signal !== null && HEAP_SIGNALS.includes(signal) ? 'memory' : 'crash'
        resolve({ kind: 'failed', reason, detail: `ended with ${signal ?? code ?? 'nothing'}` })
      })
      child.send(job as object)
    })
  },
}
