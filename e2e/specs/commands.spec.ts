import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkbench } from '#workbench/create-workbench.ts'
import { FEATURES } from '../../src/renderer/features.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// Every act has a name and is found by it. What can be done now is what the menu has enabled; the palette must list the same.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Henrik Dahl')
})
afterAll(() => newsroom.close())

interface MenuEntry {
  readonly label: string
  readonly enabled: boolean
}

/** The entries of the application menu that run our commands: those of the system have roles. */
async function readMenu(): Promise<readonly MenuEntry[]> {
  return newsroom.app.evaluate(({ Menu }) => {
    const entries = (items: readonly Electron.MenuItem[]): { label: string; enabled: boolean }[] =>
      items.flatMap((item) => {
        if (item.submenu) return entries(item.submenu.items)
        return item.type === 'separator' || item.role ? [] : [{ label: item.label, enabled: item.enabled }]
      })
    return entries(Menu.getApplicationMenu()?.items ?? [])
  })
}

async function listPalette(): Promise<readonly string[]> {
  const { palette } = newsroom.window
  await palette.open()
  const found = await palette.find('')
  await palette.close()
  return found
}

const screens: readonly (readonly [string, () => Promise<void>])[] = [
  ['the desk', () => newsroom.window.desk.row('Sorsele vetoes').click()],
  ['the intake', () => newsroom.window.intake.open()],
  [
    'a story',
    async () => {
      await newsroom.window.goTo('Desk')
      await newsroom.window.desk.open('Electric ferry passes')
      await newsroom.window.story.goToHeadline()
    },
  ],
  ['settings', () => newsroom.window.settings.open('Appearance')],
]

describe('the palette', () => {
  test.each(screens)('lists what the menu offers on %s, and finds each by its name', async (_screen, go) => {
    await go()
    const { palette } = newsroom.window
    await expect
      .poll(async () => {
        const offered = (await readMenu()).filter(({ enabled }) => enabled).map(({ label }) => label)
        const listed = await listPalette()
        return offered.filter((label) => !listed.includes(label) && label !== 'Find a command…')
      })
      .toEqual([])
    await palette.open()
    const lost: string[] = []
    for (const title of await palette.find('')) {
      if (!(await palette.find(title)).includes(title)) lost.push(title)
    }
    await palette.close()
    expect(lost).toEqual([])
  })

  test('says so when no command has the words', async () => {
    const { palette, page } = newsroom.window
    await palette.open()
    expect(await palette.find('zzzz')).toEqual([])
    await page.getByText('No command has these words.').waitFor()
    await palette.close()
  })
})

describe('the keyboard shortcuts', () => {
  test('lists every key there is', async () => {
    const { window } = newsroom
    await window.press('F1')
    const sheet = window.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    const words = await sheet.innerText()
    const { registry } = createWorkbench(FEATURES, 'Linux x86_64')
    const missing = registry.commands.filter(
      ({ keys, title, isSilent }) => keys !== undefined && isSilent !== true && !words.includes(title.en),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
    await window.press('Escape')
  })
})
