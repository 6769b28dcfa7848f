import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { examinePower } from './examine-power.ts'
import { ACK_FILE, type Ack } from './power-acks.ts'
import { WORKLOADS } from './power-workloads.ts'

/** A way in which a disk says no. */
export interface DiskFailure {
  readonly calls: 'fsync,fdatasync' | 'pwrite64'
  readonly error: 'EIO' | 'ENOSPC'
}

export interface FailureOutcome {
  readonly acks: number
  /** Whether the workload was told; false when it was over before its turn came. */
  readonly wasTold: boolean
  readonly faults: readonly string[]
}

/**
 * Types while every call from the `nth` on fails. What was called saved before must be there, nothing may be called saved
 * after, and the desk must open once the disk works again.
 */
export async function failCalls(home: string, failure: DiskFailure, nth: number): Promise<FailureOutcome> {
  const folder = join(home, 'desk')
  const acksPath = join(home, ACK_FILE)
  rmSync(folder, { recursive: true, force: true })
  rmSync(acksPath, { force: true })
  WORKLOADS.typing.prepare(folder)
  const inject = `inject=${failure.calls}:error=${failure.error}:when=${nth}+`
  const script = new URL('power-workload.ts', import.meta.url).pathname
  const own = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    script,
    'typing',
    folder,
    acksPath,
    '20',
    'full',
  ]
  const trace = ['-f', '-o', '/dev/null', '-P', join(folder, 'desk.sqlite'), '-P', join(folder, 'desk.sqlite-wal')]
  const run = spawnSync('strace', [...trace, '-e', `trace=${failure.calls}`, '-e', inject, ...own], {
    stdio: 'ignore',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (!existsSync(acksPath)) throw new Error('The workload did not begin')
  const acks = readFileSync(acksPath, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Ack]))
  return { acks: acks.length, wasTold: run.status !== 0, faults: await examinePower(folder, acks) }
}
