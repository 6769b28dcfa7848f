import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Stop } from './say.mjs'

const SETUID = 0o4000

/**
 * Arguments for Electron: root cannot use Chromium's sandbox, everybody else has it. Where the system lets nobody have it
 * we stop and say how to allow it, because a workstation that opens foreign pages does not run without.
 * @param {string} electron path of the binary
 */
export function sandboxArguments(electron) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = join(dirname(electron), 'chrome-sandbox')
  if (mayUnshare() || isSetuid(helper)) return []
  throw new Stop(
    `This system forbids user namespaces, on which Chromium's sandbox is built, and Stet does not start without it. Either allow them:

  sudo sysctl -w kernel.unprivileged_userns_clone=1                  (Debian)
  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0      (Ubuntu 24.04 and later)

or give the sandbox's helper its rights:

  sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
  )
}

function mayUnshare() {
  return spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0
}

function isSetuid(path) {
  const { uid, mode } = statSync(path)
  return uid === 0 && (mode & SETUID) !== 0
}
