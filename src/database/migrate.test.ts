import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from './database.ts'
import { migrate, schemaVersion, type Migration } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { SHIPPED } from './migrations/shipped.ts'

const first: Migration = {
  version: 1,
  name: 'first',
  sql: 'CREATE TABLE person (id TEXT PRIMARY KEY); CREATE TABLE note (person TEXT REFERENCES person (id))',
}
const second: Migration = { version: 2, name: 'second', sql: "INSERT INTO person VALUES ('ada')" }

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:', { create: true })
})
afterEach(() => database.close())

describe('migrate', () => {
  it('runs the missing steps in order and remembers the last', () => {
    expect(migrate(database, [first])).toEqual({ ok: true, value: 1 })
    expect(migrate(database, [first, second])).toEqual({ ok: true, value: 2 })
    expect(migrate(database, [first, second])).toEqual({ ok: true, value: 2 })
    expect(database.prepare('SELECT id FROM person').all()).toEqual([{ id: 'ada' }])
  })

  it('asks for a backup once, and only when there is something to lose', () => {
    const asked: number[] = []
    const beforeFirst = (version: number) => asked.push(version)
    migrate(database, [first], { beforeFirst })
    expect(asked).toEqual([])
    migrate(database, [first, second, { version: 3, name: 'third', sql: '' }], { beforeFirst })
    expect(asked).toEqual([1])
  })

  it('refuses a database from a newer version and does not touch it', () => {
    database.pragma('user_version = 7')
    expect(migrate(database, [first])).toEqual({
      ok: false,
      problem: { kind: 'from_newer_version', version: 7, known: 1 },
    })
    expect(schemaVersion(database)).toBe(7)
    expect(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 })
  })

  it.each<[string, Migration]>([
    [
      'fails in the middle',
      { version: 2, name: 'bad', sql: "INSERT INTO person VALUES ('ada'); INSERT INTO nowhere VALUES (1)" },
    ],
    ['leaves a row that points to nothing', { version: 2, name: 'bad', sql: "INSERT INTO note VALUES ('nobody')" }],
    ['throws in its own code', { version: 2, name: 'bad', sql: "INSERT INTO person VALUES ('ada')", run: () => { throw new Error('no') } }], // prettier-ignore
  ])('undoes a step that %s', (_, bad) => {
    migrate(database, [first])
    const outcome = migrate(database, [first, bad])
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'migration_failed', version: 2 } })
    expect(schemaVersion(database)).toBe(1)
    expect(database.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 0 })
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe("the desk's own history", () => {
  it('is numbered without a gap', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })

  it('makes a desk that SQLite finds sound', () => {
    expect(migrate(database, MIGRATIONS)).toEqual({ ok: true, value: MIGRATIONS.length })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
  })

  it('has not changed where it has shipped', () => {
    expect(findRewritten(MIGRATIONS, SHIPPED)).toEqual([])
  })

  it('would be caught when a shipped step is changed or gone', () => {
    const shipped = [first, second].map((step) => ({ version: step.version, sha256: hash('sha256', step.sql) }))
    expect(findRewritten([first, second], shipped)).toEqual([])
    expect(findRewritten([first, { ...second, sql: `${second.sql};` }], shipped)).toEqual([2])
    expect(findRewritten([first], shipped)).toEqual([2])
  })
})

function findRewritten(steps: readonly Migration[], shipped: typeof SHIPPED): readonly number[] {
  const known = new Map(steps.map((step) => [step.version, hash('sha256', step.sql)]))
  return shipped.filter((step) => known.get(step.version) !== step.sha256).map((step) => step.version)
}
