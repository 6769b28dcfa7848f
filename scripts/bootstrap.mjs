// Makes a fresh machine ready, and takes a moment on one that is: packages from the lockfile without their scripts,
// Electron's binary, system packages. Needs Node 20 and npm 10, and nothing else.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureElectron } from './ensure-electron.mjs'
import { ensurePackages } from './lib/ensure-packages.mjs'
import { findDifferences } from './lib/lockfile.mjs'
import { tellNpm } from './lib/npm.mjs'
import { root } from './lib/root.mjs'
import { runMain, say, Stop } from './lib/say.mjs'

/**
 * @param {{ programs?: readonly string[] }} needs programs of Debian that the caller starts (Xvfb, xauth, strace)
 * @returns the path of Electron's binary
 */
export async function bootstrap({ programs = [] } = {}) {
  refuseOldNode()
  await ensureModules()
  const electron = await ensureElectron()
  await ensurePackages(electron, programs)
  return electron
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    throw new Stop(`Node ${process.versions.node} is too old: Stet is built with Node 20 or later, with its npm.`)
}

async function ensureModules() {
  const reason = whyInstall()
  if (reason === null) return
  say(`npm ci --ignore-scripts (${reason})`)
  const code = await tellNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new Stop(`npm ci failed with code ${code}; what it wrote is above. Nothing was tested.`)
}

function whyInstall() {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return 'node_modules is missing or not finished'
  const [first, ...others] = findDifferences(readPackages(join(root, 'package-lock.json')), readPackages(note))
  if (first === undefined) return null
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ''} is not as in package-lock.json`
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => say(`Ready: ${await bootstrap({ programs: ['Xvfb', 'xauth', 'strace'] })}`))
}
