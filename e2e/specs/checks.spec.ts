import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// The desk checks while one writes: marks, panel, mends and keys.

/** The first reading loads the language data and the dictionaries. */
const FIRST_READING = { timeout: 30_000 }

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Jonas Ek')
  await newsroom.window.desk.open('Riksbanken lämnar räntan')
})
afterAll(() => newsroom.close())

describe('a writer', () => {
  test('sees a fault under the words and in the panel as soon as it is written', async () => {
    const { story } = newsroom.window
    await story.goToHeadline()
    await story.write(
      'Interest rate unchanged',
      'The bank keeps its rate.',
      'Prices rose by 2.1% last year, the comittee said.',
    )
    await expect.poll(() => story.checks.marked(), FIRST_READING).toEqual(expect.arrayContaining(['2.1%', 'comittee']))
    await story.checks.open()
    await story.checks.finding('2.1 per cent').waitFor()
    await story.checks.finding('Not in the dictionary: comittee').waitFor()
  })

  test('mends it with one key and takes the mend back with another', async () => {
    const { window } = newsroom
    const { story } = window
    await story.select('2.1%')
    await window.press('ArrowLeft')
    await window.isDrawn()
    await window.press('ControlOrMeta+.')
    await expect.poll(() => story.text()).toContain('Prices rose by 2.1 per cent last year')
    await expect.poll(() => story.checks.marked()).not.toContain('2.1%')
    await window.press('ControlOrMeta+Z')
    await expect.poll(() => story.text()).toContain('Prices rose by 2.1% last year')
    await expect.poll(() => story.checks.marked()).toContain('2.1%')
  })

  test('is told what a mark means, by pointer and by key', async () => {
    const { window } = newsroom
    const { checks } = window.story
    await window.story.select('comittee')
    await window.press('ArrowLeft')
    await window.isDrawn()
    await window.press('Shift+F1')
    await checks.tip.filter({ hasText: 'Not in the dictionary: comittee' }).waitFor()
    await window.press('ArrowLeft')
    await checks.tip.waitFor({ state: 'detached' })
    await window.notice('Not in the dictionary: comittee').waitFor({ state: 'attached' })
  })

  test('goes through the findings by key and comes round', async () => {
    const { window } = newsroom
    await window.story.goToHeadline()
    const seen = new Set<string>()
    for (let step = 0; step < 12; step += 1) {
      await window.press('F7')
      await window.isDrawn()
      seen.add(await window.story.checks.panel.locator('[aria-current]').innerText())
    }
    expect([...seen].some((row) => row.includes('comittee'))).toBe(true)
    expect([...seen].some((row) => row.includes('2.1 per cent'))).toBe(true)
    expect([...seen].some((row) => row.includes('No tags'))).toBe(true)
  })

  test('picks a suggestion for a misspelt word, or gives the word to the desk', async () => {
    const { window } = newsroom
    const { story } = window
    const row = story.checks.finding('comittee')
    await story.checks.open()
    await row.getByRole('button', { name: 'Suggestions' }).click()
    await row.getByRole('button', { name: 'committee', exact: true }).click()
    await expect.poll(() => story.text()).toContain('the committee said')
    await expect.poll(() => row.count()).toBe(0)
    await story.goToEnd()
    await window.type(' The skerryside was calm.')
    await story.checks.finding('skerryside').getByRole('button', { name: 'Add to dictionary' }).click()
    await expect.poll(() => story.checks.marked()).not.toContain('skerryside')
  })
})
