import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putOnClipboard } from '../fixtures/native-dialogs.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// What cannot be read says so and leaves the desk as it was; what is read comes in without what could do harm.

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom({ desk: copySampleDesk() })
  await newsroom.window.people.become('Jonas Ek')
})
afterAll(() => newsroom.close())

describe('in the intake', () => {
  beforeEach(() => newsroom.window.intake.open())

  test.each([
    ['a binary file', 'holiday.bin', [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0xff, 0xfe, 0, 0], 'This is a program'],
    ['an empty file', 'empty.txt', [], 'It is empty'],
  ])('%s that is dropped is refused with its reason', async (_what, name, bytes, reason) => {
    const { intake } = newsroom.window
    await intake.drop(name, bytes)
    await intake.problem.waitFor()
    expect(await intake.problem.innerText()).toContain(reason)
    await intake.startOver()
  })

  test('a text file that is dropped is read', async () => {
    const { intake, page } = newsroom.window
    const text = 'Bron stängs i natt\n\nBron över sundet stängs klockan 22 för besiktning.\n'
    await intake.drop('bron.txt', [...new TextEncoder().encode(text)])
    await intake.article.getByRole('heading', { name: 'Bron stängs i natt' }).waitFor()
    await page.getByRole('button', { name: 'Leave it' }).click()
  })

  test('an empty clipboard is said to be empty', async () => {
    const { intake } = newsroom.window
    await putOnClipboard(newsroom.app, { text: '' })
    await intake.paste()
    await intake.problem.waitFor()
    await intake.startOver()
  })

  test('a page full of traps comes in as its words alone, and its ledger says what was left behind', async () => {
    const { intake, page } = newsroom.window
    const trap = `<article><h1>Fällan <img src="https://example.org/x.gif" onerror="document.title='caught'"></h1>
      <p>Se <a href="javascript:document.title='caught'">den här länken</a> och <a href="file:///etc/passwd">den här</a>.</p>
      <script>document.title = 'caught'</script><iframe src="https://example.org"></iframe>
      <p>Mer text som ska vara kvar i artikeln efteråt.</p></article>`
    await putOnClipboard(newsroom.app, { text: 'Fällan', html: trap })
    await intake.paste()
    await intake.article.getByText('Se den här länken och den här.').waitFor()
    expect(await intake.article.locator('a, script, iframe, img').count()).toBe(0)
    expect(await intake.article.locator('[title^="javascript"], [title^="file"]').count()).toBe(0)
    expect(await page.title()).not.toBe('caught')
    expect(await intake.ledger.innerText()).toMatch(/link/iu)
    await page.getByRole('button', { name: 'Leave it' }).click()
  })
})

describe('in the copy', () => {
  test('pasted links that are no links to the web come in as their words', async () => {
    const { story, desk } = newsroom.window
    await newsroom.window.goTo('Desk')
    await desk.open('Riksbanken lämnar räntan')
    await story.goToHeadline()
    await story.write('Headline', 'Lead', 'Body: ')
    const html = `<p>A <a href="javascript:alert(1)">trap</a>, a <a href="https://example.org/">link</a>.</p>`
    await putOnClipboard(newsroom.app, { text: 'A trap, a link.', html })
    await newsroom.window.press('ControlOrMeta+V')
    await expect.poll(() => story.text()).toContain('A trap, a link.')
    const links = await story.copy.locator('a').evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect(links).toEqual(['https://example.org/'])
    await story.isSaved()
  })
})
