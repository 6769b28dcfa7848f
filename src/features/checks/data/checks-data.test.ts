import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedBlocks } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import type { StoryId } from '#lib/ids.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import type { ChecksAnswer } from '../contract.ts'
import { checksData } from './checks-data.ts'
import { ChecksRunner } from './checks-runner.ts'

let desk: DeskForTest
let storyId: StoryId
let threads: Worker[] = []
let faults: string[] = []
let service: ReturnType<typeof checksData>

beforeEach(() => {
  desk = aDesk()
  storyId = aStory(desk)
  faults = []
  service = aService('testing/stuck-thread.ts')
})
afterEach(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()))
  threads = []
  desk.dispose()
})

function aService(entry: string) {
  const runner = new ChecksRunner({
    story: { readSource: () => null, listPassages: () => [] },
    startThread: (setting) => {
      const thread = new Worker(path.join(import.meta.dirname, entry), { workerData: setting })
      threads.push(thread)
      return thread
    },
    languageFolder: path.resolve(import.meta.dirname, '../../../../resources/language'),
    report: (fault) => faults.push(fault),
  })
  return checksData(runner)
}

function read(document: Document, revision = 0): Promise<ChecksAnswer> {
  return call('read', { storyId, reading: 'r', revision, follows: null, text: document, step: 'full' })
}

function call<Answer>(name: string, input: unknown): Promise<Answer> {
  const handler = service.handlers[name]
  return Promise.resolve(handler?.(desk.context, input) as Answer)
}

test('answers what it finds in the text as it was sent, and in a change that leads on from it', async () => {
  const before = aDocument('Quay', 'The quay opened.')
  expect(await read(before)).toMatchObject({
    kind: 'read',
    revision: 0,
    hasSource: false,
    findings: [{ check: 'duplicate-word', group: 'form', severity: 'warning', place: { key: 'headline' } }, {}],
  })
  const after = { ...before, blocks: [] }
  const change = { storyId, reading: 'r', revision: 1, follows: 0, text: changedBlocks(before, after), step: 'live' }
  expect(await call('read', change)).toMatchObject({ kind: 'read', revision: 1, findings: [{}] })
})

test('asks for the whole text when the change leads on from another', async () => {
  const before = aDocument('Quay', 'The quay opened.')
  await read(before)
  const change = { storyId, reading: 'r', revision: 9, follows: 8, text: changedBlocks(before, before), step: 'live' }
  expect(await call('read', change)).toEqual({ kind: 'text_wanted' })
})

test('ends a check that does not end, names it, and goes on without it', async () => {
  const stuck = aDocument('Quay', 'It is stuck.')
  expect(await read(stuck)).toEqual({ kind: 'text_wanted' })
  expect(await read(stuck)).toMatchObject({
    kind: 'read',
    findings: [{ check: 'duplicate-word' }, { check: 'duplicate-word' }],
    stopped: [{ check: 'double-space', why: 'took_too_long' }],
  })
})

test('the story as it is saved is read through, whatever has to be left out', async () => {
  expect(await call('story', { storyId })).toMatchObject({ kind: 'read', stopped: [] })
})

test('a fault in a check leaves the others, and is kept', async () => {
  expect(await read(aDocument('Quay', 'It is broken.'))).toMatchObject({
    kind: 'read',
    findings: [{}, {}],
    stopped: [{ check: 'embargo', why: 'failed' }],
  })
  expect(faults[0]).toContain('embargo: Error: broken')
})

test('proposes words, and takes a word into the list of the desk', async () => {
  service = aService('../../../data/checks-thread.ts')
  const misspelt = aDocument('Quay', 'The harbour comittee met.')
  const spelling = async () => {
    const answer = await read(misspelt)
    return answer.kind === 'read' ? answer.findings.filter((finding) => finding.check === 'spelling') : null
  }
  expect(await spelling()).toHaveLength(1)
  expect(await call('suggest', { storyId, language: 'en-GB', word: 'comittee' })).toContain('committee')
  desk.context.transact(() => void call('addWord', { word: 'comittee' }))
  expect(await spelling()).toEqual([])
})
