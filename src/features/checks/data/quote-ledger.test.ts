import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { currentText, saveBody } from '#desk/drafts.ts'
import { listEvents } from '#desk/record.ts'
import { noteQuote } from '#desk/quotes.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import { ChecksRunner } from './checks-runner.ts'
import { checkGuards } from './guards.ts'
import { readQuotes } from './quote-ledger.ts'
import type { StoryReader } from './read-frame.ts'
import { runAndStore } from './run-and-store.ts'

const SOURCE = { ...aDocument('Kajen', '– Det här är en bra dag, säger Ajay Banga.'), language: 'sv' }
let hasSource = false
const story: StoryReader = {
  readSource: () => (hasSource ? { versionId: newId<'source-version'>(), document: SOURCE } : null),
  listPassages: () => [],
}

let desk: DeskForTest
let runner: ChecksRunner
const threads: Worker[] = []

beforeAll(() => {
  desk = aDesk()
  desk.actAs(desk.addPerson('Eva', ['editor']))
  runner = new ChecksRunner({
    story,
    startThread: (setting) => {
      const entry = path.resolve(import.meta.dirname, '../../../data/checks-thread.ts')
      const thread = new Worker(entry, { workerData: setting })
      threads.push(thread)
      return thread
    },
    languageFolder: path.resolve(import.meta.dirname, '../../../../resources/language'),
    report: (fault) => {
      throw new Error(fault)
    },
  })
})
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()))
  desk.dispose()
})

test('lists the quotes of the copy, and what was said of one holds until its words are others', async () => {
  const document = aDocument('Quay opens', '“The quay is safe,” said Karin Berg, the harbour master.')
  const storyId = aStory(desk, document)
  const [quote, ...more] = await readQuotes(desk.context, runner, storyId)
  expect(more).toEqual([])
  expect(quote).toMatchObject({ speaker: 'Karin Berg', state: 'to_verify', original: null, personName: '' })
  if (quote === undefined) throw new Error('a quote')
  const about = { storyId, blockId: quote.place.key, words: quote.words }
  desk.context.transact(() => noteQuote(desk.context, { ...about, state: 'verified', original: 'Kajen är säker' }))
  const verified = { state: 'verified', foundOriginal: 'Kajen är säker', personName: 'Eva' }
  expect(await readQuotes(desk.context, runner, storyId)).toMatchObject([verified])
  expect(listEvents(desk.database, storyId)[0]).toMatchObject({ action: 'quote_noted', payload: { state: 'verified' } })
  const [block] = document.blocks
  if (block?.type !== 'paragraph') throw new Error('a paragraph')
  const words = '“The quay is unsafe,” said Karin Berg, the harbour master.'
  const edited = { ...document, blocks: [{ ...block, runs: [{ text: words }] }] }
  const follows = currentText(desk.database, storyId)?.revision ?? 0
  desk.context.transact(() => saveBody(desk.context, { storyId, follows, document: edited }))
  expect(await readQuotes(desk.context, runner, storyId)).toMatchObject([{ state: 'to_verify', foundOriginal: '' }])
})

test('words that were translated there and back warn until somebody says how they were said', async () => {
  hasSource = true
  const storyId = aStory(desk, aDocument('Quay opens', '“This is a good day,” said Ajay Banga.'))
  const judge = () => {
    const guard = checkGuards(story).find((one) => one.guard === 'warnings-without-waiver')
    return JSON.stringify(guard?.judge(desk.database, storyId))
  }
  await runAndStore(desk.context, runner, storyId)
  expect(judge()).toContain('Ajay Banga is known to have spoken this language')
  const [quote] = await readQuotes(desk.context, runner, storyId)
  const about = { storyId, blockId: quote?.place.key ?? '', words: quote?.words ?? '' }
  desk.context.transact(() =>
    noteQuote(desk.context, { ...about, state: 'to_verify', original: 'This is a good day.' }),
  )
  expect(judge()).not.toContain('Ajay Banga')
})
