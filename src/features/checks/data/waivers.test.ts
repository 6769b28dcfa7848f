import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoryId } from '#lib/ids.ts'
import type { RegisteredGuard } from '#domain/publication/guards.ts'
import type { Document } from '#domain/document/document.ts'
import { currentText, saveBody } from '#desk/drafts.ts'
import { listEvents } from '#desk/record.ts'
import { aDesk, aDocument, aParagraph, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import { verifyChain } from '#desk/verify-chain.ts'
import { listWaivers, takeBackWaiver } from '#desk/waivers.ts'
import { ChecksRunner } from './checks-runner.ts'
import { checkGuards } from './guards.ts'
import { runAndStore } from './run-and-store.ts'
import { listWaiverLines, waive } from './waivers.ts'

const THREAD = path.resolve(import.meta.dirname, '../../../data/checks-thread.ts')
const story = { readSource: () => null, listPassages: () => [] }

let desk: DeskForTest
let runner: ChecksRunner
const threads: Worker[] = []

beforeAll(() => {
  desk = aDesk()
  desk.actAs(desk.addPerson('Eva', ['editor']))
  runner = new ChecksRunner({
    story,
    startThread: (setting) => {
      const thread = new Worker(THREAD, { workerData: setting })
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

const COPY = aDocument('Quay opens', 'The quay quay was opened by the mayor.', 'It is long.')

function write(storyId: StoryId, document: Document): void {
  const follows = currentText(desk.database, storyId)?.revision ?? 0
  desk.context.transact(() => saveBody(desk.context, { storyId, document, follows }))
}

function judge(storyId: StoryId, guard: RegisteredGuard) {
  return checkGuards(story)
    .find((provider) => provider.guard === guard)
    ?.judge(desk.database, storyId)
}

async function repeatedWord(storyId: StoryId) {
  const run = await runAndStore(desk.context, runner, storyId)
  return run?.findings.find((finding) => finding.check === 'duplicate-word')
}

async function waiveRepeatedWord(storyId: StoryId): Promise<void> {
  const subject = (await repeatedWord(storyId))?.subject ?? ''
  expect(await waive(desk.context, runner, { storyId, subject, reason: 'A name.' })).toEqual({ ok: true, value: null })
}

function isInForce(storyId: StoryId): readonly boolean[] {
  return listWaiverLines(desk.database, storyId).map((line) => line.isInForce)
}

test('the checks have run on a text until one character of it is another', async () => {
  const storyId = aStory(desk, COPY)
  expect(judge(storyId, 'checks-have-run')).toMatchObject({ passed: false })
  await runAndStore(desk.context, runner, storyId)
  expect(judge(storyId, 'checks-have-run')).toMatchObject({ passed: true })
  write(storyId, { ...COPY, blocks: [...COPY.blocks, aParagraph('New.')] })
  expect(judge(storyId, 'checks-have-run')).toMatchObject({ passed: false })
})

test('what was found stops the text, says so in both languages and leads to its place', async () => {
  const storyId = aStory(desk, COPY)
  const finding = await repeatedWord(storyId)
  const guard = finding?.severity === 'error' ? 'blocking-checks' : 'warnings-without-waiver'
  const judged = judge(storyId, guard)
  expect(judged).toMatchObject({ passed: false })
  const about = { kind: 'copy', blockId: COPY.blocks[0]?.id }
  expect(judged?.places).toEqual(expect.arrayContaining([expect.objectContaining(about)]))
  expect(judged?.why).toMatchObject({
    what: expect.arrayContaining(['Word repeated: quay.']),
    whatInSwedish: expect.arrayContaining(['Upprepat ord: quay.']),
  })
})

test('a waiver survives edits elsewhere and a move of its paragraph, and is gone with an edit of its sentence', async () => {
  const storyId = aStory(desk, COPY)
  await waiveRepeatedWord(storyId)
  expect(isInForce(storyId)).toEqual([true])
  const [first, second] = COPY.blocks
  if (first === undefined || second === undefined) throw new Error('two paragraphs')
  write(storyId, { ...COPY, blocks: [aParagraph('Something new stands here.'), second, first] })
  await runAndStore(desk.context, runner, storyId)
  expect(isInForce(storyId)).toEqual([true])
  write(storyId, { ...COPY, blocks: [aParagraph('The quay quay was opened by a mayor.'), second] })
  await runAndStore(desk.context, runner, storyId)
  expect(isInForce(storyId)).toEqual([false])
})

test('a waiver stands in the record with its reason, once, and so does that it was taken back', async () => {
  const storyId = aStory(desk, COPY)
  await waiveRepeatedWord(storyId)
  await waiveRepeatedWord(storyId)
  const [waiver, ...more] = listWaivers(desk.database, storyId)
  expect(more).toEqual([])
  expect(desk.context.transact(() => takeBackWaiver(desk.context, storyId, waiver?.id ?? ''))).toBe(true)
  expect(desk.context.transact(() => takeBackWaiver(desk.context, storyId, waiver?.id ?? ''))).toBe(false)
  const acts = listEvents(desk.database, storyId).map(({ action, reason }) => [action, reason])
  expect(acts.slice(0, 2)).toEqual([
    ['waiver_taken_back', ''],
    ['finding_waived', 'A name.'],
  ])
  expect(verifyChain(desk.database)).toEqual([])
})

test('nothing is waived without a reason, by nobody, or that the text does not have', async () => {
  const storyId = aStory(desk, COPY)
  const subject = (await repeatedWord(storyId))?.subject ?? ''
  expect(await waive(desk.context, runner, { storyId, subject, reason: ' ' })).toMatchObject({
    problem: 'reason-required',
  })
  const other = { storyId, subject: '0'.repeat(64), reason: 'Why' }
  expect(await waive(desk.context, runner, other)).toMatchObject({ problem: 'not-found' })
})
