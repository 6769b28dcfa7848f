import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoryId } from '#lib/ids.ts'
import { plainText } from '#domain/document/document.ts'
import { aDesk, type DeskForTest } from '#desk/testing/a-desk.ts'
import type { Host } from '#desk/host.ts'
import { currentText } from '#desk/drafts.ts'
import { readOriginal } from '#desk/originals.ts'
import { readSourceText } from '#desk/source-versions.ts'
import { answerJob } from '#features/intake/formats/answer-job.ts'
import type { Preview, TakenIn } from '#features/intake/contract.ts'
import { intakeData } from './intake-data.ts'

const host: Host = { runReader: async (job) => ({ kind: 'done', answer: await answerJob(job) }) }
const page = readFileSync(join(import.meta.dirname, '../fixtures/en-weblog.html'))

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk({ host })
})
afterEach(() => desk.dispose())

test('reading writes nothing, taking in writes the original, the source and its version', async () => {
  const preview = await read(page)
  expect(rows('source') + rows('original') + rows('story')).toBe(0)
  expect(existsSync(join(desk.folder, 'originals')) ? readdirSync(join(desk.folder, 'originals')) : []).toEqual([])
  const taken = await take(preview)
  const original = desk.database.prepare('SELECT original_sha256 FROM source_version').pluck().get() as string
  const bytes = readOriginal(desk.folder, original)
  expect(bytes.ok && Buffer.from(bytes.value).equals(page)).toBe(true)
  expect(plainText(readSourceText(desk.database, taken.versionId).fields.headline)).toBe(
    'Island ferry gets a second winter boat',
  )
  expect(rows('story')).toBe(0)
})

test('the same page again is no new version; changed, it is one', async () => {
  const first = await take(await read(page))
  const again = await read(page)
  expect(again.known).toMatchObject({ id: first.sourceId, versions: 1, isUnchanged: true })
  expect(await take(again)).toMatchObject({ versionId: first.versionId, versionNumber: 1 })
  const changed = await read(Buffer.from(page.toString().replace('£410,000', '£460,000')))
  expect(changed.known).toMatchObject({ isUnchanged: false })
  expect(await take(changed, { cause: 'fact' })).toMatchObject({ sourceId: first.sourceId, versionNumber: 2 })
})

test('a story in the page’s language starts with its text, quotes in their marks; in another it starts empty', async () => {
  const english = await take(await read(page), { start: { language: 'en-GB' } })
  const copy = textOf(english.storyId)
  expect(copy.blocks.find((block) => block.type === 'quote')).toMatchObject({ speaker: 'Isla Renwick' })
  expect(JSON.stringify(copy.blocks)).toContain('“People have waited a generation for this,”')
  const swedish = await take(await read(page), { start: { language: 'sv' } })
  expect(textOf(swedish.storyId).blocks).toEqual([])
})

test('a paste without markup is read as text', async () => {
  const got = await call('readPaste', {
    html: '',
    text: 'Fem ord i denna rubrik\n\nEn ingress som är lång nog för att vara en ingress här.\n\nEtt stycke till som också är långt nog för att räknas.',
  })
  expect(got).toMatchObject({ ok: true, value: [{ kind: 'wire', extraction: { headline: 'Fem ord i denna rubrik' } }] })
})

describe('bad input is refused and leaves the desk as it was', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['binary', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2])],
    ['too-large', new Uint8Array(17 * 1024 * 1024)],
    ['too-deep', Buffer.from(`<html>${'<b>'.repeat(50_000)}`)],
  ])('%s', async (kind, bytes) => {
    const before = desk.database.prepare('SELECT total_changes()').pluck().get()
    expect(await call('readFile', { name: 'x', bytes })).toMatchObject({ ok: false, problem: { kind } })
    expect(desk.database.prepare('SELECT total_changes()').pluck().get()).toBe(before)
  })

  test('a reader that is stopped says so', async () => {
    const slow = aDesk({ host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'time', detail: '' }) } })
    const got = await call('readFile', { name: 'x', bytes: page }, slow)
    expect(got).toMatchObject({ ok: false, problem: { kind: 'reader-stopped', reason: 'time' } })
    slow.dispose()
  })

  test('a token that is not known any more', async () => {
    const preview = await read(page)
    await take(preview)
    expect(await call('takeIn', { token: preview.token, kind: 'page', cause: null, start: null })).toEqual({
      ok: false,
      problem: { kind: 'gone' },
    })
  })
})

async function read(bytes: Uint8Array): Promise<Preview> {
  const got = (await call('readFile', { name: 'page.html', bytes })) as { ok: boolean; value: readonly Preview[] }
  if (!got.ok) throw new Error(JSON.stringify(got))
  const [preview] = got.value
  if (preview === undefined) throw new Error('Nothing was read')
  return preview
}

async function take(preview: Preview, more: object = {}): Promise<TakenIn> {
  const got = (await call('takeIn', { token: preview.token, kind: 'page', cause: null, start: null, ...more })) as {
    value: TakenIn
  }
  return got.value
}

function call(name: string, input: unknown, on: DeskForTest = desk): unknown {
  const handler = intakeData.handlers[name]
  if (handler === undefined) throw new Error(`No call ${name}`)
  return handler(on.context, input)
}

function textOf(storyId: StoryId | null) {
  if (storyId === null) throw new Error('No story was started')
  const text = currentText(desk.database, storyId)
  if (text === null) throw new Error('No text')
  return text.document
}

function rows(table: string): number {
  return desk.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
}
