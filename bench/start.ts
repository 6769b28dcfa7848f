import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * Warm start to a painted desk list against an empty window of the same flags, in alternating pairs; the median of the ratios counts.
 * `start.ts --desk DIR [--pairs 15] [--budget 1.5]` needs a display and the built app in `out/` (or STET_OUT). Exit 1 above the budget.
 */
const LIMIT_MS = 30_000

interface Place {
  readonly electron: string
  readonly profile: string
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      desk: { type: 'string' },
      pairs: { type: 'string', default: '15' },
      budget: { type: 'string', default: '1.5' },
    },
  })
  if (values.desk === undefined) throw new Error('usage: start.ts --desk DIR [--pairs 15] [--budget 1.5]')
  const profiles = mkdtempSync(path.join(tmpdir(), 'stet-start-'))
  try {
    const pairs = await measurePairs(values.desk, { count: Number(values.pairs), profiles })
    report(pairs, Number(values.budget))
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Pair {
  readonly emptyMs: number
  readonly deskMs: number
}

async function measurePairs(
  desk: string,
  options: { readonly count: number; readonly profiles: string },
): Promise<readonly Pair[]> {
  const electron = path.resolve('node_modules/electron/dist/electron')
  const empty = (): Promise<number> =>
    measureStart('empty-main.mjs', [], { electron, profile: path.join(options.profiles, 'empty') })
  const own = (): Promise<number> =>
    measureStart('measured-main.mjs', ['--desk', desk], { electron, profile: path.join(options.profiles, 'own') })
  // The first start of each makes its profile and warms the disk; warm starts are what is judged.
  const cold = { emptyMs: await empty(), deskMs: await own() }
  process.stderr.write(`cold: ${JSON.stringify(cold)}\n`)
  await empty()
  await own()
  const pairs: Pair[] = []
  for (let index = 0; index < options.count; index += 1) {
    const first = index % 2 === 0 ? await empty() : await own()
    const second = index % 2 === 0 ? await own() : await empty()
    pairs.push(index % 2 === 0 ? { emptyMs: first, deskMs: second } : { emptyMs: second, deskMs: first })
  }
  return pairs
}

function measureStart(main: string, args: readonly string[], { electron, profile }: Place): Promise<number> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _own, ...env } = process.env
  return new Promise((resolve, reject) => {
    const startedAt = performance.timeOrigin + performance.now()
    const file = path.join(import.meta.dirname, 'start', main)
    const child = spawn(electron, [...sandbox, file, `--user-data-dir=${profile}`, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.on('close', () => {
      clearTimeout(timer)
      const paintedAt = /painted (?<at>[\d.]+)/u.exec(said)?.groups?.['at']
      if (paintedAt === undefined) reject(new Error(`${main} painted nothing`))
      else resolve(Number(paintedAt) - startedAt)
    })
  })
}

function report(pairs: readonly Pair[], budget: number): void {
  const ratios = pairs.map((pair) => pair.deskMs / pair.emptyMs)
  const figures = {
    pairs: pairs.length,
    emptyMs: Math.round(median(pairs.map((pair) => pair.emptyMs))),
    deskMs: Math.round(median(pairs.map((pair) => pair.deskMs))),
    ratio: Math.round(median(ratios) * 1000) / 1000,
    spread: [Math.min(...ratios), Math.max(...ratios)].map((ratio) => Math.round(ratio * 100) / 100),
    budget,
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  if (figures.ratio > budget) process.exitCode = 1
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

await main()
