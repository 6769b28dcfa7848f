// How long a backup of a desk of 1 GB takes, and for how long it stops the desk's process. `--gb=1`.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDesk } from '#desk/desk-folder.ts'
import { makeBackup } from '#desk/backup.ts'
import { createWorkerChecker } from '#data/worker-checker.ts'
import { makeDesk } from '../scripts/prove/a-desk-to-kill.ts'
import { readNumber, say } from '../scripts/prove/report.ts'
import { fillDesk } from './fill-desk.ts'

const BUDGET_STOP_MS = 50

const home = mkdtempSync(join(tmpdir(), 'stet-backup-'))
try {
  await measure()
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const folder = join(home, 'desk')
  makeDesk(folder, 20, 6000)
  const outcome = openDesk(folder)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const desk = outcome.value
  fillDesk(desk, readNumber('gb', 1) * 1024 ** 3)
  const checker = createWorkerChecker(new URL('../src/data/check-worker.ts', import.meta.url))
  let copiedMs = 0
  const check = (path: string) => {
    copiedMs = performance.now() - started
    return checker.checkCopy(path)
  }
  const stops = monitorEventLoopDelay({ resolution: 1 })
  stops.enable()
  const started = performance.now()
  const made = await makeBackup(desk, { reason: 'asked', check })
  const tookMs = performance.now() - started
  stops.disable()
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const worstMs = stops.max / 1e6
  const gigabytes = (statSync(desk.database.name).size / 1024 ** 3).toFixed(2)
  say(
    `${gigabytes} GB: copied in ${(copiedMs / 1000).toFixed(1)} s, checked in ${((tookMs - copiedMs) / 1000).toFixed(1)} s; ` +
      `the process stood still for at most ${worstMs.toFixed(0)} ms (p99 ${(stops.percentile(99) / 1e6).toFixed(0)})`,
  )
  desk.close()
  if (worstMs > BUDGET_STOP_MS) process.exitCode = 1
}
