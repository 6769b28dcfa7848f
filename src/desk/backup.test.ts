import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCopy } from '#database/online-copy.ts'
import { createWorkerChecker } from '#data/worker-checker.ts'
import { listBackups, type Backup } from './backup-list.ts'
import { makeBackup, makeBackupAtOnce } from './backup.ts'
import { currentText, saveBody } from './drafts.ts'
import { openDesk } from './desk-folder.ts'
import { readLastRestore, restoreBackup } from './restore.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from './testing/a-desk.ts'
import { verifyDesk } from './verify.ts'
import type { StoryId } from '#lib/ids.ts'

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk()
})
afterEach(() => desk.dispose())

async function backUp(): Promise<Backup> {
  const outcome = await makeBackup(desk.open, { reason: 'asked' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function keep(bytes: string): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const folder = join(desk.folder, 'originals', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sha256), bytes)
  desk.database
    .prepare('INSERT INTO original (sha256, bytes, media_type, name, kept_at) VALUES (?, ?, ?, ?, ?)')
    .run(sha256, bytes.length, 'image/png', `${bytes}.png`, '2026-03-12T08:00:00.000Z')
  return sha256
}

function write(storyId: StoryId, words: string): void {
  const follows = currentText(desk.database, storyId)?.revision ?? 0
  const saved = desk.context.transact(() =>
    saveBody(desk.context, { storyId, follows, document: aDocument('Quay opens', words) }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
}

describe('a backup', () => {
  it('is one file with everything in it, and a note', async () => {
    const storyId = aStory(desk)
    const backup = await backUp()
    const folder = join(desk.folder, 'backups')
    expect(readdirSync(folder).toSorted()).toEqual([`${backup.name}.json`, `${backup.name}.sqlite`])
    const copy = openCopy(join(folder, `${backup.name}.sqlite`))
    expect(currentText(copy, storyId)).toEqual(currentText(desk.database, storyId))
    copy.close()
    expect(listBackups(folder)).toEqual([backup])
  })

  it('holds what was written while it was made', async () => {
    const storyId = aStory(desk)
    const making = backUp()
    write(storyId, 'Written during the backup.')
    const backup = await making
    const copy = openCopy(join(desk.folder, 'backups', `${backup.name}.sqlite`))
    expect(JSON.stringify(currentText(copy, storyId)?.document)).toContain('Written during the backup.')
    copy.close()
  })

  it('counts while somebody goes on writing', async () => {
    const storyId = aStory(desk)
    let isMaking = true
    const making = backUp().finally(() => {
      isMaking = false
    })
    while (isMaking) {
      desk.context.transact(() => desk.context.touch(`story:${storyId}`))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await making).rows['journal']).toBeGreaterThan(0)
  })

  it('can be checked in a thread of its own', async () => {
    aStory(desk)
    const checker = createWorkerChecker(new URL('../data/check-worker.ts', import.meta.url))
    expect(await makeBackup(desk.open, { reason: 'asked', check: checker.checkCopy })).toMatchObject({ ok: true })
    expect(await checker.lookThrough(desk.folder)).toEqual([])
    expect(await checker.verify(desk.folder)).toEqual([])
  })

  it('does not count when a text in it does not fit its hash, and the last good one stays', async () => {
    aStory(desk)
    const good = await backUp()
    desk.database.exec("UPDATE version SET document = replace(document, 'quay', 'quai')")
    const outcome = await makeBackup(desk.open, { reason: 'asked' })
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'not_sound', findings: [{ kind: 'text', table: 'version' }] },
    })
    expect(listBackups(join(desk.folder, 'backups'))).toEqual([good])
    expect(readdirSync(join(desk.folder, 'backups')).filter((name) => name.includes('part'))).toEqual([])
  })

  it('leaves nothing when it is broken off', async () => {
    aStory(desk)
    const signal = AbortSignal.abort()
    await expect(makeBackup(desk.open, { reason: 'asked', signal })).rejects.toThrow(/abort/u)
    expect(readdirSync(join(desk.folder, 'backups'))).toEqual([])
  })

  it('copies each original once and names those that are missing', async () => {
    const first = keep('harbour')
    const second = keep('bridge')
    const one = await backUp()
    rmSync(join(desk.folder, 'originals', second.slice(0, 2), second))
    const two = await backUp()
    expect(one.originals.map((file) => file.sha256).toSorted()).toEqual([first, second].toSorted())
    expect(two.missingOriginals).toEqual([second])
    expect(readFileSync(join(desk.folder, 'backups/originals', second.slice(0, 2), second), 'utf8')).toBe('bridge')
  })

  it('is rotated, and originals that no backup names any more go with it', async () => {
    const sha256 = keep('harbour')
    desk.setNow('2026-03-12T08:00:00.000Z')
    await backUp()
    desk.database.exec('DELETE FROM original')
    for (let minute = 1; minute <= 13; minute += 1) {
      desk.setNow(`2026-03-12T09:${String(minute).padStart(2, '0')}:00.000Z`)
      expect(makeBackupAtOnce(desk.open, 'half_hour')).toMatchObject({ ok: true })
    }
    desk.setNow('2026-03-12T10:00:00.000Z')
    const kept = await backUp()
    expect(listBackups(join(desk.folder, 'backups'))).toHaveLength(12)
    expect(kept.sequence).toBe(15)
    expect(kept.originals).toEqual([])
    expect(readdirSync(join(desk.folder, 'backups/originals', sha256.slice(0, 2)))).toEqual([])
  })

  it('passes over a note whose file was cut short', async () => {
    aStory(desk)
    const good = await backUp()
    desk.setNow('2026-03-12T09:00:00.000Z')
    const short = await backUp()
    writeFileSync(join(desk.folder, 'backups', `${short.name}.sqlite`), 'short')
    expect(listBackups(join(desk.folder, 'backups'))).toEqual([good])
  })
})

describe('restoring', () => {
  it('puts the backup in place, keeps the bad file and lists what is lost', async () => {
    const storyId = aStory(desk)
    const backup = await backUp()
    write(storyId, 'Typed after the backup.')
    const later = aStory(desk, aDocument('Bridge closes', 'It closed.'))
    desk.open.close()
    const outcome = await restoreBackup(desk.folder, null)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
    const { lost, keptAs } = outcome.value
    expect(outcome.value.backup).toEqual(backup)
    expect(readLastRestore(desk.folder)).toEqual(outcome.value)
    expect(lost.unreadable).toEqual([])
    expect(lost.items.filter((item) => item.kind === 'story').map((item) => item.id)).toEqual([later])
    expect(lost.items.filter((item) => item.kind === 'draft').map((item) => item.title)).toEqual(['Quay opens'])
    expect(readdirSync(desk.folder)).toContain(keptAs)
    const opened = openDesk(desk.folder)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
    expect(JSON.stringify(currentText(opened.value.database, storyId)?.document)).toContain('The quay opened.')
    expect(await verifyDesk(opened.value)).toEqual([])
    opened.value.close()
  })

  it('brings missing originals back', async () => {
    const sha256 = keep('harbour')
    await backUp()
    rmSync(join(desk.folder, 'originals'), { recursive: true })
    desk.open.close()
    expect(await restoreBackup(desk.folder, null)).toMatchObject({ ok: true, value: { lostOriginals: [] } })
    expect(readFileSync(join(desk.folder, 'originals', sha256.slice(0, 2), sha256), 'utf8')).toBe('harbour')
  })

  it('takes an older one when the newest has rotted', async () => {
    aStory(desk)
    const good = await backUp()
    desk.setNow('2026-03-12T09:00:00.000Z')
    const bad = await backUp()
    const path = join(desk.folder, 'backups', `${bad.name}.sqlite`)
    writeFileSync(path, readFileSync(path).fill(0, 4096, 8192 * 4))
    desk.open.close()
    expect(await restoreBackup(desk.folder, bad.name)).toMatchObject({ ok: false, problem: { kind: 'bad_backup' } })
    expect(await restoreBackup(desk.folder, null)).toMatchObject({ ok: true, value: { backup: { name: good.name } } })
  })

  it('is refused while somebody writes in the desk, and when there is nothing to restore', async () => {
    aStory(desk)
    expect(await restoreBackup(desk.folder, null)).toMatchObject({ ok: false, problem: { kind: 'in_use' } })
    desk.open.close()
    expect(await restoreBackup(desk.folder, null)).toMatchObject({ ok: false, problem: { kind: 'no_such_backup' } })
    expect(openDesk(desk.folder).ok).toBe(true)
  })

  it('is offered for a desk whose database is gone', async () => {
    aStory(desk)
    const backup = await backUp()
    desk.open.close()
    rmSync(join(desk.folder, 'desk.sqlite'))
    expect(openDesk(desk.folder)).toMatchObject({ ok: false, problem: { kind: 'damaged', backup } })
    expect(await restoreBackup(desk.folder, null)).toMatchObject({ ok: true, value: { keptAs: null } })
    const opened = openDesk(desk.folder)
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.close()
  })
})
