import {
  closeSync,
  cpSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from './backup.ts'
import { currentText } from './drafts.ts'
import { openDesk } from './desk-folder.ts'
import { restoreBackup } from './restore.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from './testing/a-desk.ts'
import { verifyDesk } from './verify.ts'

/** A repeatable row of numbers below `below`, so that a failure can be run again. */
function* numbers(seed: number, below: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.floor((state / 2_147_483_648) * below)
  }
}

let good: DeskForTest
let home: string
let bytes: number
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'stet-rot-'))
  good = aDesk()
  for (let number = 1; number <= 12; number += 1)
    aStory(good, aDocument(`Story ${number}`, 'A long paragraph. '.repeat(400)))
  const backup = await makeBackup(good.open, { reason: 'asked' })
  if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
  good.open.close()
  const file = openSync(join(good.folder, 'desk.sqlite'), 'r')
  bytes = fstatSync(file).size
  closeSync(file)
})
afterAll(() => {
  good.dispose()
  rmSync(home, { recursive: true })
})

function aDamagedCopy(damage: (path: string) => void): string {
  const folder = mkdtempSync(join(home, 'desk-'))
  cpSync(good.folder, folder, { recursive: true })
  damage(join(folder, 'desk.sqlite'))
  return folder
}

function flip(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  writeSync(file, Uint8Array.of((byte[0] ?? 0) ^ 0x10), 0, 1, at)
  closeSync(file)
}

function zeroPage(path: string, page: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096), 0, 4096, (page - 1) * 4096)
  closeSync(file)
}

type Notice = 'at opening' | 'by verify' | 'unnoticed'

/** Opens, reads every text and verifies, as somebody who uses the desk would. Never an exception that storage does not explain. */
async function notice(folder: string): Promise<Notice> {
  const opened = openDesk(folder)
  if (!opened.ok) {
    expect(opened.problem).toMatchObject({
      kind: expect.stringMatching(/^(damaged|not_a_desk|from_newer_version)$/u) as string,
    })
    return 'at opening'
  }
  const findings = await verifyDesk(opened.value)
  opened.value.close()
  return findings.length > 0 ? 'by verify' : 'unnoticed'
}

async function expectRestored(folder: string): Promise<void> {
  const restored = await restoreBackup(folder, null)
  if (!restored.ok) throw new Error(JSON.stringify(restored.problem))
  expect(restored.value.keptAs).toMatch(/^desk\.damaged-/u)
  const opened = openDesk(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const ids = opened.value.database.prepare('SELECT id FROM story').pluck().all()
  expect(ids.map((id) => currentText(opened.value.database, id as never)?.revision)).toEqual(ids.map(() => 0))
  expect(await verifyDesk(opened.value)).toEqual([])
  opened.value.close()
}

describe('a damaged desk', () => {
  it('is noticed at opening when it was cut short anywhere, and restored', async () => {
    const lengths = numbers(1, bytes - 1)
    for (let trial = 0; trial < 20; trial += 1) {
      const length = lengths.next().value
      const folder = aDamagedCopy((path) => truncateSync(path, length))
      expect([length, await notice(folder)]).toEqual([length, 'at opening'])
      await expectRestored(folder)
      rmSync(folder, { recursive: true })
    }
  })

  it('is noticed when a page is zeros, and restored', async () => {
    const used = usedPages(good.folder)
    const chosen = numbers(2, used.length)
    for (let trial = 0; trial < 30; trial += 1) {
      const page = used[chosen.next().value] ?? 1
      const folder = aDamagedCopy((path) => zeroPage(path, page))
      expect([page, await notice(folder)]).not.toEqual([page, 'unnoticed'])
      await expectRestored(folder)
      rmSync(folder, { recursive: true })
    }
  })

  it('never fails in a way that storage does not explain when a byte of its header is flipped', async () => {
    for (let at = 0; at < 100; at += 1) {
      const folder = aDamagedCopy((path) => flip(path, at))
      await notice(folder)
      rmSync(folder, { recursive: true })
    }
  })

  it('is noticed whenever the byte is part of a text', async () => {
    const places = findInTexts(good.folder, 'A long paragraph.')
    const chosen = numbers(3, places.length)
    for (let trial = 0; trial < 40; trial += 1) {
      const at = places[chosen.next().value] ?? 0
      const folder = aDamagedCopy((path) => flip(path, at))
      expect([at, await notice(folder)]).toEqual([at, 'by verify'])
      rmSync(folder, { recursive: true })
    }
  })
})

/** The pages that hold rows of tables and indexes; others are free. */
function usedPages(folder: string, where = ''): readonly number[] {
  const opened = openDesk(folder, { readOnly: true })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const pages = opened.value.database.prepare(`SELECT pageno FROM dbstat ${where}`).pluck().all() as number[]
  opened.value.close()
  return pages
}

/** Where `words` stand in the texts of versions, once for each page that is full of text; what was deleted leaves words elsewhere. */
function findInTexts(folder: string, words: string): readonly number[] {
  const whole = readFileSync(join(folder, 'desk.sqlite'))
  return usedPages(folder, "WHERE name = 'version' AND pagetype = 'overflow' AND unused = 0").flatMap((page) => {
    const at = whole.subarray((page - 1) * 4096, page * 4096).indexOf(words)
    return at < 0 ? [] : [(page - 1) * 4096 + at]
  })
}
