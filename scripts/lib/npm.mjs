import { existsSync } from 'node:fs'
import { hand, run } from './run.mjs'
import { root } from './root.mjs'

/** Runs the npm that started us, or the one on the path, and keeps what it wrote. */
export function npm(args) {
  const [command, ...before] = whichNpm()
  return run(command, [...before, ...args], { cwd: root })
}

/** The same, told to the person as it goes, on stderr. */
export function tellNpm(args) {
  const [command, ...before] = whichNpm()
  return hand(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
}

function whichNpm() {
  const script = process.env['npm_execpath']
  const isNpm = script !== undefined && /npm-cli\.c?js$/u.test(script) && existsSync(script)
  return isNpm ? [process.execPath, script] : ['npm']
}
