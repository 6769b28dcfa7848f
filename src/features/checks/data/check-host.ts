import type { Worker } from 'node:worker_threads'
import type { LexiconLanguage } from '../model/check-context.ts'
import type { CheckId } from '../model/check-ids.ts'
import { createWatch, readWatch, type Running } from './check-watch.ts'
import type { Document } from '#domain/document/document.ts'
import type {
  FoundQuote,
  ReadingFrame,
  ReadJob,
  ReadOutcome,
  ThreadJob,
  ThreadReply,
  ThreadRequest,
  ThreadSetting,
} from './thread-messages.ts'

/** So much work a check may put into a story; then its thread is ended and the check is named. */
const CHECK_LIMIT_MS = 1000
/** Reading and pairing the text itself. */
const TEXT_LIMIT_MS = 5000
/** A busy machine gives a thread little: by the clock a check has this many times as long. */
const PATIENCE = 8
const LOOK_EVERY_MS = 100

export interface CheckHostOptions {
  /** Starts the built `checks-thread`. */
  readonly start: (setting: ThreadSetting) => Worker
  readonly languageFolders: readonly string[]
}

/** What came of a job: `stopped` names the check that would not end. */
export type HostOutcome = ReadOutcome | { readonly kind: 'stopped'; readonly at: CheckId | 'text' }

interface Pending {
  readonly settle: (outcome: unknown) => void
  readonly reject: (error: Error) => void
  readonly isRead: boolean
}

interface Thread {
  readonly worker: Worker
  readonly watch: SharedArrayBuffer
  /** In the order in which the thread answers them. */
  readonly pending: Map<number, Pending>
}

/** Starts the checking thread when it is first asked, keeps it, and ends it when a check in it does not end. */
export class CheckHost {
  readonly #options: CheckHostOptions
  #thread: Thread | null = null
  #looking: ReturnType<typeof setInterval> | undefined
  #lastId = 0
  /** Counts the threads: what was kept in one is not in the next. */
  #generation = 0

  constructor(options: CheckHostOptions) {
    this.#options = options
  }

  /** Changes when everything that was sent is forgotten. */
  get generation(): number {
    return this.#generation
  }

  read(job: ReadJob): Promise<HostOutcome> {
    return this.#ask(job) as Promise<HostOutcome>
  }

  suggest(language: LexiconLanguage, word: string): Promise<readonly string[]> {
    return this.#ask({ type: 'suggest', language, word }).then((words) => (Array.isArray(words) ? words : []))
  }

  quotes(document: Document, frame: ReadingFrame): Promise<readonly FoundQuote[]> {
    return this.#ask({ type: 'quotes', document, frame }).then((quotes) => (Array.isArray(quotes) ? quotes : []))
  }

  forget(reading: string): void {
    // Nobody waits for the answer, and a thread that ended has forgotten everything.
    const request: ThreadRequest = { id: 0, job: { type: 'forget', reading } }
    this.#thread?.worker.postMessage(request)
  }

  async close(): Promise<void> {
    const thread = this.#thread
    this.#drop()
    await thread?.worker.terminate()
  }

  #ask(job: ThreadJob): Promise<unknown> {
    const thread = this.#thread ?? this.#start()
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#lastId += 1
    const request: ThreadRequest = { id: this.#lastId, job }
    thread.pending.set(request.id, { settle: resolve, reject, isRead: job.type === 'read' })
    thread.worker.postMessage(request)
    this.#looking ??= setInterval(() => void this.#look(), LOOK_EVERY_MS)
    return promise
  }

  #start(): Thread {
    const watch = createWatch()
    const worker = this.#options.start({ languageFolders: this.#options.languageFolders, watch })
    const thread: Thread = { worker, watch, pending: new Map() }
    this.#thread = thread
    worker.on('message', (reply: ThreadReply) => this.#handleReply(thread, reply))
    worker.on('error', (error: Error) => this.#handleEnd(thread, error))
    worker.on('exit', (code) => this.#handleEnd(thread, new Error(`The checking thread ended (${code})`)))
    // The thread alone keeps no process alive. Listening would undo it: this comes last.
    worker.unref()
    return thread
  }

  #handleReply(thread: Thread, reply: ThreadReply): void {
    const pending = thread.pending.get(reply.id)
    thread.pending.delete(reply.id)
    if (thread.pending.size === 0) this.#stopLooking()
    if ('problem' in reply) pending?.reject(new Error(reply.problem))
    else pending?.settle(reply.outcome)
  }

  async #look(): Promise<void> {
    const thread = this.#thread
    const running = thread === null ? null : readWatch(thread.watch)
    if (thread === null || running === null || running.sinceMs < limitOf(running)) return
    const isOverdue = running.sinceMs > PATIENCE * limitOf(running) || (await hasWorkedTooLong(thread, running))
    if (isOverdue && this.#thread === thread) this.#end(thread, running)
  }

  #end(thread: Thread, running: Running): void {
    this.#drop()
    void thread.worker.terminate()
    const [guilty, ...others] = thread.pending.values()
    thread.pending.clear()
    guilty?.settle({ kind: 'stopped', at: running.at } satisfies HostOutcome)
    for (const other of others) other.settle(other.isRead ? ({ kind: 'text_wanted' } satisfies ReadOutcome) : null)
  }

  #handleEnd(thread: Thread, error: Error): void {
    if (this.#thread === thread) this.#drop()
    const { pending } = thread
    for (const one of pending.values()) one.reject(error)
    pending.clear()
  }

  #drop(): void {
    this.#thread = null
    this.#generation += 1
    this.#stopLooking()
  }

  #stopLooking(): void {
    clearInterval(this.#looking)
    this.#looking = undefined
  }
}

function limitOf({ at }: Running): number {
  return at === 'text' ? TEXT_LIMIT_MS : CHECK_LIMIT_MS
}

/** By processor time, of what is still the same work; a thread that is gone works no more. */
async function hasWorkedTooLong({ worker, watch }: Thread, running: Running): Promise<boolean> {
  const usage = await worker.cpuUsage().catch(() => null)
  const now = readWatch(watch)
  if (usage === null || now?.at !== running.at || now.cpuAtStart !== running.cpuAtStart) return false
  return (usage.user + usage.system - running.cpuAtStart) / 1000 > limitOf(running)
}
