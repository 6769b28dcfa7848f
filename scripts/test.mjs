// Everything that must hold, on a fresh machine too: `npm test`. The last line is `N passed, N failed`.
// `npm test -- --only=types,unit` runs some of it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { build } from './lib/build.mjs'
import { startDisplay } from './lib/display.mjs'
import { electronPath } from './ensure-electron.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { findDangling, findVersions } from './lib/lockfile.mjs'
import { readExitCode, sum } from './lib/reports.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runMain } from './lib/say.mjs'
import { runVitest } from './lib/vitest.mjs'

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts

/** Without a window, side by side: the quick checks and the build in one lane, the unit tests in the other. */
const lanes = [
  [
    script('types', 'scripts/types.mjs'),
    tool('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
    tool('format', 'oxfmt/bin/oxfmt', ['--check']),
    script('boundaries', 'scripts/boundaries.mjs'),
    { name: 'lockfile', start: checkLockfile },
    { name: 'build', start: async () => readExitCode('build', await build()) },
  ],
  [{ name: 'unit', start: () => runVitest('unit', []) }],
]

/** In real windows, one after the other: they would disturb each other's times. */
const windows = [
  { name: 'e2e', start: (environment) => runVitest('e2e', ['--config', 'e2e/vitest.config.ts'], environment) },
  ...proof('prove:silence'),
  ...proof('prove:kill'),
  ...proof('prove:power'),
]

await runMain(async () => {
  const started = performance.now()
  await bootstrap({ programs: ['Xvfb', 'xauth', 'strace'] })
  const outcomes = (await Promise.all(lanes.map((lane) => runAll(lane.filter(isWanted))))).flat()
  outcomes.push(...(await runWindows(windows.filter(isWanted), outcomes)))
  tell(outcomes, performance.now() - started)
})

function isWanted({ name }) {
  return only === undefined || only.includes(name)
}

async function runWindows(steps, before) {
  if (steps.length === 0) return []
  if (before.some(({ name, failed }) => name === 'build' && failed > 0)) {
    return steps.map(({ name }) => ({ name, passed: 0, failed: 1, ms: 0, problems: ['not run: the build failed'] }))
  }
  const display = process.platform === 'linux' ? await startDisplay() : null
  const outcomes = await runAll(steps, display === null ? {} : { DISPLAY: display.name, WAYLAND_DISPLAY: '' })
  display?.stop()
  return outcomes
}

async function runAll(steps, environment = {}) {
  const outcomes = []
  for (const { start } of steps) {
    const outcome = await start(environment)
    outcomes.push(outcome)
    tellStep(outcome)
  }
  return outcomes
}

function script(name, path, args = []) {
  const start = async (environment) => {
    const options = { cwd: root, env: { ...nodeEnvironment(), ...environment } }
    return readExitCode(name, await run(electronPath(), [join(root, path), ...args], options))
  }
  return { name, start }
}

function tool(name, path, args) {
  return script(name, `node_modules/${path}`, args)
}

/** A proof of `npm run prove:*`, in its small form, when the project has it. */
function proof(name) {
  const path = scripts[name]?.split(' ').find((word) => /\.(mjs|ts)$/u.test(word))
  return path !== undefined && existsSync(join(root, path)) ? [script(name, path, ['--small'])] : []
}

/** Two copies of lexical in one program break the editor without a word; a lockfile with holes stops `npm ci` of npm 11. */
async function checkLockfile() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const copies = findVersions(packages, 'lexical').map(({ path, version }) => `${path} ${version}`)
  const holes = findDangling(packages)
  const output = [
    ...(copies.length === 1 ? [] : [`lexical is there ${copies.length} times: ${copies.join(', ')}`]),
    ...(holes.length === 0
      ? []
      : [`named but missing, so take a version that is whole on the registry: ${holes.join(', ')}`]),
  ]
  return readExitCode('lockfile', { code: output.length === 0 ? 0 : 1, output: output.join('\n'), ms: 0 })
}

function tellStep({ name, passed, failed, ms, problems, notes = [] }) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${(ms / 1000).toFixed(1)} s)`,
  )
  for (const note of notes) console.log(`    ${note}`)
  for (const problem of problems) console.log(problem.replaceAll(/^/gmu, '    '))
}

function tell(outcomes, ms) {
  const { passed, failed } = sum(outcomes)
  console.log(`\n${outcomes.map((one) => `${one.failed === 0 ? 'ok    ' : 'FAILED'} ${one.name}`).join('\n')}`)
  console.log(`${(ms / 1000).toFixed(0)} s`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
