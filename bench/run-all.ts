import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run bench`: every measurement, one after the other, on desks made once in `.cache/bench`. `--only=typing,search` runs some.
 * Each holds its own budget and compares with a peer or the bare limit in the same run. Ends with 1 when one was missed.
 */
const CACHE = path.resolve('.cache/bench')
const SAMPLE = path.join(CACHE, 'sample')
const LARGE = path.join(CACHE, 'large')

interface Measurement {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
}

const MEASUREMENTS: readonly Measurement[] = [
  { name: 'start', file: 'bench/start.ts', args: ['--desk', SAMPLE, '--budget', '1.5'] },
  { name: 'start-large', file: 'bench/start.ts', args: ['--desk', LARGE, '--budget', '1.7'] },
  { name: 'typing', file: 'bench/typing.ts', args: [] },
  { name: 'open-story', file: 'bench/open-story.ts', args: [] },
  { name: 'search', file: 'bench/search.ts', args: ['--desk', LARGE] },
  { name: 'changed-blocks', file: 'bench/changed-blocks.ts', args: [] },
  { name: 'autosave', file: 'bench/autosave.ts', args: [] },
  { name: 'memory', file: 'bench/memory.ts', args: ['--desk', SAMPLE] },
  { name: 'backup', file: 'bench/backup.ts', args: [] },
  { name: 'checks', file: 'bench/checks/all-checks.ts', args: [] },
  { name: 'checks-live', file: 'bench/checks/live.ts', args: [] },
  { name: 'checks-load', file: 'bench/checks/load-data.ts', args: [] },
  { name: 'checks-hostile', file: 'bench/checks/hostile.ts', args: [] },
  { name: 'intake', file: 'bench/intake.ts', args: [] },
]

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const wanted = values.only?.split(',')
  await prepare()
  const missed: string[] = []
  for (const { name, file, args } of MEASUREMENTS) {
    if (wanted !== undefined && !wanted.includes(name)) continue
    process.stdout.write(`\n== ${name}\n`)
    if ((await run(file, args)) !== 0) missed.push(name)
  }
  process.stdout.write(missed.length === 0 ? '\nAll within their budgets.\n' : `\nOver budget: ${missed.join(', ')}\n`)
  process.exitCode = missed.length === 0 ? 0 : 1
}

async function prepare(): Promise<void> {
  if (!existsSync(path.join(SAMPLE, 'desk.sqlite'))) await run('src/cli/stet.ts', ['desk', 'init', SAMPLE, '--sample'])
  if (!existsSync(path.join(LARGE, 'desk.sqlite'))) await run('bench/seed-desk.ts', ['--desk', LARGE])
}

function run(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
      stdio: ['ignore', 'inherit', 'ignore'],
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

await main()
