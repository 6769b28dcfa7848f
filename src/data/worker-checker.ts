import type { CopyCheck } from '#desk/backup-check.ts'
import type { CheckJob, DeskChecker } from '#desk/desk-checker.ts'
import type { Finding } from '#desk/verify-bodies.ts'

/** A checker that starts a thread for each job. `entry` is the built `check-worker`. */
export function createWorkerChecker(entry: string | URL): DeskChecker {
  return {
    checkCopy: (path) => runApart(entry, { kind: 'checkCopy', path }) as Promise<CopyCheck>,
    lookThrough: (path) => runApart(entry, { kind: 'lookThrough', path }) as Promise<readonly Finding[]>,
    verify: (path) => runApart(entry, { kind: 'verify', path }) as Promise<readonly Finding[]>,
  }
}

async function runApart(entry: string | URL, job: CheckJob): Promise<unknown> {
  // Not with the process: a desk is opened more often than it is looked through.
  const { Worker } = await import('node:worker_threads')
  const worker = new Worker(entry)
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`The check ended early (${code})`)))
  worker.postMessage(job)
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
