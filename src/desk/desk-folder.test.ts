import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#database/database.ts'
import { MIGRATIONS } from '#database/migrations.ts'
import { createDesk } from './create-desk.ts'
import { openDesk, type OpenDesk } from './desk-folder.ts'

let home: string
let folder: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stet-desk-'))
  folder = join(home, 'My desk å')
})
afterEach(() => rmSync(home, { recursive: true }))

function aDesk(): OpenDesk {
  const outcome = createDesk(folder, { name: 'News', zone: 'Europe/Stockholm', language: 'en-GB' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function reopen(options = {}): OpenDesk {
  const outcome = openDesk(folder, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

describe('a new desk', () => {
  it('is a folder with a database, originals and backups', () => {
    aDesk().close()
    expect(readdirSync(folder).toSorted()).toEqual(['.lock', 'backups', 'desk.sqlite', 'originals'])
  })

  it('can be written and remembers what it was told', () => {
    const desk = aDesk()
    expect(desk.readOnly).toBeNull()
    expect(desk.database.prepare('SELECT name, language, zone FROM outlet').all()).toEqual([
      { name: 'News', language: 'en-GB', zone: 'Europe/Stockholm' },
    ])
    desk.close()
  })

  it('is not made in a folder that holds something, which stays as it is', () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'letter.txt'), 'mine')
    const outcome = createDesk(folder, { name: 'News', zone: 'Europe/Stockholm', language: 'en-GB' })
    expect(outcome).toEqual({ ok: false, problem: { kind: 'already_there', folder } })
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  it('is not made in the place of a file', () => {
    writeFileSync(folder, 'mine')
    expect(createDesk(folder, { name: 'News', zone: 'Europe/Stockholm', language: 'en-GB' })).toMatchObject({
      ok: false,
      problem: { kind: 'not_a_desk', why: 'not_a_folder' },
    })
  })

  it('is not made in a synchronised folder before that was confirmed', () => {
    const desk = { name: 'News', zone: 'Europe/Stockholm', language: 'en-GB' }
    const path = join(home, 'Dropbox', 'desk')
    expect(createDesk(path, desk)).toEqual({
      ok: false,
      problem: { kind: 'on_share', place: { kind: 'synchronised', service: 'Dropbox' } },
    })
    expect(readdirSync(home)).toEqual([])
    const made = createDesk(path, { ...desk, placeConfirmed: true })
    if (made.ok) made.value.close()
    expect(made.ok).toBe(true)
  })
})

describe('opening', () => {
  it('gives the second one the desk to read, with the name of the first', () => {
    const first = aDesk()
    const second = reopen()
    expect(second.readOnly).toMatchObject({ kind: 'in_use', holder: { processId: process.pid } })
    expect(() => second.database.exec('DELETE FROM outlet')).toThrow(/readonly/u)
    first.database.exec("UPDATE outlet SET name = 'Sport'")
    expect(second.database.prepare('SELECT name FROM outlet').pluck().get()).toBe('Sport')
    second.close()
    first.close()
    const third = reopen()
    expect(third.readOnly).toBeNull()
    third.close()
  })

  it('knows whether the last end was clean', () => {
    aDesk().close()
    const clean = reopen()
    expect(clean.lastEndUnclean).toBe(false)
    clean.close()
    writeFileSync(join(folder, '.holder.json'), '{"user":"ada","machine":"desk","processId":1,"since":""}')
    const unclean = reopen()
    expect(unclean.lastEndUnclean).toBe(true)
    unclean.close()
  })

  it('opens to read only when asked to', () => {
    aDesk().close()
    const desk = reopen({ readOnly: true })
    expect(desk.readOnly).toEqual({ kind: 'asked' })
    desk.close()
  })

  it('refuses a folder that is missing, a file, and a folder without a desk', () => {
    mkdirSync(folder)
    writeFileSync(join(home, 'file'), '')
    expect([openDesk(join(home, 'none')), openDesk(join(home, 'file')), openDesk(folder)]).toMatchObject([
      { ok: false, problem: { kind: 'not_a_desk', why: 'missing' } },
      { ok: false, problem: { kind: 'not_a_desk', why: 'not_a_folder' } },
      { ok: false, problem: { kind: 'not_a_desk', why: 'no_database' } },
    ])
    expect(readdirSync(folder)).toEqual([])
  })

  it("refuses somebody else's database and a file that is none, and leaves both as they are", () => {
    mkdirSync(folder)
    const other = openDatabase(join(folder, 'desk.sqlite'), { create: true })
    other.exec('CREATE TABLE recipe (text TEXT)')
    other.close()
    const problem = { kind: 'not_a_desk', why: 'other_database' }
    expect(openDesk(folder)).toMatchObject({ ok: false, problem })
    const same = openDatabase(join(folder, 'desk.sqlite'))
    expect(same.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipe' }])
    same.close()
    writeFileSync(join(folder, 'desk.sqlite'), 'Dear editor,\n'.repeat(1000))
    expect(openDesk(folder)).toMatchObject({ ok: false, problem })
  })

  it('refuses a desk from a newer version, to write and to read, and does not touch it', () => {
    const desk = aDesk()
    desk.database.pragma('user_version = 99')
    desk.close()
    const problem = { kind: 'from_newer_version', version: 99, known: MIGRATIONS.length }
    expect(openDesk(folder)).toEqual({ ok: false, problem })
    expect(openDesk(folder, { readOnly: true })).toEqual({ ok: false, problem })
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  })

  it("notices a stranger's trigger", () => {
    const desk = aDesk()
    desk.database.exec("CREATE TRIGGER spy AFTER UPDATE ON story BEGIN UPDATE story SET headline = 'x'; END")
    desk.close()
    expect(openDesk(folder)).toMatchObject({ ok: false, problem: { kind: 'damaged', backup: null } })
  })

  it('is read-only in a synchronised folder until that is confirmed', () => {
    aDesk().close()
    writeFileSync(join(home, '.stfolder'), '')
    const careful = reopen()
    expect(careful.readOnly).toEqual({ kind: 'on_share', place: { kind: 'synchronised', service: 'Syncthing' } })
    careful.close()
    const confirmed = reopen({ placeConfirmed: true })
    expect(confirmed.readOnly).toBeNull()
    confirmed.close()
  })
})
