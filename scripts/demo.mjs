// The main job, done once in the real window on a copy of the sample desk, step by step: `npm run app` without a screen runs
// it. Leaves a picture of each step and the exported copy in demo-out/.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { HARBOUR_COPY, HARBOUR_PAGE } from '../e2e/fixtures/harbour-page.ts'
import { answerFileDialogs, putOnClipboard } from '../e2e/fixtures/native-dialogs.ts'
import { openNewsroom } from '../e2e/fixtures/newsroom.ts'
import { runStet } from '../e2e/fixtures/sample-desk.ts'
import { root } from './lib/root.mjs'
import { runMain, say } from './lib/say.mjs'

// Playwright's Electron must not inherit that this program runs on Electron as a plain Node.
delete process.env['ELECTRON_RUN_AS_NODE']

const out = join(root, 'demo-out')
const desk = join(out, 'desk')
const exported = join(out, 'exported')
let count = 0

await runMain(async () => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(exported, { recursive: true })
  runStet(['desk', 'init', desk, '--sample'])
  const newsroom = await openNewsroom({ desk })
  try {
    await answerFileDialogs(newsroom.app, [exported])
    await doMainJob(newsroom)
  } finally {
    await newsroom.close()
  }
  tellWhatWasWritten()
})

async function doMainJob({ app, window }) {
  const step = (words) => takeStep(window.page, words)
  const { intake, story } = window

  await window.desk.list.waitFor()
  await window.people.become('Jonas Ek')
  await step('The sample desk is open; Jonas Ek, translator, says who he is')

  await intake.open()
  await putOnClipboard(app, { html: HARBOUR_PAGE, text: 'Hamnen i Rosvik' })
  await intake.paste()
  await intake.ledger.waitFor()
  await step('A news page is pasted and read: the article, and the ledger of what was kept and removed')

  await intake.takeInAndStart()
  await adapt(story)
  await step('The story is adapted beside its source, passage by passage')

  await takeOverLastPassage(window)
  await story.source.leaveOut('Caféet Ankaret', 'Of interest only in Rosvik')
  await story.isCovered('100 %')
  await story.isSaved()
  await step(
    'A passage is taken over and worked on, another left out with its reason; all of the source is accounted for',
  )

  await story.sources.open()
  await story.select('240 million kronor')
  await story.sources.cite()
  await story.sources.citation('240 million kronor').waitFor()
  await step('A figure is tied to the source it came from')

  await story.fillDetail('Tags', 'Transport, Ports')
  await story.checks.open()
  await story.checks.finding('No tags.').waitFor({ state: 'detached' })
  await step('The checks have read the copy against its source; what they found is mended')

  await window.press('ControlOrMeta+Shift+Enter')
  await story.publication.is('In review')
  await step('The story is handed over; what Jonas wrote, another must approve')

  await window.people.become('Ester Wallin')
  await story.publication.step('Approve').waitFor()
  await window.press('ControlOrMeta+Alt+A')
  await story.publication.is('Approved')
  await step('Ester Wallin, editor, has read and approved it')

  await story.exports.open()
  await story.exports.chooseFolder()
  await story.exports.export()
  await story.publication.is('Exported')
  await step('Final copy is written in four forms, each read again and compared')

  await story.publication.step('Confirm live').press('Enter')
  await story.publication.state('Address', 'https://www.example.org/rosvik')
  await story.publication.do('Confirm live')
  await story.publication.is('Live')
  await story.history.open()
  await step('The story is confirmed live; the record holds every act')
}

async function adapt(story) {
  const { headline, lead, agreement, quote, subhead, fairway } = HARBOUR_COPY
  await story.goToHeadline()
  await story.write(headline, lead, agreement)
  await story.writeBlock('quote', quote)
  await story.writeBlock('subhead', subhead)
  await story.writeBlock('paragraph', fairway)
  await story.source.isPairedPassage('Farleden ska muddras')
  await story.isSaved()
}

async function takeOverLastPassage(window) {
  const { story } = window
  await story.goToEnd()
  await story.source.takeOver('fler resenärer')
  await story.selectAll('Nordlinjen räknar med')
  await window.type(HARBOUR_COPY.passengers)
  await story.source.isOpenPassage('Caféet Ankaret')
}

async function takeStep(page, words) {
  count += 1
  const file = join(out, `${String(count).padStart(2, '0')}.png`)
  await page.screenshot({ path: file, animations: 'disabled' })
  say(`${String(count).padStart(2)}. ${words}: ${relative(root, file)}`)
}

function tellWhatWasWritten() {
  say('The exported copy:')
  for (const name of readdirSync(exported, { recursive: true })) {
    const path = join(exported, name)
    if (statSync(path).isFile()) say(`    ${relative(root, path)}`)
  }
  say(`The desk it was done on: ${relative(root, desk)}`)
}
