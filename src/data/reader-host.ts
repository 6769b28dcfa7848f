import type { MessagePortMain } from 'electron'
import type { Host, ReaderLimits, ReaderOutcome } from '#desk/host.ts'

interface WaitingJob {
  readonly job: unknown
  readonly finish: (outcome: ReaderOutcome) => void
}

type TellMain = (message: {
  readonly type: 'need-reader' | 'end-reader'
  readonly id: number
  readonly memoryMb: number
}) => void

/**
 * Asks the main process for a reader for each job, because only main may start processes, talks to it over a port of its own and has it ended.
 */
export class ReaderHost implements Host {
  readonly #tell: TellMain
  readonly #waiting = new Map<number, WaitingJob>()
  readonly #folders = new Set<string>()
  #nextId = 1

  constructor(tell: TellMain) {
    this.#tell = tell
  }

  runReader(job: unknown, limits: ReaderLimits): Promise<ReaderOutcome> {
    const id = this.#nextId
    this.#nextId += 1
    const { promise, resolve } = Promise.withResolvers<ReaderOutcome>()
    const timer = setTimeout(
      () => this.#finish(id, { kind: 'failed', reason: 'time', detail: `${limits.timeoutMs} ms` }),
      limits.timeoutMs,
    )
    this.#waiting.set(id, {
      job,
      finish: (outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      },
    })
    this.#tell({ type: 'need-reader', id, memoryMb: limits.memoryMb })
    return promise
  }

  /** The main process says that the person picked a folder. */
  grant(folder: string): void {
    this.#folders.add(folder)
  }

  mayWriteTo(folder: string): boolean {
    return this.#folders.has(folder)
  }

  /** The main process brings the reader's port. */
  connect(id: number, port: MessagePortMain): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) {
      port.close()
      return
    }
    port.on('message', (message) => this.#finish(id, { kind: 'done', answer: message.data }))
    port.start()
    port.postMessage(waiting.job)
  }

  handleGone(id: number, reason: 'memory' | 'crash'): void {
    this.#finish(id, { kind: 'failed', reason, detail: 'The reader ended before it answered.' })
  }

  #finish(id: number, outcome: ReaderOutcome): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    this.#tell({ type: 'end-reader', id, memoryMb: 0 })
    waiting.finish(outcome)
  }
}
