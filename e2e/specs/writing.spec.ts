import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// Writing in the copy: the typography of the language, find and replace, and undo over everything.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Jonas Ek')
  await newsroom.window.desk.open('Riksbanken lämnar räntan')
})
afterAll(() => newsroom.close())

describe('a writer', () => {
  test('begins in the headline and goes on to lead and body with Enter', async () => {
    const { story } = newsroom.window
    await story.goToHeadline()
    await story.write('Riksbank holds rate', 'It said "no change" -- for now.', "It's early, the bank said.")
    expect(await story.headline()).toBe('Riksbank holds rate')
    expect(await story.text()).toContain('It said “no change” – for now.')
    expect(await story.text()).toContain('It’s early, the bank said.')
    await story.isSaved()
  })

  test('finds a word in every field and replaces it in one step', async () => {
    const { story } = newsroom.window
    const { findBar } = story
    await findBar.open()
    await findBar.find('bank')
    await expect.poll(() => findBar.count()).toBe('1 of 2')
    await findBar.replaceAll('central bank')
    await expect.poll(() => story.headline()).toBe('Rikscentral bank holds rate')
    await findBar.close()
    expect(await story.text()).toContain('the central bank said')
  })

  test('undoes everything, the replacement as one, and does it again', async () => {
    const { story } = newsroom.window
    await newsroom.window.press('ControlOrMeta+Z')
    await expect.poll(() => story.headline()).toBe('Riksbank holds rate')
    expect(await story.text()).toContain('the bank said')
    for (let step = 0; step < 60 && (await story.headline()) !== ''; step += 1) {
      await newsroom.window.press('ControlOrMeta+Z')
    }
    expect((await story.text()).replaceAll(/\s/gu, '')).toBe('')
    for (let step = 0; step < 60 && !(await story.text()).includes('central bank said'); step += 1) {
      await newsroom.window.press('ControlOrMeta+Shift+Z')
    }
    expect(await story.headline()).toBe('Rikscentral bank holds rate')
    await story.isSaved()
  })

  test('goes on where the caret was after the palette, a dialog or a panel', async () => {
    const { window } = newsroom
    await window.story.select('It said')
    await window.press('ArrowRight')
    await window.isDrawn()
    await window.palette.open()
    await window.palette.close()
    await window.type(' plainly')
    await window.press('ControlOrMeta+Alt+P')
    await window.page.getByRole('dialog', { name: 'Who are you?' }).waitFor()
    await window.press('Escape')
    await window.type(' today')
    await window.press('ControlOrMeta+Shift+Enter')
    await window.story.publication.blockers()
    await window.press('Escape')
    await window.type(':')
    await expect.poll(() => window.story.text()).toContain('It said plainly today: “no change”')
  })

  test('hands over by keyboard without a line break in the place of what is selected', async () => {
    const { window } = newsroom
    await window.story.select('no change')
    await window.press('ControlOrMeta+Shift+Enter')
    await window.story.publication.blockers()
    await window.press('Escape')
    expect(await window.story.text()).toContain('“no change”')
  })

  test('keeps the caret when Escape has nothing to close', async () => {
    const { window } = newsroom
    await window.story.select('no change')
    await window.press('Escape')
    expect(await window.focused()).toContain('textbox Copy')
  })
})
