import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment, onElectronNode } from './electron-node.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say, Stop } from './say.mjs'

const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** Builds `out/`; answers what the builder said. */
export function build() {
  const [command, args] = onElectronNode('electron-vite/bin/electron-vite.js', ['build'])
  return run(command, args, { cwd: root, env: nodeEnvironment() })
}

/** Builds `out/` when a source is newer than it. */
export async function buildIfOlder() {
  if (newest(['out/main', 'out/preload', 'out/renderer'], Math.min) > newest(inputs, Math.max)) return
  say('Building…')
  const { code, output } = await build()
  if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`)
}

/** When the youngest file of each path was written, and of these the one that `pick` chooses; 0 for a path that is not there. */
function newest(paths, pick) {
  return pick(...paths.map((path) => youngest(join(root, path))))
}

function youngest(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))))
}
