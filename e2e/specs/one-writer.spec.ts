import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// One desk has one writer; who comes second is led to the first, or reads.

const ROOT = path.resolve(import.meta.dirname, '../..')
const opened: Newsroom[] = []
afterEach(async () => {
  for (const newsroom of opened.splice(0)) await newsroom.kill()
})

async function open(options: Parameters<typeof openNewsroom>[0]): Promise<Newsroom> {
  const newsroom = await openNewsroom(options)
  opened.push(newsroom)
  return newsroom
}

/** Starts the workstation once more in the same profile, as a second click on its icon does; answers its exit code. */
async function startAgain({ app, profile }: Newsroom, args: readonly string[]): Promise<number | null> {
  const binary = await app.evaluate(() => process.execPath)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(binary, [...sandbox, ROOT, `--user-data-dir=${profile}`, ...args], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  return code
}

describe('a second start', () => {
  test('ends at once, brings the first window to the front and opens the desk that it was started with', async () => {
    const first = await open({ desk: copySampleDesk() })
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const other = copySampleDesk()
    expect(await startAgain(first, ['--desk', other])).toBe(0)
    await expect
      .poll(() =>
        first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
      )
      .toEqual([true])
    await first.window.desk.list.waitFor()
  })
})

describe('a desk that is open elsewhere', () => {
  test('is opened for reading, says so, and lets nothing be changed', async () => {
    const desk = copySampleDesk()
    await open({ desk })
    const { window } = await open({ desk })
    await window.notice('This desk is open in another place').waitFor()
    await window.desk.open('Riksbanken lämnar räntan')
    await window.story.saveSign.filter({ hasText: 'Read-only' }).waitFor()
    expect(await window.story.copy.getAttribute('contenteditable')).toBe('false')
  })
})
