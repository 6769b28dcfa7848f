import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// A step that cannot be taken says which rule is in its way, and leads there.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
})
afterAll(() => newsroom.close())

describe('a step that is blocked', () => {
  test('asks who one is before anything is done in nobody’s name', async () => {
    const { window } = newsroom
    await window.desk.open('Riksbanken lämnar räntan')
    await window.story.publication.step('Say who you are').click()
    await window.page.getByRole('dialog', { name: 'Who are you?' }).waitFor()
    await window.press('Escape')
  })

  test('names the open passages and jumps to the first of them', async () => {
    const { window } = newsroom
    await window.people.become('Jonas Ek')
    const { publication } = window.story
    await window.press('ControlOrMeta+Shift+Enter')
    expect((await publication.blockers()).join(' ')).toMatch(/Open passages: \d+/u)
    await publication.panel.getByRole('button', { name: 'Next open passage' }).press('Enter')
    await expect.poll(() => window.story.source.selected()).toContain('Riksbanken lämnar räntan oförändrad')
  })

  test('does not leave what was in one person’s way to the next', async () => {
    const { window } = newsroom
    const { publication } = window.story
    await publication.panel.waitFor()
    await window.people.become('Maja Lindgren')
    await publication.panel.waitFor({ state: 'detached' })
    await window.people.become('Jonas Ek')
  })

  test('names the role that may take it', async () => {
    const { window } = newsroom
    await window.back()
    await window.desk.open('Sorsele vetoes')
    await window.story.publication.strip.getByRole('button', { name: /This is for: editor/u }).waitFor()
  })

  test('names four eyes when the writer would approve the own text', async () => {
    const { window } = newsroom
    const { story } = window
    await window.back()
    await window.people.become('Maja Lindgren')
    await window.desk.open('Sorsele vetoes')
    await story.goToHeadline()
    await window.type('Again: ')
    await story.isSaved()
    await story.publication.step('Approve').click()
    expect((await story.publication.blockers()).join(' ')).toContain('Somebody else must approve it')
  })
})
