import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isLogDue } from '#database/checkpoint.ts'
import {
  backUpNow,
  isBackupDue,
  noteLook,
  readTrouble,
  startKeeping,
  verifyNow,
  type KeeperEvent,
  type Watch,
} from './keeping.ts'
import { aDesk, aStory, type DeskForTest } from './testing/a-desk.ts'

const MINUTE_MS = 60_000
const FRESH: Watch = { changes: 7, changedAtMs: 0, backupAtMs: 0, needsBackup: false }

describe('the rules', () => {
  it('ask for a backup after half an hour in which something was written', () => {
    expect(isBackupDue(FRESH, 90 * MINUTE_MS)).toBe(false)
    const changed = noteLook(FRESH, 8, 10 * MINUTE_MS)
    expect(isBackupDue(changed, 29 * MINUTE_MS)).toBe(false)
    expect(isBackupDue(changed, 30 * MINUTE_MS)).toBe(true)
  })

  it('do not take looking for writing', () => {
    expect(noteLook(FRESH, 7, MINUTE_MS)).toBe(FRESH)
  })

  it('empty the log when it is quiet or large', () => {
    expect(isLogDue(0, MINUTE_MS)).toBe(false)
    expect(isLogDue(1, 29_999)).toBe(false)
    expect(isLogDue(1, 30_000)).toBe(true)
    expect(isLogDue(17 * 1024 * 1024, 0)).toBe(true)
  })
})

describe('an open desk', () => {
  let desk: DeskForTest
  let events: KeeperEvent[]
  let stop: () => Promise<void>
  beforeEach(() => {
    desk = aDesk()
    events = []
  })
  afterEach(async () => {
    await stop()
    desk.dispose()
  })

  function keep(lastEndUnclean = false): void {
    const open = { ...desk.open, lastEndUnclean }
    stop = startKeeping(open, { onEvent: (event) => events.push(event), backupEveryMs: 1, lookEveryMs: 1 })
  }

  it('is backed up by itself after a change', async () => {
    keep()
    aStory(desk)
    await vi.waitFor(() => expect(events[0]).toMatchObject({ kind: 'backup_made', backup: { rows: { story: 1 } } }))
  })

  it('is looked through after an unclean end, and then backed up', async () => {
    aStory(desk)
    keep(true)
    await vi.waitFor(() => expect(events[0]?.kind).toBe('backup_made'))
  })

  it('says that a backup failed until one succeeds', async () => {
    aStory(desk)
    desk.database.exec("UPDATE version SET document = replace(document, 'quay', 'quai')")
    keep()
    await vi.waitFor(() => expect(events[0]?.kind).toBe('backup_failed'))
    expect(readTrouble(desk.database)).toMatchObject({ kind: 'backup_failed', problem: { kind: 'not_sound' } })
    expect(await verifyNow(desk.open)).toMatchObject([{ kind: 'text', table: 'version' }])
    desk.database.exec("UPDATE version SET document = replace(document, 'quai', 'quay')")
    expect(await backUpNow(desk.open)).toMatchObject({ ok: true })
    expect(readTrouble(desk.database)).toBeNull()
  })

  it('makes one backup after the other when both are asked for at once', async () => {
    stop = startKeeping(desk.open)
    const both = await Promise.all([backUpNow(desk.open), backUpNow(desk.open)])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    expect(readdirSync(join(desk.folder, 'backups')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(2)
  })
})
