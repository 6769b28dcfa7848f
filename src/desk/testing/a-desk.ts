import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, type PersonId, type StoryId } from '#lib/ids.ts'
import type { Clock, Instant } from '#lib/clock.ts'
import { EMPTY_FIELDS, type Block, type Document, type Run } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import type { Database } from '#database/database.ts'
import type { DeskContext, Topic } from '../context.ts'
import { createDesk } from '../create-desk.ts'
import type { OpenDesk } from '../desk-folder.ts'
import type { Host } from '../host.ts'
import { createInvoker } from '../invoke.ts'
import { createStory } from '../stories.ts'

/** A real desk in a folder of its own, with a clock that the test moves. */
export interface DeskForTest {
  readonly folder: string
  readonly open: OpenDesk
  readonly database: Database
  readonly context: DeskContext
  /** The topics of each transaction that changed something, in order. */
  readonly told: readonly (readonly Topic[])[]
  setNow(now: Instant): void
  actAs(person: PersonId | null): void
  addPerson(name: string, roles: readonly string[]): PersonId
  dispose(): void
}

const NO_READER: Host = {
  runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'no reader in this test' }),
}

export function aDesk(options: { readonly host?: Host } = {}): DeskForTest {
  const parent = mkdtempSync(path.join(tmpdir(), 'stet-desk-'))
  let now: Instant = '2026-03-12T08:00:00.000Z'
  let person: PersonId | null = null
  const clock: Clock = { now: () => now }
  const made = createDesk(path.join(parent, 'desk'), {
    name: 'Test',
    zone: 'Europe/Stockholm',
    language: 'en-GB',
    placeConfirmed: true,
    clock,
  })
  if (!made.ok) throw new Error(`No desk: ${JSON.stringify(made.problem)}`)
  const { database, folder, close } = made.value
  const told: (readonly Topic[])[] = []
  const invoker = createInvoker({
    database,
    folder,
    readOnly: false,
    clock,
    means: 'window',
    workstation: 'test',
    host: options.host ?? NO_READER,
    onChanged: (topics) => told.push(topics),
    person: () => person,
  })
  return {
    folder,
    open: made.value,
    database,
    context: invoker.contextFor('test'),
    told,
    setNow: (instant) => {
      now = instant
    },
    actAs: (id) => {
      person = id
    },
    addPerson: (name, roles) => addPerson(database, name, roles, now),
    dispose: () => {
      close()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

function addPerson(database: Database, name: string, roles: readonly string[], now: Instant): PersonId {
  const id = newId<'person'>()
  database
    .prepare(`INSERT INTO person (id, name, roles, created_at) VALUES (?, ?, ?, ?)`)
    .run(id, name, JSON.stringify(roles), now)
  return id
}

export function runs(text: string): readonly Run[] {
  return text === '' ? [] : [{ text }]
}

export function aParagraph(text: string): Block {
  return { id: newBlockId(), type: 'paragraph', runs: runs(text) }
}

export function aDocument(headline: string, ...paragraphs: readonly string[]): Document {
  return {
    format: 1,
    language: 'en-GB',
    fields: { ...EMPTY_FIELDS, headline: runs(headline) },
    blocks: paragraphs.map(aParagraph),
  }
}

export function aStory(desk: DeskForTest, document: Document = aDocument('Quay opens', 'The quay opened.')): StoryId {
  return desk.context.transact(() => createStory(desk.context, { document, reason: 'created' }))
}
