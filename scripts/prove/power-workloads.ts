import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { StoryId } from '#lib/ids.ts'
import { canonicalJson, sha256Hex } from '#domain/document/canonical.ts'
import { changedBlocks } from '#domain/document/change.ts'
import { makeBackup, makeBackupAtOnce } from '#desk/backup.ts'
import { openDesk } from '#desk/desk-folder.ts'
import { writeSetting } from '#desk/settings.ts'
import { restoreBackup } from '#desk/restore.ts'
import { emptyLog } from '#database/checkpoint.ts'
import { migrate, type Migration } from '#database/migrate.ts'
import { MIGRATIONS } from '#database/migrations.ts'
import { transact } from '#database/transaction.ts'
import { saveProfile, setDefaultProfile } from '#features/checks/data/profiles.ts'
import { CHECK_IDS } from '#features/checks/model/check-ids.ts'
import { DEFAULT_STYLE } from '#features/checks/model/house-style.ts'
import { people } from '#features/people/contract.ts'
import { publication } from '#features/publication/contract.ts'
import { story } from '#features/story/contract.ts'
import { createSession } from '../../src/cli/desk-session.ts'
import { makeDesk } from './a-desk-to-kill.ts'
import { openDeskInProcess } from './desk-in-process.ts'
import type { Ack } from './power-acks.ts'
import { createRandom } from './random.ts'
import { typeAKey } from './type-a-key.ts'

export interface WorkloadSetting {
  readonly folder: string
  readonly tell: (ack: Ack) => void
  readonly amount: number
  /** Runs with less synchronisation than the desk has, which the proof must see. */
  readonly isControl: boolean
}

export interface Workload {
  /** Makes what is there before the trace begins. */
  readonly prepare: (folder: string) => void
  readonly run: (setting: WorkloadSetting) => Promise<void>
}

/** What makes `restored` different from what stood there before. */
export const MARK = 'prove.mark'

/** A step as a later version would bring it: builds a table anew, with everything in it. */
export const NEXT_STEP: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'prove',
  sql: `CREATE TABLE setting_new (key TEXT PRIMARY KEY, value TEXT NOT NULL, note TEXT NOT NULL DEFAULT '') STRICT;
    INSERT INTO setting_new (key, value) SELECT key, value FROM setting;
    DROP TABLE setting;
    ALTER TABLE setting_new RENAME TO setting;`,
}

export const WORKLOADS = {
  typing: { prepare: (folder) => void makeDesk(folder, 3), run: typeForAWhile },
  acts: { prepare: prepareActs, run: actForAWhile },
  upkeep: { prepare: () => undefined, run: keepUp },
} as const satisfies Readonly<Record<string, Workload>>

export type WorkloadName = keyof typeof WORKLOADS

/** Texts of random words are no news: this house asks nothing of them, so that acts follow each other. */
function prepareActs(folder: string): void {
  makeDesk(folder, 12, 60)
  const opened = openDesk(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const { context } = createSession(opened.value)
  const severities = Object.fromEntries(CHECK_IDS.map((check) => [check, 'off' as const]))
  context.transact(() => {
    setDefaultProfile(context, saveProfile(context, null, { name: 'Asks nothing', style: DEFAULT_STYLE, severities }))
  })
  opened.value.close()
}

function listStories(connection: ReturnType<typeof openDeskInProcess>): readonly StoryId[] {
  return connection.desk.database.prepare('SELECT id FROM story ORDER BY number').pluck().all() as StoryId[]
}

/** Steps, whole texts and now and then a version and an emptied log, in three stories in turn. */
async function typeForAWhile(setting: WorkloadSetting): Promise<void> {
  const open = openDeskInProcess(setting.folder)
  if (setting.isControl) open.desk.database.pragma('synchronous = NORMAL')
  const calls = open.connection.connect(story)
  const random = createRandom(1)
  const stories = listStories(open)
  for (let number = 1; number <= setting.amount; number += 1) {
    const storyId = random.pick(stories)
    const text = await calls.open({ id: storyId })
    if (!text.ok) throw new Error(`The story ${storyId} is gone`)
    const { document: before, revision: follows } = text.value
    let document = before
    for (let key = 0; key < 8; key += 1) document = typeAKey(document, random)
    const saved =
      number % 5 === 0
        ? await calls.saveBody({ storyId, follows, document, isTyping: true })
        : await calls.saveStep({ storyId, follows, change: changedBlocks(before, document) })
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
    setting.tell({ kind: 'saved', storyId, revision: saved.value.revision, text: sha256Hex(canonicalJson(document)) })
    if (number % 20 === 0) await calls.recordVersion({ storyId, reason: 'ten_minutes' })
    if (number % 50 === 0) emptyLog(open.desk.database)
  }
  open.desk.close()
}

/** Stories go through review by two people and back, each act a row of the record. */
async function actForAWhile(setting: WorkloadSetting): Promise<void> {
  const open = openDeskInProcess(setting.folder)
  if (setting.isControl) open.desk.database.pragma('synchronous = NORMAL')
  const staff = open.connection.connect(people)
  const acts = open.connection.connect(publication)
  const add = async (name: string, roles: Parameters<typeof staff.add>[0]['roles']) => {
    const added = await staff.add({ name, roles })
    if (!added.ok) throw new Error(JSON.stringify(added.problem))
    return added.value
  }
  const translator = await add('Tove', ['translator'])
  const editor = await add('Eva', ['editor'])
  const act = async (request: Parameters<typeof acts.act>[0]) => {
    const done = await acts.act(request)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    setting.tell({ kind: 'recorded', eventId: done.value.eventId })
  }
  const stories = listStories(open)
  for (let number = 0; number < setting.amount; number += 1) {
    const storyId = createRandom(number).pick(stories.slice(number % stories.length))
    const review = open.desk.database.prepare('SELECT review FROM story WHERE id = ?').pluck().get(storyId)
    if (review === 'draft') {
      await staff.pick({ id: translator })
      await act({ storyId, action: 'submit' })
    } else {
      await staff.pick({ id: editor })
      if (review === 'in_review') await act({ storyId, action: 'approve' })
      else await act({ storyId, action: 'reopen', statement: { reason: 'One word more' } })
    }
  }
  open.desk.close()
}

/** A desk is made, backed up while it changes, migrated with a backup before, and restored; each cut anywhere. */
async function keepUp(setting: WorkloadSetting): Promise<void> {
  const { folder, tell } = setting
  makeDesk(folder, 2)
  tell({ kind: 'created' })
  const desk = openDeskForUpkeep(folder)
  const note = (key: string, value: string) => {
    transact(desk.database, () => writeSetting(desk.database, key, value))
    tell({ kind: 'noted', key, value })
  }
  for (let number = 1; number <= setting.amount; number += 1) {
    const making = makeBackup(desk, { reason: 'half_hour' })
    note(`prove.during ${number}`, createHash('sha256').update(String(number)).digest('hex'))
    const backup = await making
    if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
    tell({ kind: 'backed_up', name: backup.value.name })
  }
  note(MARK, 'before')
  desk.close()
  const restored = await restoreBackup(folder, null)
  if (!restored.ok) throw new Error(JSON.stringify(restored.problem))
  tell({ kind: 'restored' })
  migrateAhead(setting)
}

function migrateAhead({ folder, tell }: WorkloadSetting): void {
  const desk = openDeskForUpkeep(folder)
  const beforeFirst = () => {
    const backup = makeBackupAtOnce(desk, 'before_migration')
    if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
    tell({ kind: 'backed_up', name: backup.value.name })
  }
  const outcome = migrate(desk.database, [...MIGRATIONS, NEXT_STEP], { beforeFirst })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  tell({ kind: 'migrated', version: outcome.value })
  desk.close()
  if (!readdirSync(folder).includes('desk.sqlite')) throw new Error('The desk is gone')
}

function openDeskForUpkeep(folder: string) {
  const opened = openDesk(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}
