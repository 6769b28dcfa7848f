import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Disk, MERCIES, type Mercy } from './disk.ts'
import { examinePower } from './examine-power.ts'
import { ACK_FILE, type Ack } from './power-acks.ts'
import { WORKLOADS, type WorkloadName } from './power-workloads.ts'
import { createRandom, type Random } from './random.ts'
import { readTrace, TRACED_CALLS, type DiskCall } from './trace.ts'

export interface CutPlan {
  readonly home: string
  readonly name: WorkloadName
  readonly amount: number
  readonly cuts: number
  readonly seed: number
  readonly isControl: boolean
}

export interface PowerOutcome {
  readonly cuts: number
  readonly calls: number
  readonly acks: number
  readonly faults: readonly string[]
  /** In how many of the desks that were looked at. */
  readonly lost: number
  readonly corrupt: number
  readonly unopenable: number
}

/** Traces one workload, then cuts the power at moments spread over it. */
export async function cutPower(plan: CutPlan): Promise<PowerOutcome> {
  const folder = join(plan.home, 'desk')
  WORKLOADS[plan.name].prepare(folder)
  const before = readFiles(folder)
  const calls = record(plan, folder)
  const disk = new Disk(folder, before)
  const random = createRandom(plan.seed)
  const moments = chooseMoments(calls.length, plan.cuts, random)
  const acks: Ack[] = []
  const faults: string[] = []
  const ackFiles = new Set<number>()
  for (const [index, call] of calls.entries()) {
    if (moments.has(index)) faults.push(...(await lookAt(plan, disk, acks, index)))
    if (call.kind === 'open' && call.path.endsWith(ACK_FILE)) ackFiles.add(call.fd)
    if (call.kind === 'write' && ackFiles.has(call.fd)) acks.push(JSON.parse(call.bytes.toString('utf8')) as Ack)
    disk.apply(call)
  }
  const count = (word: string) =>
    new Set(faults.filter((fault) => fault.includes(word)).map((fault) => fault.split(':')[0])).size
  const kinds = { lost: count('LOST'), corrupt: count('CORRUPT'), unopenable: count('UNOPENABLE') }
  return { cuts: moments.size, calls: calls.length, acks: acks.length, faults, ...kinds }
}

/** As many different moments, spread over the whole trace. */
function chooseMoments(calls: number, cuts: number, random: Random): ReadonlySet<number> {
  const width = calls / cuts
  const within = Math.max(1, Math.floor(width))
  return new Set(Array.from({ length: cuts }, (_, index) => Math.ceil(index * width) + random.below(within)))
}

/** Runs the workload under strace. Every file that it opens in the desk and every call to the disk is in the answer. */
function record(plan: CutPlan, folder: string): readonly DiskCall[] {
  const trace = join(plan.home, 'trace')
  const script = new URL('power-workload.ts', import.meta.url).pathname
  const own = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    script,
    plan.name,
    folder,
    join(plan.home, ACK_FILE),
  ]
  const how = ['-f', '-xx', '-s', '20000', '-o', trace, '-e', 'signal=none', '-e', `trace=${TRACED_CALLS.join(',')}`]
  const run = spawnSync('strace', [...how, ...own, String(plan.amount), plan.isControl ? 'normal' : 'full'], {
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (run.status !== 0) throw new Error(`The workload ${plan.name} ended with ${run.status ?? run.signal}`)
  return onlyOf(readTrace(readFileSync(trace, 'latin1').split('\n')), plan.home)
}

/** Drops what the process did elsewhere: loading itself, talking. */
function onlyOf(calls: Iterable<DiskCall>, home: string): readonly DiskCall[] {
  const kept: DiskCall[] = []
  const files = new Set<number>()
  for (const call of calls) {
    if (call.kind === 'open') {
      if (call.path.startsWith(home)) files.add(call.fd)
      else files.delete(call.fd)
    }
    if (isAbout(call, files, home)) kept.push(call)
    if (call.kind === 'close') files.delete(call.fd)
  }
  return kept
}

function isAbout(call: DiskCall, files: ReadonlySet<number>, home: string): boolean {
  if ('fd' in call) return files.has(call.fd)
  if (call.kind === 'copy') return files.has(call.to)
  return (call.kind === 'rename' ? call.to : call.path).startsWith(home)
}

async function lookAt(plan: CutPlan, disk: Disk, acks: readonly Ack[], index: number): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [number, mercy] of MERCIES.entries()) {
    const folder = join(plan.home, `cut-${index}-${mercy}`)
    writeFiles(folder, disk.cut(mercy, createRandom(plan.seed + index * MERCIES.length + number)))
    const found = await examinePower(folder, acks)
    faults.push(...found.map((fault) => `cut ${index} ${mercy satisfies Mercy}: ${fault}`))
    rmSync(folder, { recursive: true, force: true })
  }
  return faults
}

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path), readFileSync(path)]
    }),
  )
}

function writeFiles(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}
