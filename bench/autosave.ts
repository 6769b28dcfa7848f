// How long the desk's process takes to make typing safe, on a desk of 1 GB. `--gb=1`, `--saves=500`. Between the saves a bare commit of one
// short row is timed on the same disk: when that alone is slow, other programs are writing and the figures say nothing about us.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoryId } from '#lib/ids.ts'
import { systemClock } from '#lib/clock.ts'
import { canonicalJson } from '#domain/document/canonical.ts'
import { changedBlocks } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import { openDatabase } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText, saveBody, saveStep } from '#desk/drafts.ts'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import { createInvoker } from '#desk/invoke.ts'
import { makeDesk } from '../scripts/prove/a-desk-to-kill.ts'
import { createRandom } from '../scripts/prove/random.ts'
import { percentile, readNumber, say } from '../scripts/prove/report.ts'
import { fillDesk } from './fill-desk.ts'
import { typeAKey } from '../scripts/prove/type-a-key.ts'

const BUDGET_P50_MS = 2
const WORDS = 6000

const gigabytes = readNumber('gb', 1)
const saves = readNumber('saves', 500)
const home = mkdtempSync(join(tmpdir(), 'stet-autosave-'))
try {
  measure()
} finally {
  rmSync(home, { recursive: true, force: true })
}

function measure(): void {
  const folder = join(home, 'desk')
  const { stories } = makeDesk(folder, 20, WORDS)
  const outcome = openDesk(folder)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const desk = outcome.value
  fillDesk(desk, gigabytes * 1024 ** 3)
  const bytes = statSync(desk.database.name).size
  const context = contextOf(desk)
  const random = createRandom(1)
  const text = currentText(desk.database, random.pick(stories))
  const textBytes = text === null ? 0 : Buffer.byteLength(canonicalJson(text.document))
  say(
    `${(bytes / 1024 ** 3).toFixed(2)} GB desk, texts of ${Math.round(textBytes / 1024)} KB, ${saves} saves of each kind`,
  )
  const steps: number[] = []
  const bodies: number[] = []
  const bare: number[] = []
  const timeBare = openBare(join(home, 'bare.sqlite'))
  for (let number = 0; number < saves; number += 1) {
    const storyId = random.pick(stories)
    steps.push(timeSave(context, storyId, 'step'))
    bodies.push(timeSave(context, storyId, 'body'))
    bare.push(timeBare())
  }
  tell('bare commit of 200 bytes', bare)
  tell('step (every 250 ms while typing)', steps)
  tell('whole text (every 5 s and at a pause)', bodies)
  if (Math.max(percentile(steps, 0.5), percentile(bodies, 0.5)) > BUDGET_P50_MS) process.exitCode = 1
  desk.close()
}

/** The same settings, one row, nothing else. */
function openBare(path: string): () => number {
  const database = openDatabase(path, { create: true })
  database.exec('CREATE TABLE row (words TEXT)')
  const insert = database.prepare('INSERT INTO row VALUES (?)')
  return () => {
    const started = performance.now()
    insert.run('x'.repeat(200))
    return performance.now() - started
  }
}

function contextOf(desk: OpenDesk): DeskContext {
  return createInvoker({
    database: desk.database,
    folder: desk.folder,
    readOnly: false,
    clock: systemClock,
    means: 'window',
    workstation: 'bench',
    host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'no reader here' }) },
    onChanged: () => undefined,
  }).contextFor('bench')
}

/** Types a few keys and saves; answers how long it took until the commit had returned. */
function timeSave(context: DeskContext, storyId: StoryId, kind: 'step' | 'body'): number {
  const text = currentText(context.database, storyId)
  if (text === null) throw new Error(`The story ${storyId} is gone`)
  const random = createRandom(text.revision)
  let document: Document = text.document
  for (let key = 0; key < 4; key += 1) document = typeAKey(document, random)
  const change = structuredClone(changedBlocks(text.document, document))
  const started = performance.now()
  const saved = context.transact(() =>
    kind === 'step'
      ? saveStep(context, { storyId, follows: text.revision, change })
      : saveBody(context, { storyId, follows: text.revision, document, isTyping: true }),
  )
  const took = performance.now() - started
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
  return took
}

function tell(name: string, values: readonly number[]): void {
  const at = (share: number) => percentile(values, share).toFixed(2)
  say(`${name}: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${Math.max(...values).toFixed(2)} ms`)
}
