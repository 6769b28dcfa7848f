import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '#desk/desk-folder.ts'

/** A hash of everything a desk holds: each row of each table, each original and each backup. Equal prints, same desk. */
export function deskPrint(folder: string): string {
  const hash = createHash('sha256')
  const opened = openDesk(folder, { readOnly: true })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const { database, close } = opened.value
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
  for (const table of tables as string[]) {
    const rows = database.prepare(`SELECT * FROM "${table}"`).raw().all()
    hash.update(JSON.stringify([table, rows.map((row) => JSON.stringify(row)).toSorted()]))
  }
  close()
  for (const part of ['originals', 'backups']) hash.update(JSON.stringify(filesIn(join(folder, part))))
  return hash.digest('hex')
}

/** Names with a hash of their bytes. */
export function filesIn(folder: string): readonly (readonly [string, string])[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])
}
