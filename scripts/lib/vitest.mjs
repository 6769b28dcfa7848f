import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment, onElectronNode } from './electron-node.mjs'
import { readVitestReport } from './reports.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const reports = join(root, 'test-results')

/** Runs vitest on Electron's Node and reads its own report, not its words. */
export async function runVitest(name, args, environment = {}) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, `${name.replaceAll(/\W+/gu, '-')}.json`)
  rmSync(file, { force: true })
  const [command, all] = onElectronNode('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const { code, output, ms } = await run(command, all, { cwd: root, env: { ...nodeEnvironment(), ...environment } })
  if (!existsSync(file)) {
    return { name, passed: 0, failed: 1, ms, problems: [`vitest wrote no report (code ${code}):\n${output}`] }
  }
  const outcome = readVitestReport(JSON.parse(readFileSync(file, 'utf8')), code)
  return { name, ms, ...outcome, problems: outcome.failed > 0 ? [...outcome.problems, output] : [] }
}
