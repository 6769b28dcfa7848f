import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFullDisk, type FullDisk } from '../fixtures/full-disk.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'

// A disk that is full while somebody writes: the window says so for as long as it is so, and nothing that was typed is lost.

const CHUNK = 'Words that must not be lost when there is no room for them. '.repeat(200)
const MOST_CHUNKS = 60

let disk: FullDisk
let newsroom: Newsroom
beforeEach(async () => {
  disk = makeFullDisk()
  newsroom = await openOnDisk()
  await newsroom.window.people.become('Jonas Ek')
  await newsroom.window.desk.open('Riksbanken lämnar räntan')
})
afterEach(async () => {
  await newsroom.kill()
  disk.remove()
})

function openOnDisk(): Promise<Newsroom> {
  return openNewsroom({ desk: disk.desk, ...disk.options })
}

/** What the sign says once the last keys were saved or were not. */
async function settled(): Promise<string> {
  const { saveSign } = newsroom.window.story
  await expect.poll(() => saveSign.getAttribute('data-save'), { timeout: 20_000 }).not.toBe('saving')
  return (await saveSign.getAttribute('data-save')) ?? ''
}

/** The file and its log have some room of their own left; it is used up first. */
async function writeUntilNotSaved(): Promise<void> {
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks += 1) {
    await newsroom.page.keyboard.insertText(CHUNK)
    // oxlint-disable-next-line no-await-in-loop -- each waits for the answer of the disk
    if ((await settled()) === 'not_saved') return
  }
  throw new Error('The disk never became full')
}

describe('a disk that is full while somebody types', () => {
  test('is said until there is room; the text can be copied meanwhile, and is saved then by itself', async () => {
    const { window } = newsroom
    await window.story.goToHeadline()
    await window.story.write('Typed before it was full', 'A lead.', 'The body. ')
    await window.story.isSaved()
    disk.fill()
    await writeUntilNotSaved()
    await window.type('The last words.')
    await window.notice('The disk is full').waitFor()
    await window.press('ControlOrMeta+S')
    await window.notice('Nothing of this was kept').waitFor()
    expect(await settled()).toBe('not_saved')
    await window.press('ControlOrMeta+A')
    await window.press('ControlOrMeta+C')
    expect(await newsroom.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('The last words.')
    disk.free()
    await window.story.isSaved()
    const text = await window.story.text()
    await newsroom.kill()
    newsroom = await openOnDisk()
    await newsroom.window.desk.open('Typed before it was full')
    expect(await newsroom.window.story.text()).toBe(text)
    expect(text).toContain('The last words.')
  })
})
