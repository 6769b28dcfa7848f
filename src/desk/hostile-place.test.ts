import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findStorageProblem } from '#database/storage-problem.ts'
import { makeBackup } from './backup.ts'
import { createDesk } from './create-desk.ts'
import { currentText, saveBody } from './drafts.ts'
import { openDesk } from './desk-folder.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from './testing/a-desk.ts'
import { mayMount } from './testing/may-mount.ts'
import { openInChild } from './testing/open-in-child.ts'
import { verifyDesk } from './verify.ts'
import type { StoryId } from '#lib/ids.ts'

const IS_ROOT = process.getuid?.() === 0

let desk: DeskForTest
let home: string
beforeEach(() => {
  desk = aDesk()
  home = mkdtempSync(join(tmpdir(), 'stet-place-'))
  chmodSync(home, 0o755)
})
afterEach(() => {
  desk.dispose()
  rmSync(home, { recursive: true })
})

describe('one writer', () => {
  it('is whoever came first, and the lock dies with that process, however it ends', async () => {
    aStory(desk)
    desk.open.close()
    const first = await openInChild(desk.folder)
    expect(first.answer).toMatchObject({ outcome: 'opened', kind: 'writable' })
    const second = openDesk(desk.folder)
    expect(second).toMatchObject({
      ok: true,
      value: { readOnly: { kind: 'in_use', holder: { processId: first.process.pid } } },
    })
    if (second.ok) second.value.close()
    const ended = once(first.process, 'exit')
    first.process.kill('SIGKILL')
    await ended
    const third = openDesk(desk.folder)
    expect(third).toMatchObject({ ok: true, value: { readOnly: null, lastEndUnclean: true } })
    if (third.ok) third.value.close()
  })

  it('is one of six who come at once', async () => {
    desk.open.close()
    const children = await Promise.all(Array.from({ length: 6 }, () => openInChild(desk.folder)))
    expect(children.map((child) => child.answer.kind).toSorted()).toEqual([
      ...Array<string>(5).fill('in_use'),
      'writable',
    ])
    await Promise.all(children.map((child) => child.end()))
  })
})

describe('a folder in which nothing may be written', () => {
  function lockAway(folder: string): void {
    for (const name of readdirSync(folder))
      chmodSync(join(folder, name), statSync(join(folder, name)).isDirectory() ? 0o555 : 0o444)
    chmodSync(folder, 0o555)
  }

  it('opens to read and says so, and is left as it is', async () => {
    aStory(desk)
    desk.open.close()
    const copy = join(home, 'desk')
    cpSync(desk.folder, copy, { recursive: true })
    lockAway(copy)
    const names = readdirSync(copy)
    const child = await openInChild(copy, { underPermissions: true })
    await child.end()
    expect(child.answer).toEqual({ outcome: 'opened', kind: 'not_writable', stories: 1, writeError: 'SQLITE_READONLY' })
    expect(readdirSync(copy)).toEqual(names)
    chmodSync(copy, 0o755)
  })

  it('shows what a crash left in the log too', async () => {
    aStory(desk)
    const copy = join(home, 'desk')
    mkdirSync(copy)
    for (const name of ['desk.sqlite', 'desk.sqlite-wal']) cpSync(join(desk.folder, name), join(copy, name))
    lockAway(copy)
    const child = await openInChild(copy, { underPermissions: true })
    await child.end()
    expect(child.answer).toMatchObject({ outcome: 'opened', kind: 'not_writable', stories: 1 })
    expect(readdirSync(copy).toSorted()).toEqual(['desk.sqlite', 'desk.sqlite-wal'])
    chmodSync(copy, 0o755)
  })

  it('is named when not even reading is allowed', async () => {
    desk.open.close()
    const copy = join(home, 'desk')
    cpSync(desk.folder, copy, { recursive: true })
    chmodSync(join(copy, 'desk.sqlite'), 0o000)
    const child = await openInChild(copy, { underPermissions: true })
    await child.end()
    expect(child.answer).toMatchObject({ outcome: 'problem', kind: 'no_permission' })
  })

  it.skipIf(IS_ROOT && !mayMount())('cannot take a new desk', () => {
    const parent = join(home, 'closed')
    mkdirSync(parent)
    if (mayMount()) execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', parent])
    else chmodSync(parent, 0o555)
    const made = createDesk(join(parent, 'desk'), { name: 'A', zone: 'UTC', language: 'sv' })
    if (mayMount()) execFileSync('umount', [parent])
    expect(made).toMatchObject({ ok: false, problem: { kind: 'no_permission' } })
  })

  it('includes places in which the system makes no folders at all', () => {
    const made = createDesk('/proc/desk', { name: 'A', zone: 'UTC', language: 'sv' })
    expect(made).toMatchObject({ ok: false, problem: { kind: 'no_permission' } })
  })
})

function write(on: DeskForTest['context'], storyId: StoryId, words: string): void {
  const follows = currentText(on.database, storyId)?.revision ?? 0
  on.transact(() => saveBody(on, { storyId, follows, document: aDocument('Quay opens', words) }))
}

describe('a full disk', () => {
  it('refuses the save with its name, keeps what was saved, and saves again when there is room', async () => {
    const storyId = aStory(desk)
    write(desk.context, storyId, 'Before it was full.')
    const pages = Number(desk.database.pragma('page_count', { simple: true }))
    desk.database.pragma(`max_page_count = ${pages}`)
    const problem = catchStorage(() => write(desk.context, storyId, 'Too much. '.repeat(20_000)))
    expect(problem).toBe('no_space')
    expect(JSON.stringify(currentText(desk.database, storyId)?.document)).toContain('Before it was full.')
    desk.database.pragma('max_page_count = 1073741823')
    write(desk.context, storyId, 'There is room again.')
    expect(JSON.stringify(currentText(desk.database, storyId)?.document)).toContain('There is room again.')
    expect(await verifyDesk(desk.open)).toEqual([])
  })

  it.skipIf(!mayMount())('loses nothing on a small disk of any size, and names it', async () => {
    desk.open.close()
    for (const kilobytes of [16, 64, 256, 640, 704, 768, 896, 1024, 1536, 2048]) {
      const disk = join(home, `disk-${kilobytes}`)
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
      try {
        expect([kilobytes, await workUntilFull(join(disk, 'desk'))]).toEqual([kilobytes, 'no_space'])
      } finally {
        execFileSync('umount', [disk])
      }
    }
  })
})

/** Makes a desk and writes until the disk is full; then everything acknowledged must be there, and room must be enough to go on. */
async function workUntilFull(folder: string): Promise<string> {
  const made = createDesk(folder, { name: 'Small', zone: 'UTC', language: 'en-GB' })
  if (!made.ok) {
    expect(readdirSync(join(folder, '..'))).toEqual([])
    return made.problem.kind
  }
  const { database } = made.value
  const keep = database.prepare("INSERT INTO setting VALUES (?, '1') ")
  let acknowledged = 0
  const problem = catchStorage(() => {
    for (; ; acknowledged += 1) keep.run(`key ${acknowledged} ${'x'.repeat(2000)}`)
  })
  expect(database.prepare("SELECT count(*) FROM setting WHERE key LIKE 'key %'").pluck().get()).toBe(acknowledged)
  expect(existsBackup(await makeBackup(made.value, { reason: 'asked' }))).toBe(false)
  expect(await verifyDesk(made.value)).toEqual([])
  made.value.close()
  const again = openDesk(folder)
  if (!again.ok) throw new Error(JSON.stringify(again.problem))
  expect(again.value.database.prepare("SELECT count(*) FROM setting WHERE key LIKE 'key %'").pluck().get()).toBe(
    acknowledged,
  )
  again.value.close()
  return problem
}

function existsBackup(outcome: Awaited<ReturnType<typeof makeBackup>>): boolean {
  return outcome.ok
}

function catchStorage(act: () => void): string {
  try {
    act()
    return 'nothing'
  } catch (error) {
    return findStorageProblem(error)?.kind ?? String(error)
  }
}
