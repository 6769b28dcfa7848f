import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

let answer: boolean | undefined

/** Whether a test may make a small or a locked disk: root may, but not in a container that keeps `mount` from it. */
export function mayMount(): boolean {
  answer ??= tryMount()
  return answer
}

function tryMount(): boolean {
  if (process.getuid?.() !== 0) return false
  const place = mkdtempSync(path.join(tmpdir(), 'stet-mount-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0
  if (isMounted) spawnSync('umount', [place])
  rmdirSync(place)
  return isMounted
}
