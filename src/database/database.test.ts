import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, statement } from './database.ts'
import { transact } from './transaction.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-database-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['temp_store', 2],
  ])('has %s set to %s', (name, value) => {
    const database = openDatabase(join(folder, 'a.sqlite'), { create: true })
    expect(database.pragma(name, { simple: true })).toBe(value)
    database.close()
  })

  it('keeps full synchronisation when opened again, though the build would fall back to less', () => {
    openDatabase(join(folder, 'a.sqlite'), { create: true }).close()
    const database = openDatabase(join(folder, 'a.sqlite'))
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    database.close()
  })

  it('does not make a file that it was not asked to make', () => {
    expect(() => openDatabase(join(folder, 'missing.sqlite'))).toThrow(/unable to open/u)
  })

  it('prepares the same text once', () => {
    const database = openDatabase(':memory:', { create: true })
    const sql = 'SELECT 1 AS one'
    expect(statement(database, sql)).toBe(statement(database, sql))
    expect(statement<[], { one: number }>(database, sql).get()).toEqual({ one: 1 })
    database.close()
  })

  it('cannot write when opened to read, in the immutable form too', () => {
    const path = join(folder, 'with space & å?.sqlite')
    const first = openDatabase(path, { create: true })
    first.exec('CREATE TABLE word (text TEXT)')
    first.close()
    for (const options of [{ readOnly: true }, { immutable: true }]) {
      const database = openDatabase(path, options)
      expect(() => database.exec("INSERT INTO word VALUES ('x')")).toThrow(/readonly/u)
      expect(database.prepare('SELECT count(*) AS n FROM word').get()).toEqual({ n: 0 })
      database.close()
    }
  })
})

describe('a transaction', () => {
  it('leaves nothing behind when it throws, and only its own part when it is inside another', () => {
    const database = openDatabase(':memory:', { create: true })
    database.exec('CREATE TABLE word (text TEXT)')
    const add = (text: string) => statement(database, 'INSERT INTO word VALUES (?)').run(text)
    expect(() =>
      transact(database, () => {
        add('lost')
        throw new Error('stop')
      }),
    ).toThrow('stop')
    transact(database, () => {
      add('kept')
      expect(() =>
        transact(database, () => {
          add('inner')
          throw new Error('inner stop')
        }),
      ).toThrow('inner stop')
    })
    expect(database.prepare('SELECT text FROM word').all()).toEqual([{ text: 'kept' }])
    database.close()
  })
})
