import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HARBOUR_COPY, HARBOUR_PAGE } from '../fixtures/harbour-page.ts'
import { answerFileDialogs, putOnClipboard } from '../fixtures/native-dialogs.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { makeWorkFolder } from '../fixtures/work-folder.ts'

// The whole main job, from an empty folder to final copy that is live: one test per step, each going on from the last.

const folder = makeWorkFolder()
const deskFolder = path.join(folder.path, 'desk')
const outFolder = path.join(folder.path, 'out')

let newsroom: Newsroom
beforeAll(async () => {
  mkdirSync(deskFolder)
  mkdirSync(outFolder)
  newsroom = await openNewsroom()
  await answerFileDialogs(newsroom.app, [deskFolder, outFolder])
})
afterAll(async () => {
  await newsroom.close()
  folder.remove()
})

function exported(): string {
  const [story = ''] = readdirSync(outFolder)
  return path.join(outFolder, story)
}

describe('one person and a colleague', () => {
  test('start a desk in an empty folder', async () => {
    const { window } = newsroom
    await window.welcome.startDesk('Harbour desk')
    await window.page.getByText('Nothing is on this desk yet').waitFor()
    expect(await window.name.textContent()).toBe('Harbour desk')
  })

  test('say who they are, and who else works here', async () => {
    const { window } = newsroom
    await window.people.beginWith('Anna Lind')
    await window.settings.open('People and roles')
    await window.settings.addPerson('Erik Berg', ['Editor'])
  })

  test('take in a page from the clipboard, with its ledger before them', async () => {
    const { window } = newsroom
    await window.intake.open()
    await putOnClipboard(newsroom.app, { html: HARBOUR_PAGE, text: 'Hamnen i Rosvik' })
    await window.intake.paste()
    await window.intake.ledger.waitFor()
    await window.intake.ledger.getByText('Nothing was lost.').waitFor()
    expect(await window.intake.count('Quotes')).toEqual([1, 1])
    expect(await window.intake.count('Links')).toEqual([1, 1])
    const article = await window.intake.article.innerText()
    expect(article).toContain('Hamnen i Rosvik byggs ut för 240 miljoner')
    expect(article).not.toContain('Storm väntas')
    await window.intake.takeInAndStart()
  })

  test('adapt it beside its source, in the typography of the language', async () => {
    const { story } = newsroom.window
    await story.goToHeadline()
    const { headline, lead, agreement, quote, subhead, fairway } = HARBOUR_COPY
    await story.write(headline, lead, agreement)
    await story.writeBlock('quote', quote)
    await story.writeBlock('subhead', subhead)
    await story.writeBlock('paragraph', fairway)
    expect(await story.headline()).toBe(headline)
    expect(await story.text()).toContain('“We have waited twelve years for this,” says Lena Åström.')
    expect(await story.text()).toContain('Nordlinjen’s chief executive')
    await story.isSaved()
  })

  test('take a passage over into the copy and work on it there', async () => {
    const { window } = newsroom
    const { story } = window
    await story.goToEnd()
    await story.source.takeOver('fler resenärer')
    await expect.poll(() => story.text()).toContain('Nordlinjen räknar med')
    await story.selectAll('Nordlinjen räknar med')
    await window.type(HARBOUR_COPY.passengers)
    expect(await story.text()).toContain(HARBOUR_COPY.passengers)
    expect(await story.text()).not.toContain('Nordlinjen räknar med')
  })

  test('leave a passage out and say why', async () => {
    const { story } = newsroom.window
    await story.source.isOpenPassage('Caféet Ankaret')
    await story.source.leaveOut('Caféet Ankaret', 'Of interest only in Rosvik')
    await expect.poll(() => story.source.stateOf('Caféet Ankaret')).toBe('Left out')
    await story.isCovered('100 %')
    await story.isSaved()
  })

  test('cite the source for a figure', async () => {
    const { story } = newsroom.window
    await story.sources.open()
    await story.select('240 million kronor')
    await story.sources.cite()
    await story.sources.citation('240 million kronor').waitFor()
  })

  test('see what the checks find, and mend it', async () => {
    const { story } = newsroom.window
    const finding = story.checks.finding('No tags.')
    await story.checks.open()
    await finding.waitFor()
    await story.fillDetail('Tags', 'Transport, Ports')
    await story.checks.open()
    await finding.waitFor({ state: 'detached' })
  })

  test('hand it over, and cannot approve their own text', async () => {
    const { window } = newsroom
    const { publication } = window.story
    await window.press('ControlOrMeta+Shift+Enter')
    await publication.is('In review')
    await publication.step('Approve').press('Enter')
    expect((await publication.blockers()).join(' ')).toContain('Somebody else must approve it')
    await window.press('Escape')
  })

  test('have a second person approve it', async () => {
    const { window } = newsroom
    await window.people.become('Erik Berg')
    await window.story.publication.step('Approve').waitFor()
    await window.press('ControlOrMeta+Alt+A')
    await window.story.publication.is('Approved')
  })

  test('export it to a folder, where every form says the same', async () => {
    const { exports, publication } = newsroom.window.story
    await exports.open()
    await exports.chooseFolder()
    await exports.export()
    await publication.is('Exported')
    const files = readdirSync(exported())
    expect(files.map((name) => path.extname(name)).toSorted()).toEqual(['.docx', '.html', '.json', '.md', '.txt'])
    const html = readFileSync(path.join(exported(), files.find((name) => name.endsWith('.html')) ?? ''), 'utf8')
    expect(html).toContain(`<h1>${HARBOUR_COPY.headline}</h1>`)
    expect(html).toContain('“We have waited twelve years for this,”')
    expect(html).toContain('"@type": "NewsArticle"')
    expect(html).not.toContain('Of interest only in Rosvik')
    const manifest = JSON.parse(
      readFileSync(path.join(exported(), files.find((name) => name.endsWith('.json')) ?? ''), 'utf8'),
    ) as Record<string, unknown>
    expect(JSON.stringify(manifest)).toContain('Erik Berg')
  })

  test('confirm that it is live, and find every act in the record', async () => {
    const { window } = newsroom
    const { publication, history } = window.story
    await publication.step('Confirm live').press('Enter')
    await publication.state('Address', 'https://www.example.org/rosvik')
    await publication.do('Confirm live')
    await publication.is('Live')
    await history.open()
    const record = await history.record.innerText()
    for (const act of ['Submit', 'Approve', 'Export', 'Confirm live']) expect(record).toContain(act)
    await history.record.getByRole('button', { name: 'Check the record' }).press('Enter')
    await window.notice('The record stands as it was written.').waitFor()
  })
})
