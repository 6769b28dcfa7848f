import type { PersonId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { readSetting, writeSetting } from './settings.ts'

/** Who works here: picked by themselves, without a password; the record says "as stated on this machine". */
export function currentPerson(database: Database, workstation: string): PersonId | null {
  const id = readSetting<PersonId | null>(database, keyOf(workstation), null)
  if (id === null) return null
  const person = statement<[PersonId], { readonly active: number }>(
    database,
    `SELECT active FROM person WHERE id = ?`,
  ).get(id)
  return person?.active === 1 ? id : null
}

/** Must run inside a transaction. */
export function setCurrentPerson(context: DeskContext, id: PersonId): void {
  writeSetting(context.database, keyOf(context.workstation), id)
  context.touch('people')
}

function keyOf(workstation: string): string {
  return `person:${workstation}`
}
