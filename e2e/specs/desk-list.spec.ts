import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// The desk's list: searched in both languages, narrowed down, and cleared of what is not wanted.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Ester Wallin')
})
afterAll(() => newsroom.close())

describe('the list', () => {
  test('finds a story by words of its copy and of its source, without their diacritics, and marks them', async () => {
    const { desk } = newsroom.window
    await desk.find('turbines')
    await expect.poll(() => desk.headlines()).toEqual([expect.stringContaining('Sorsele vetoes')])
    await desk.find('kommunfullmaktige')
    await expect.poll(async () => (await desk.marked('Sorsele vetoes')).join(' ')).toMatch(/kommunfullmäktige/iu)
    await desk.find('"wind farms in northern"')
    await expect.poll(() => desk.headlines()).toHaveLength(1)
  })

  test('says so when nothing has the words, and comes back when they are cleared', async () => {
    const { desk, page } = newsroom.window
    await desk.find('zzzz')
    await page.getByText('No story has these words').waitFor()
    await newsroom.window.press('Escape')
    await expect.poll(() => desk.summary.textContent()).toBe('13 stories')
  })

  test('spikes a story and brings it back, each with one key', async () => {
    const { desk } = newsroom.window
    const { window } = newsroom
    await desk.row('Electric ferry').click()
    await window.press('Delete')
    await window.notice('The story is spiked.').waitFor()
    await expect.poll(() => desk.summary.textContent()).toBe('12 stories')
    await desk.show('Spiked')
    await desk.row('Electric ferry').click()
    await window.press('r')
    await window.notice('The story is back.').waitFor()
    await desk.show('All')
    await desk.row('Electric ferry').waitFor()
  })

  test('refuses to spike what is out, names the rule and leaves it as it is', async () => {
    const { window } = newsroom
    await window.desk.row('Bladderwrack returns').click()
    await window.press('Delete')
    await window.notice(/#5 was left as it is/u).waitFor()
    await window.desk.row('Bladderwrack returns').waitFor()
  })
})
