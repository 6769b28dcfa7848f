import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareOtherUser, type OtherUser } from '../fixtures/security/other-user.ts'
import { openWorkstation } from '../fixtures/workstation.ts'

// Point 4 of Electron's security checklist, in fact and not in settings: a normal user starts the app without a switch,
// and the system itself says that the page is in a sandbox.

let user: OtherUser
beforeAll(() => {
  user = prepareOtherUser()
})
afterAll(() => user.remove())

const SECCOMP_FILTER = '2'

function readStatus(pid: number, field: string): string | undefined {
  return new RegExp(`^${field}:\\s*(\\S+)`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
}

test('a page started by a normal user is in a sandbox; without user namespaces nothing starts at all', async () => {
  if (!user.mayHaveSandbox) {
    console.warn('User namespaces are forbidden here: showing that Electron then refuses to start without a sandbox.')
    const { status, stderr } = spawnSync(user.electron, [user.app], {
      env: { ...process.env, ...user.environment },
      encoding: 'utf8',
      timeout: 30_000,
      killSignal: 'SIGKILL',
    })
    expect(status).not.toBe(0)
    expect(stderr).toMatch(/sandbox/iu)
    return
  }
  const { electron, app, profile, environment } = user
  const workstation = await openWorkstation({ electron, app, profile, environment, sandbox: true })
  try {
    const pages = await workstation.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    )
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      expect(readStatus(page, 'Uid')).not.toBe('0')
      expect(readStatus(page, 'Seccomp')).toBe(SECCOMP_FILTER)
      expect(readlinkSync(`/proc/${page}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'))
      expect(readFileSync(`/proc/${page}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
    }
  } finally {
    await workstation.kill()
  }
})
