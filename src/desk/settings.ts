import { statement, type Database } from '#database/database.ts'

/** What the desk itself remembers, by key. Values are JSON. */
export function readSetting<Value>(database: Database, key: string, otherwise: Value): Value {
  const row = statement<[string], { value: string }>(database, 'SELECT value FROM setting WHERE key = ?').get(key)
  return row === undefined ? otherwise : (JSON.parse(row.value) as Value)
}

/** Must run inside a transaction. */
export function writeSetting(database: Database, key: string, value: unknown): void {
  statement(
    database,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value))
}
