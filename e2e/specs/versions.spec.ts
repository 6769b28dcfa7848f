import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// Versions of a story: kept, compared word by word, restored.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Maja Lindgren')
  await newsroom.window.desk.open('Electric ferry passes its first winter')
})
afterAll(() => newsroom.close())

describe('a version', () => {
  test('is kept under a name', async () => {
    const { story } = newsroom.window
    await story.history.open()
    await story.history.keep('Before the second call')
    await story.history.version('Before the second call').getByText('by Maja Lindgren').waitFor()
  })

  test('is compared with what was written since, word by word', async () => {
    const { story, compare } = newsroom.window
    await story.goToHeadline()
    await newsroom.window.type('Without a hitch: ')
    await story.isSaved()
    await story.history.compareWithCurrent('Before the second call')
    await compare.added.first().waitFor()
    expect((await compare.added.allTextContents()).join(' ')).toContain('Without a hitch')
    expect(await compare.removed.allTextContents()).toEqual([])
    expect(await compare.figures.first().textContent()).toContain('3 words added, 0 removed')
    await compare.sideBySide()
    await compare.nextChange()
    await compare.backToStory()
    await story.isOpen()
  })

  test('is restored, and what stood there can be had back', async () => {
    const { story } = newsroom.window
    await story.history.open()
    await story.history.restore('Before the second call')
    await expect.poll(() => story.headline()).not.toContain('Without a hitch')
    await newsroom.window.notice('is the current text again').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => story.headline()).toContain('Without a hitch')
  })
})
