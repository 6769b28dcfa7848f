import { join } from 'node:path'
import { electronPath } from '../ensure-electron.mjs'
import { root } from './root.mjs'

/** The environment in which Electron's binary is a plain Node: the one that ships, and that better-sqlite3 is built for. */
export function nodeEnvironment() {
  return { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
}

/** The environment for Electron itself: a leftover from the above would make it a plain Node. */
export function electronEnvironment(extra = {}) {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return { ...environment, ...extra }
}

/** Command and arguments that run a tool of node_modules on Electron's Node. */
export function onElectronNode(tool, args) {
  return [electronPath(), [join(root, 'node_modules', tool), ...args]]
}
