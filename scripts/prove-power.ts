// Cuts the power: plays a trace of what the desk's process wrote and synced up to any moment, gives the rest none, all, half or torn
// mercy, opens what is left and compares it with what had been called safe. `npm run prove:power`.
// `--cuts=N` of each workload (400), `--small` (30), `--only=typing,acts,upkeep,errors`, `--seed=N`. A control with less synchronisation
// must lose. `errors` lets syncs and writes fail instead: nothing may be called saved then.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cutPower, type PowerOutcome } from './prove/cut-power.ts'
import { failCalls, type DiskFailure, type FailureOutcome } from './prove/fail-calls.ts'
import { readChoice, readNumber, say } from './prove/report.ts'
import type { WorkloadName } from './prove/power-workloads.ts'

const isSmall = process.argv.includes('--small')
const cuts = readNumber('cuts', isSmall ? 30 : 400)
const seed = readNumber('seed', Date.now() % 1_000_000)
const chosen = readChoice('only', ['typing', 'acts', 'upkeep', 'errors'] as const)
const names = chosen.filter((name) => name !== 'errors')
const AMOUNTS: Readonly<Record<WorkloadName, number>> = isSmall
  ? { typing: 60, acts: 30, upkeep: 2 }
  : { typing: 400, acts: 150, upkeep: 4 }

execFileSync('strace', ['--version'], { stdio: 'ignore' })
say(`${chosen.join(', ')}: ${cuts} cuts each, with none, all, half and torn of what was not synced; seed ${seed}`)
const home = mkdtempSync(join(tmpdir(), 'stet-power-'))
try {
  for (const name of names) tell(name, await cut(name, false))
  if (names.length > 0) await proveControl()
  if (chosen.includes('errors')) {
    await proveErrors({ calls: 'fsync,fdatasync', error: 'EIO' })
    await proveErrors({ calls: 'pwrite64', error: 'ENOSPC' })
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** A proof that cannot fail proves nothing. */
async function proveControl(): Promise<void> {
  const control = await cut('typing', true)
  say(`control with synchronous=NORMAL: ${control.lost} of ${control.cuts * 4} lose (must be more than 0)`)
  if (control.lost === 0) process.exitCode = 1
}

async function proveErrors(failure: DiskFailure): Promise<void> {
  const folder = mkdtempSync(join(home, 'errors-'))
  const last = isSmall ? 24 : 60
  const outcomes: FailureOutcome[] = []
  for (let nth = 1; nth <= last; nth += isSmall ? 6 : 1) outcomes.push(await failCalls(folder, failure, nth))
  const faults = outcomes.flatMap((outcome) => outcome.faults)
  const told = outcomes.filter((outcome) => outcome.wasTold)
  for (const fault of faults.slice(0, 20)) say(`${failure.error}: ${fault}`)
  say(
    `${failure.error} of ${failure.calls}: ${outcomes.length} runs, ${told.length} told; ${faults.length} lost or corrupt`,
  )
  if (faults.length > 0 || told.length === 0) process.exitCode = 1
}

function cut(name: WorkloadName, isControl: boolean): Promise<PowerOutcome> {
  const folder = mkdtempSync(join(home, `${name}-`))
  return cutPower({ home: folder, name, amount: AMOUNTS[name], cuts, seed, isControl })
}

function tell(name: string, outcome: PowerOutcome): void {
  for (const fault of outcome.faults.slice(0, 20)) say(`${name}: ${fault}`)
  say(
    `${name}: ${outcome.cuts} cuts × 4, ${outcome.calls} calls to the disk, ${outcome.acks} acknowledged; ` +
      `${outcome.lost} lost, ${outcome.corrupt} corrupt, ${outcome.unopenable} not to be opened`,
  )
  if (outcome.faults.length > 0 || outcome.acks === 0) process.exitCode = 1
}
