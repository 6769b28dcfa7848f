// Walks through the sample desk and takes the pictures of the tour. Arguments: a folder to work in, a folder for the pictures.
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { HARBOUR_PAGE } from '../../e2e/fixtures/harbour-page.ts'
import { answerFileDialogs, putOnClipboard } from '../../e2e/fixtures/native-dialogs.ts'
import { openNewsroom, resize } from '../../e2e/fixtures/newsroom.ts'
import { runStet } from '../../e2e/fixtures/sample-desk.ts'
import { say } from '../lib/say.mjs'

// Playwright's Electron must not inherit that this program runs on Electron as a plain Node.
delete process.env['ELECTRON_RUN_AS_NODE']

const SMALL = { width: 1280, height: 800 }
const LARGE = { width: 1920, height: 1080 }

const [work, pictures] = process.argv.slice(2)
const desk = join(work, 'desk')
const out = join(work, 'out')
mkdirSync(out)
runStet(['desk', 'init', desk, '--sample'])
const newsroom = await openNewsroom({ desk, size: SMALL })
const { window } = newsroom
try {
  await answerFileDialogs(newsroom.app, [out])
  await showDesk()
  await showIntake()
  await showAdapting()
  await showBlocked()
  await showSources()
  await showComparing()
  await showChecks()
  await showExport()
  await showSettings()
} finally {
  await newsroom.close()
}

async function look(theme, size) {
  await window.palette.run(theme === 'dark' ? 'Dark theme' : 'Light theme')
  await resize(newsroom, size)
}

/** Notices of what was done a moment ago would stand before what the picture is about. */
async function take(name) {
  const { page } = window
  await window.dismissToasts()
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'initial' })
  say(`docs/tour/${name}.png`)
}

async function showDesk() {
  await window.desk.list.waitFor()
  await window.people.become('Maja Lindgren')
  await take('desk')
  await window.desk.find('reindeer')
  await window.desk.marks('Sorsele').first().waitFor()
  await take('desk-search')
  await window.desk.find('')
  await look('dark', LARGE)
  await take('desk-dark')
  await look('light', SMALL)
}

async function showIntake() {
  await window.intake.open()
  await putOnClipboard(newsroom.app, { html: HARBOUR_PAGE, text: 'Hamnen i Rosvik' })
  await window.intake.paste()
  await window.intake.ledger.waitFor()
  await window.intake.showRemoved()
  await take('intake')
}

async function showAdapting() {
  await window.goTo('Desk')
  await window.desk.open('Electric ferry passes')
  await window.story.goToParagraph(2)
  await look('light', LARGE)
  await take('story')
  await look('dark', SMALL)
  await take('story-dark')
  await look('light', SMALL)
}

async function showBlocked() {
  await window.press('ControlOrMeta+Shift+Enter')
  await window.story.publication.blockers()
  await take('story-blocked')
  await window.press('Escape')
}

async function showSources() {
  await window.story.sources.open()
  await take('story-sources')
  await window.goTo('Sources')
  await window.page.getByRole('main').getByRole('heading', { name: 'Sources' }).first().waitFor()
  await take('sources')
}

async function showComparing() {
  await window.goTo('Desk')
  await window.desk.open('Bladderwrack returns')
  await window.story.history.open()
  await window.story.history.compareWithCurrent('Was approved')
  await window.compare.added.first().waitFor()
  await take('compare')
  await window.compare.sideBySide()
  await look('dark', LARGE)
  await take('compare-dark')
  await look('light', SMALL)
}

async function showChecks() {
  await window.goTo('Desk')
  await window.desk.open('Electric ferry passes')
  await window.story.goToParagraph(2)
  await window.press('End')
  await window.page.keyboard.type(' Fares rose by 9% last year, and the the firemen were content.')
  await window.story.checks.open()
  await window.story.checks.finding('per cent').first().waitFor()
  await look('light', LARGE)
  await take('story-checks')
  await look('dark', SMALL)
  await take('story-checks-dark')
  await look('light', SMALL)
}

async function showExport() {
  await window.people.become('Ester Wallin')
  await window.goTo('Desk')
  await window.desk.open('More nurses at night')
  await window.story.exports.open()
  await window.story.exports.chooseFolder()
  await take('export')
  await window.story.exports.export()
  await look('dark', LARGE)
  await take('export-done-dark')
  await look('light', SMALL)
}

async function showSettings() {
  await window.settings.open('People and roles')
  await take('settings')
  await window.settings.open('House style')
  await take('settings-house-style')
  await look('dark', SMALL)
  await window.settings.open('Appearance')
  await take('settings-dark')
}
