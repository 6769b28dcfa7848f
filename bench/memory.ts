import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Memory of the workstation with a desk open against an empty window of the same flags: the sum of the proportional set sizes (PSS)
 * of all their processes, 10 s after the window stood. `memory.ts --desk DIR [--rounds 3]`; Linux, a display and the built app.
 */
const BUDGET = 1.5
const SETTLE_MS = 12_000

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { desk: { type: 'string' }, rounds: { type: 'string', default: '3' } } })
  if (values.desk === undefined) throw new Error('usage: memory.ts --desk DIR [--rounds 3]')
  const desk = ['--desk', values.desk]
  const rounds: { readonly emptyMb: number; readonly deskMb: number }[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rounds.push({
      emptyMb: await measure(path.join(import.meta.dirname, 'start/empty-main.mjs'), []),
      deskMb: await measure('.', desk),
    })
  }
  const ratios = rounds.map(({ emptyMb, deskMb }) => deskMb / emptyMb).sort((a, b) => a - b)
  const ratio = Math.round((ratios[Math.floor(ratios.length / 2)] ?? Number.NaN) * 100) / 100
  process.stdout.write(`${JSON.stringify({ rounds, ratio, budget: BUDGET }, null, 2)}\n`)
  if (!(ratio <= BUDGET)) process.exitCode = 1
}

async function measure(app: string, args: readonly string[]): Promise<number> {
  const profile = mkdtempSync(path.join(tmpdir(), 'stet-memory-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _own, ...inherited } = process.env
  const env = { ...inherited, BENCH_STAYS: '1' }
  const child = spawn(
    path.resolve('node_modules/electron/dist/electron'),
    [...sandbox, app, `--user-data-dir=${profile}`, ...args],
    {
      env,
      stdio: 'ignore',
    },
  )
  try {
    await wait(SETTLE_MS)
    return sumMb(child)
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function sumMb(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('The app did not start')
  const kilobytes = family(child.pid).reduce((sum, pid) => sum + pssOf(pid), 0)
  return Math.round(kilobytes / 1024)
}

/** A process and everything it started. */
function family(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const parent = readParent(Number(name))
    if (parent !== null) parents.set(Number(name), parent)
  }
  const isInFamily = (pid: number): boolean => pid === root || (parents.has(pid) && isInFamily(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isInFamily)
}

/** Null when the process ended meanwhile. */
function readParent(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return null
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

await main()
