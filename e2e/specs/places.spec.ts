import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewsroom, resize, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// Where things stand in the window, and where the keys lead.

let newsroom: Newsroom
beforeEach(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk(), size: { width: 1280, height: 800 } })
  await newsroom.window.people.become('Jonas Ek')
  await newsroom.window.desk.open('Riksbanken lämnar räntan')
})
afterEach(() => newsroom.close())

describe('a notice', () => {
  test('stands in the bar with the name of the desk and covers nothing below it', async () => {
    const { page, story, name } = newsroom.window
    await story.publication.choose('Park')
    await newsroom.window.notice('parked').waitFor()
    const box = await page.getByRole('region', { name: 'Notices' }).boundingBox()
    const bar = await name.locator('xpath=ancestor::header').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 1000)).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  })
})

describe('the inspector', () => {
  test('is opened at a tab by the command of that tab', async () => {
    const { window } = newsroom
    const { page, palette, story } = window
    await window.press('ControlOrMeta+Alt+I')
    await story.tab('Details').waitFor({ state: 'detached' })
    await palette.run('Inspector: History')
    await page.getByRole('tab', { name: 'History', selected: true }).waitFor()
    await window.press('ControlOrMeta+Shift+1')
    await page.getByRole('tab', { name: 'Details', selected: true }).waitFor()
  })

  test('lies below the texts in a narrow window, whole in sight', async () => {
    const { page, story } = newsroom.window
    await resize(newsroom, { width: 760, height: 800 })
    await expect.poll(async () => (await story.copy.boundingBox())?.width).toBeLessThan(400)
    const inspector = await page.getByRole('complementary', { name: 'Inspector' }).boundingBox()
    expect(inspector?.x).toBeGreaterThan(0)
    expect((inspector?.x ?? 0) + (inspector?.width ?? 1000)).toBeLessThanOrEqual(760)
  })
})

describe('a passage of the source', () => {
  test('that was taken over has the caret in it', async () => {
    const { story } = newsroom.window
    await story.source.takeOver('Fem ledamöter')
    await story.copy.getByText('Fem ledamöter').waitFor()
    await newsroom.window.type('Typed. ')
    await story.copy.getByText('Typed. Fem ledamöter').waitFor()
  })

  test('is left out although a counterpart was found, and has the focus again', async () => {
    const { story } = newsroom.window
    await story.source.takeOver('Fem ledamöter')
    await story.source.isPairedPassage('Fem ledamöter')
    await story.source.leaveOut('Fem ledamöter', 'Of no interest abroad')
    await expect.poll(() => story.source.stateOf('Fem ledamöter')).toBe('Left out')
    expect(await newsroom.window.focused()).toContain('Fem ledamöter')
  })
})

describe('the focus', () => {
  test('goes from the title of a factbox into the box', async () => {
    const { window } = newsroom
    await window.story.goToEnd()
    await window.press('ControlOrMeta+Alt+5')
    const title = window.page.getByRole('textbox', { name: 'Title of the factbox' })
    await title.fill('Facts')
    await window.press('Tab')
    await window.type('Typed in the box.')
    await window.story.copy.getByText('Typed in the box.').waitFor()
  })

  test('comes back to the button when a new source is given up', async () => {
    const { window } = newsroom
    await window.press('ControlOrMeta+Alt+C')
    const add = window.page.getByRole('button', { name: 'New source' })
    await add.press('Enter')
    await window.page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect.poll(() => window.focused()).toBe('button New source')
  })
})
