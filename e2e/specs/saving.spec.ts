import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { killDataProcess } from '../fixtures/data-process.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// What was called saved is on disk, whatever happens to the processes.

let newsroom: Newsroom
let desk: string
let profile: string
beforeEach(async () => {
  desk = copySampleDesk()
  profile = mkdtempSync(path.join(tmpdir(), 'stet-profile-'))
  newsroom = await openNewsroom({ desk, profile })
  await newsroom.window.people.become('Jonas Ek')
  await newsroom.window.desk.open('Riksbanken lämnar räntan')
  await newsroom.window.story.goToHeadline()
})
afterEach(async () => {
  await newsroom.kill()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

async function reopen(): Promise<void> {
  newsroom = await openNewsroom({ desk, profile })
  await newsroom.window.desk.open('Saved for good')
}

describe('the text', () => {
  test('survives the end of the data process while somebody types, and the window says so', async () => {
    const { window } = newsroom
    await window.story.write('Saved for good', 'The first words.')
    await window.story.isSaved()
    await killDataProcess(newsroom.app)
    await window.type(' Typed while it was gone.')
    await window.notice('restarted').waitFor()
    await window.type(' Typed after it was back.')
    await window.story.isSaved()
    await newsroom.kill()
    await reopen()
    expect(await newsroom.window.story.text()).toContain(
      'The first words. Typed while it was gone. Typed after it was back.',
    )
  })

  test('is saved by closing the window at the last key', async () => {
    await newsroom.window.story.write('Saved for good', 'The very last words.')
    await newsroom.close()
    await reopen()
    expect(await newsroom.window.story.text()).toContain('The very last words.')
  })

  test('that was called saved is there after the whole workstation was killed', async () => {
    await newsroom.window.story.write('Saved for good', 'Before the crash.')
    await newsroom.window.story.isSaved()
    await newsroom.kill()
    await reopen()
    expect(await newsroom.window.story.text()).toContain('Before the crash.')
  })
})
