import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedFuses } from '../../build/fuses.ts'

// Point 19 of Electron's security checklist, on a copy of the binary: the one under test must stay debuggable.

const DIST = path.resolve(import.meta.dirname, '../../node_modules/electron/dist')
const BINARY = 'electron'

const options = Object.values(FuseV1Options).filter((value): value is FuseV1Options => typeof value === 'number')
let folder: string
let copy: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-fuses-'))
  copy = path.join(folder, BINARY)
  for (const name of readdirSync(DIST)) {
    if (name === BINARY) cpSync(path.join(DIST, name), copy)
    else symlinkSync(path.join(DIST, name), path.join(folder, name))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readFuses(): Promise<Record<string, boolean | null>> {
  const wire = await getCurrentFuseWire(copy)
  const known = new Map([
    [FuseState.ENABLE, true],
    [FuseState.DISABLE, false],
  ])
  return Object.fromEntries(
    options.map((option) => [FuseV1Options[option], known.get(wire[option] ?? FuseState.REMOVED) ?? null]),
  )
}

/**
 * Asks the binary to be a Node and to name its version; answers what that printed. Into a file and not a pipe: helper
 * processes that outlive a refused start would hold a pipe open for ever.
 */
async function askVersion(args: readonly string[]): Promise<string> {
  const printed = path.join(folder, 'printed')
  const output = openSync(printed, 'w')
  const child = spawn(copy, [...args, '--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', output, 'ignore'],
    detached: true,
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  await once(child, 'exit')
  closeSync(output)
  endGroup(child.pid)
  return readFileSync(printed, 'utf8').trim()
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

describe('the binary', () => {
  test('as it comes can be turned into a Node, which is why it must not be shipped as it comes', async () => {
    expect((await readFuses())['RunAsNode']).toBe(true)
    expect(await askVersion([])).toBe(process.version)
  })

  test('has all the switches that we ship once they are set, read back from the file', async () => {
    await flipFuses(copy, shippedFuses)
    const wanted = Object.fromEntries(options.map((option) => [FuseV1Options[option], shippedFuses[option]]))
    expect(await readFuses()).toEqual(wanted)
  })

  test('no longer turns into a Node then', async () => {
    // Root cannot have the sandbox, and Electron says so before it reads anything else.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    expect(await askVersion(args)).not.toBe(process.version)
  })
})
