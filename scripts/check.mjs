// The fast one: types, lint, layers and the unit tests that what changed since the last commit can reach.
import { execFileSync } from 'node:child_process'
import { bootstrap } from './bootstrap.mjs'
import { electronPath } from './ensure-electron.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runMain } from './lib/say.mjs'

const vitest = 'vitest/vitest.mjs'
/** When one of these changes, every test may. */
const everything = /^(package(-lock)?\.json|vitest\.config\.ts|tsconfig\.json)$/u

await runMain(async () => {
  await bootstrap()
  const changed = listChanged()
  const codes = await Promise.all([checkAll(), test(changed)])
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1
})

function listChanged() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n')
  return [
    ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].filter((path) => path !== '')
}

async function checkAll() {
  const codes = []
  codes.push(await show('types', ['scripts/types.mjs']))
  codes.push(await show('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']))
  codes.push(await show('boundaries', ['scripts/boundaries.mjs']))
  return Math.max(...codes)
}

function test(changed) {
  if (changed.some((path) => everything.test(path))) return show('unit tests: all', [`node_modules/${vitest}`, 'run'])
  const sources = changed.filter((path) => /^(src|scripts|bench)\/.*\.(tsx?|mjs)$/u.test(path))
  if (sources.length === 0) return Promise.resolve(0)
  const args = ['related', '--run', '--passWithNoTests', ...sources]
  return show(`unit tests of ${sources.length} changed files`, [`node_modules/${vitest}`, ...args])
}

async function show(name, args) {
  const { code, output, ms } = await run(electronPath(), args, { cwd: root, env: nodeEnvironment() })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return code
}
