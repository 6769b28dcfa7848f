import { CHECK_IDS, type CheckId } from '../model/check-ids.ts'

/** What a checking thread is doing, readable from outside while it is too busy to answer. */
export interface Running {
  readonly at: CheckId | 'text'
  /** By the clock on the wall. */
  readonly sinceMs: number
  /** Processor time of the thread when it began, in microseconds. */
  readonly cpuAtStart: number
}

const STAGE = 0
const SINCE = 1
const CPU = 2
const IDLE = 0n
/** Reading and pairing the text, before any check. */
const TEXT = 1n
const FIRST_CHECK = 2n

export function createWatch(): SharedArrayBuffer {
  return new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT)
}

/** The thread's end of it. */
export class WatchWriter {
  readonly #cells: BigInt64Array

  constructor(watch: SharedArrayBuffer) {
    this.#cells = new BigInt64Array(watch)
  }

  begin(at: CheckId | 'text'): void {
    const stage = at === 'text' ? TEXT : FIRST_CHECK + BigInt(CHECK_IDS.indexOf(at))
    const { user, system } = process.threadCpuUsage()
    Atomics.store(this.#cells, CPU, BigInt(user + system))
    Atomics.store(this.#cells, SINCE, BigInt(Date.now()))
    Atomics.store(this.#cells, STAGE, stage)
  }

  end(): void {
    Atomics.store(this.#cells, STAGE, IDLE)
  }
}

export function readWatch(watch: SharedArrayBuffer): Running | null {
  const cells = new BigInt64Array(watch)
  const stage = Atomics.load(cells, STAGE)
  if (stage === IDLE) return null
  const sinceMs = Date.now() - Number(Atomics.load(cells, SINCE))
  const at = stage === TEXT ? 'text' : CHECK_IDS[Number(stage - FIRST_CHECK)]
  return at === undefined ? null : { at, sinceMs, cpuAtStart: Number(Atomics.load(cells, CPU)) }
}
