// Kills the desk's process, the main process or everything while somebody types, and looks at what is left. `npm run prove:kill`.
// `calls` types through the story screen's calls into the desk's process alone; `data`, `main` and `group` type into the real window.
// `--rounds=N` of each kind (200), `--small` (5), `--only=calls,data,main,group`, `--seed=N`, `--app=FOLDER` (a copy
// of the build that stays the same meanwhile). Needs a display and a build.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDesk } from './prove/a-desk-to-kill.ts'
import { killApp } from './prove/kill-app.ts'
import { killDataProcess } from './prove/kill-data-process.ts'
import type { Round } from './prove/kill-round.ts'
import { createRandom } from './prove/random.ts'
import { percentile, readChoice, readNumber, say } from './prove/report.ts'

const LONGEST_UNSAVED_MS = 1000

const rounds = readNumber('rounds', process.argv.includes('--small') ? 5 : 200)
const seed = readNumber('seed', Date.now() % 1_000_000)
const kinds = readChoice('only', ['calls', 'data', 'main', 'group'] as const)

say(`${rounds} rounds each of ${kinds.join(', ')}; seed ${seed}`)
const home = mkdtempSync(join(tmpdir(), 'stet-kill-'))
try {
  for (const kind of kinds) await prove(kind)
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function prove(kind: (typeof kinds)[number]): Promise<void> {
  const desk = makeDesk(join(home, kind), 20)
  const results: Round[] = []
  for (let number = 0; number < rounds; number += 1) {
    const random = createRandom(seed + number)
    const round = await (kind === 'calls' ? killDataProcess(desk, random) : killApp(desk, kind, random))
    results.push(round)
    for (const fault of round.faults) say(`${kind}, round ${number + 1}: ${fault}`)
  }
  tell(kind, results)
}

function tell(kind: string, results: readonly Round[]): void {
  const faults = results.flatMap((round) => round.faults)
  const unsaved = results.map((round) => round.unsavedMs)
  const worst = Math.max(...unsaved)
  const total = (pick: (round: Round) => number) => results.reduce((sum, round) => sum + pick(round), 0)
  say(
    `${kind}: ${results.length} kills, ${total((round) => round.keys)} keys, ${total((round) => round.acknowledged)} acknowledged saves, ` +
      `${faults.filter((fault) => fault.startsWith('LOST')).length} lost, ${faults.filter((fault) => fault.startsWith('CORRUPT')).length} corrupt; ` +
      `typing not yet saved: p50 ${percentile(unsaved, 0.5).toFixed(0)}, p99 ${percentile(unsaved, 0.99).toFixed(0)}, worst ${worst.toFixed(0)} ms`,
  )
  if (faults.length > 0 || worst > LONGEST_UNSAVED_MS || total((round) => round.acknowledged) === 0)
    process.exitCode = 1
}
