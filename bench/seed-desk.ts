import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { newId, type PersonId } from '#lib/ids.ts'
import type { Document, ParagraphBlock } from '#domain/document/document.ts'
import { EMPTY_FIELDS } from '#domain/document/document.ts'
import { createDesk } from '#desk/create-desk.ts'
import type { DeskContext } from '#desk/context.ts'
import { createInvoker } from '#desk/invoke.ts'
import { createStory } from '#desk/stories.ts'
import { ENGLISH_WORDS, SWEDISH_WORDS } from './seed-words.ts'

/**
 * Fills a desk with stories for measurements, the same for the same number: `seed-desk.ts --desk DIR [--stories 100000]`.
 * Words are drawn as language draws them (the n-th word 1/n as often), so that a search for a common word hits many stories.
 */
export interface SeedOptions {
  readonly folder: string
  readonly stories: number
}

const TEAM = ['Anna Lindqvist', 'Johan Bergström', 'Maria Öberg', 'Peter Hall', 'Sara Nyström-Wahlgren']
const STATES = ['draft', 'draft', 'in_review', 'approved', 'approved', 'approved', 'parked', 'spiked'] as const
const BATCH = 2000
const NOW = '2026-03-12T08:00:00.000Z'

function seedDesk(options: SeedOptions): void {
  const made = createDesk(options.folder, {
    name: 'Foreign desk',
    zone: 'Europe/Stockholm',
    language: 'en-GB',
    placeConfirmed: true,
  })
  if (!made.ok) throw new Error(`No desk could be made: ${JSON.stringify(made.problem)}`)
  const { database, folder, close } = made.value
  const context = createInvoker({
    database,
    folder,
    readOnly: false,
    clock: { now: () => NOW },
    means: 'system',
    workstation: 'seed',
    host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'not while seeding' }) },
    onChanged: () => undefined,
    person: () => null,
  }).contextFor('seed')
  const people = context.transact(() => addTeam(context))
  for (let first = 0; first < options.stories; first += BATCH) {
    context.transact(() => {
      for (let index = first; index < Math.min(first + BATCH, options.stories); index += 1) {
        addStory(context, index, people)
      }
    })
  }
  database.exec(`INSERT INTO story_search (story_search) VALUES ('optimize')`)
  close()
}

function addTeam(context: DeskContext): readonly PersonId[] {
  return TEAM.map((name) => {
    const id = newId<'person'>()
    context.database
      .prepare(`INSERT INTO person (id, name, roles, created_at) VALUES (?, ?, '["translator","editor"]', ?)`)
      .run(id, name, NOW)
    return id
  })
}

function addStory(context: DeskContext, index: number, people: readonly PersonId[]): void {
  const draw = createDraw(index + 1)
  const id = createStory(context, { document: drawDocument(draw, index), reason: 'sample' })
  const state = STATES[Math.floor(draw() * STATES.length)] ?? 'draft'
  const deadline = draw() < 0.3 ? new Date(Date.parse(NOW) + (draw() - 0.5) * 6e8).toISOString() : null
  const changed = new Date(Date.parse(NOW) - (1 - draw()) * 1e10).toISOString()
  context.database
    .prepare(
      `UPDATE story SET review = ?, review_before = ?, priority = ?, assignee_id = ?, source_language = 'sv',
         deadline_at = ?, deadline_wall = ?, deadline_zone = ?, changed_at = ? WHERE id = ?`,
    )
    .run(
      state,
      state === 'parked' || state === 'spiked' ? 'draft' : null,
      1 + Math.floor(draw() * 6),
      draw() < 0.7 ? (people[Math.floor(draw() * people.length)] ?? null) : null,
      deadline,
      deadline?.slice(0, 16) ?? null,
      deadline === null ? null : 'Europe/Stockholm',
      changed,
      id,
    )
  context.database
    .prepare(
      `UPDATE story_search SET source_headline = ?, source_body = ? WHERE rowid = (SELECT number FROM story WHERE id = ?)`,
    )
    .run(drawWords(draw, SWEDISH_WORDS, 8), drawWords(draw, SWEDISH_WORDS, 140), id)
}

function drawDocument(draw: () => number, index: number): Document {
  const headline = capitalize(drawWords(draw, ENGLISH_WORDS, 6 + Math.floor(draw() * 6)))
  const blocks = Array.from({ length: 5 }, (_, place): ParagraphBlock => ({
    id: `b${index}-${place}`,
    type: 'paragraph',
    runs: [{ text: `${capitalize(drawWords(draw, ENGLISH_WORDS, 30))}.` }],
  }))
  return {
    format: 1,
    language: draw() < 0.9 ? 'en-GB' : 'sv',
    fields: {
      ...EMPTY_FIELDS,
      headline: [{ text: headline }],
      lead: [{ text: `${capitalize(drawWords(draw, ENGLISH_WORDS, 24))}.` }],
      slugline: drawWords(draw, ENGLISH_WORDS, 2).replace(' ', '-'),
      byline: { people: [], agencies: ['TT'], adapter: '' },
    },
    blocks,
  }
}

/** The n-th word of the list 1/n as often as the first. */
function drawWords(draw: () => number, words: readonly string[], count: number): string {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(words.length ** draw()) - 1
    return words[rank] ?? words[0] ?? ''
  }).join(' ')
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** mulberry32: small, quick, the same on every machine. */
export function createDraw(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { desk: { type: 'string' }, stories: { type: 'string', default: '100000' } },
  })
  if (values.desk === undefined || existsSync(values.desk)) {
    process.stderr.write('usage: seed-desk.ts --desk NEW-FOLDER [--stories 100000]\n')
    process.exit(2)
  }
  seedDesk({ folder: values.desk, stories: Number(values.stories) })
}
