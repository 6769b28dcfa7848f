import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SourceId, StoryId } from '#lib/ids.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import { addSourceVersion } from '#desk/source-versions.ts'
import type { CitationLine, SourceCard, StorySourceLine } from '#features/sources/contract.ts'
import { sourcesData } from './sources-data.ts'

const DETAILS = {
  kind: 'interview',
  title: 'Harbour master, by telephone',
  creator: 'Isla Renwick',
  agency: '',
  address: '',
  occurredAt: '2026-03-11T15:00',
  retrievedAt: '2026-03-11T15:00:00.000Z',
  rights: { usageTerms: 'Read back before print' },
  reliability: 'reliable',
} as const

let desk: DeskForTest
let storyId: StoryId
beforeEach(() => {
  desk = aDesk()
  storyId = aStory(desk)
})
afterEach(() => desk.dispose())

test('a story has any number of sources; the first one with a text stands beside the copy', () => {
  command('add', { details: DETAILS, storyId })
  const page = command('add', { details: { ...DETAILS, kind: 'page', title: 'Page' }, storyId: null }) as SourceId
  desk.context.transact(() =>
    addSourceVersion(desk.context, page, {
      document: aDocument('Quay', 'The quay opened.'),
      originalSha256: null,
      ledger: {},
      cause: null,
      publishedAt: null,
    }),
  )
  command('link', { storyId, sourceId: page })
  const lines = call('ofStory', { storyId }) as StorySourceLine[]
  expect(lines.map((line) => [line.title, line.isBase, line.versionNumber])).toEqual([
    ['Page', true, 1],
    ['Harbour master, by telephone', false, null],
  ])
})

test('words of the copy are cited to a source of the story only', () => {
  const id = command('add', { details: DETAILS, storyId }) as SourceId
  const cited = command('cite', { storyId, sourceId: id, passage: null, copyWords: 'The quay opened.' })
  expect(cited).toMatchObject({ ok: true })
  expect(call('citations', { storyId }) as CitationLine[]).toMatchObject([
    { sourceTitle: DETAILS.title, copyWords: 'The quay opened.', isOutdated: false },
  ])
  const stranger = command('add', { details: DETAILS, storyId: null })
  expect(command('cite', { storyId, sourceId: stranger, passage: null, copyWords: 'x' })).toMatchObject({ ok: false })
})

test('taking a source from the story takes its citations along', () => {
  const id = command('add', { details: DETAILS, storyId }) as SourceId
  command('cite', { storyId, sourceId: id, passage: null, copyWords: 'The quay opened.' })
  command('unlink', { storyId, sourceId: id })
  expect(call('citations', { storyId })).toEqual([])
  expect(call('ofStory', { storyId })).toEqual([])
})

test('a private note is in no other answer, not in the journal, and gone from the file when emptied', () => {
  const id = command('add', { details: DETAILS, storyId }) as SourceId
  const secret = 'call-the-night-porter-after-nine'
  command('writeNote', { id, note: secret, contact: '+46 70 000 00 00' })
  expect(call('readNote', { id })).toEqual({ note: secret, contact: '+46 70 000 00 00' })
  for (const [name, input] of [
    ['read', { id }],
    ['list', { text: '', kind: null }],
    ['ofStory', { storyId }],
  ] as const) {
    expect(JSON.stringify(call(name, input))).not.toContain(secret)
  }
  for (const table of ['journal', 'event', 'event_payload', 'version', 'source', 'source_version']) {
    expect(JSON.stringify(desk.database.prepare(`SELECT * FROM ${table}`).all())).not.toContain(secret)
  }
  command('writeNote', { id, note: '', contact: '' })
  desk.database.pragma('wal_checkpoint(TRUNCATE)')
  expect(readFileSync(join(desk.folder, 'desk.sqlite')).includes(secret)).toBe(false)
})

test('an attached file is kept byte for byte', async () => {
  const id = command('add', { details: DETAILS, storyId }) as SourceId
  await (call('attach', { id, name: 'notes.pdf', bytes: new TextEncoder().encode('%PDF notes') }) as Promise<unknown>)
  const card = call('read', { id }) as SourceCard
  expect(card.attachment).toMatchObject({ name: 'notes.pdf', bytes: 10 })
  expect(readFileSync(card.attachment?.path ?? '', 'utf8')).toBe('%PDF notes')
})

function command(name: string, input: unknown): unknown {
  return desk.context.transact(() => call(name, input))
}

function call(name: string, input: unknown): unknown {
  const handler = sourcesData.handlers[name]
  if (handler === undefined) throw new Error(`No call ${name}`)
  return handler(desk.context, input)
}
