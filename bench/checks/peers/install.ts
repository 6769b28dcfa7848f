import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve('.cache/peers')
const WANTED = path.join(import.meta.dirname, 'package.json')

/** Installs the peers in a folder of their own, once: they are no part of the program. Answers the folder. */
export function installPeers(): string {
  const installed = path.join(FOLDER, 'package.json')
  mkdirSync(FOLDER, { recursive: true })
  const isThere = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(WANTED, 'utf8')
  if (isThere && existsSync(path.join(FOLDER, 'node_modules'))) return FOLDER
  copyFileSync(WANTED, installed)
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' })
  return FOLDER
}
