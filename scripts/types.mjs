// Runs the TypeScript programs: one for each set of APIs, then everything with its tests. Each names its own errors.
import { run } from './lib/run.mjs'

const programs = [
  'src/tsconfig.pure.json',
  'src/tsconfig.data.json',
  'src/tsconfig.ui.json',
  'src/tsconfig.main.json',
  'tsconfig.json',
]

const tsc = 'node_modules/typescript/bin/tsc'
const seen = new Set()
let failed = 0

for (const program of programs) {
  // What did not change since the last run is not checked again.
  const memory = `node_modules/.cache/types/${program.replaceAll('/', '-')}.tsbuildinfo`
  const args = ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory, '-p', program]
  const { code, output, ms } = await run(process.execPath, [tsc, ...args])
  const fresh = output.split('\n').filter((line) => line.trim() !== '' && !seen.has(line))
  fresh.forEach((line) => seen.add(line))
  if (code !== 0) failed += 1
  console.log(`${code === 0 ? 'ok    ' : 'broken'} ${program} (${(ms / 1000).toFixed(1)} s)`)
  if (fresh.length > 0) console.log(fresh.join('\n'))
}

process.exitCode = failed === 0 ? 0 : 1
