import { newId, type PersonId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import { isRole, type Role } from '#domain/publication/roles.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { appendEvent } from './record.ts'

/** Somebody who works at this desk. There are no passwords: one picks oneself. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  /** People who left stay: the record names them. */
  readonly isActive: boolean
  readonly createdAt: Instant
}

export interface NewPerson {
  readonly name: string
  readonly roles: readonly Role[]
}

/** Active people first, by name. */
export function listPeople(database: Database): readonly Person[] {
  const rows = statement<[], PersonRow>(
    database,
    `SELECT * FROM person ORDER BY active DESC, name COLLATE NOCASE`,
  ).all()
  return rows.map(toPerson)
}

export function findPerson(database: Database, id: PersonId): Person | null {
  const row = statement<[PersonId], PersonRow>(database, `SELECT * FROM person WHERE id = ?`).get(id)
  return row === undefined ? null : toPerson(row)
}

/** By id or by name as written, upper and lower case alike; null when nobody or more than one active person is called that. */
export function findPersonByName(database: Database, name: string): Person | null {
  const wanted = name.trim().toLowerCase()
  const people = listPeople(database)
  const byId = people.find((person) => person.id === wanted)
  if (byId !== undefined) return byId
  const found = people.filter((person) => person.isActive && person.name.toLowerCase() === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Must run inside a transaction. */
export function addPerson(context: DeskContext, person: NewPerson): PersonId {
  const id = newId<'person'>()
  statement(context.database, `INSERT INTO person (id, name, roles, created_at) VALUES (?, ?, ?, ?)`).run(
    id,
    person.name.trim(),
    rolesJson(person.roles),
    context.clock.now(),
  )
  appendEvent(context, {
    action: 'person_added',
    payload: { personId: id, name: person.name.trim(), roles: person.roles },
  })
  context.touch('people')
  return id
}

export interface PersonChange extends NewPerson {
  readonly id: PersonId
  readonly isActive: boolean
}

/** Must run inside a transaction. */
export function changePerson(context: DeskContext, change: PersonChange): void {
  statement(context.database, `UPDATE person SET name = ?, roles = ?, active = ? WHERE id = ?`).run(
    change.name.trim(),
    rolesJson(change.roles),
    change.isActive ? 1 : 0,
    change.id,
  )
  appendEvent(context, { action: 'person_changed', payload: { ...change, name: change.name.trim() } })
  context.touch('people')
}

interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly roles: string
  readonly active: number
  readonly created_at: Instant
}

function toPerson(row: PersonRow): Person {
  const roles = JSON.parse(row.roles) as readonly unknown[]
  return {
    id: row.id,
    name: row.name,
    roles: roles.filter(isRole),
    isActive: row.active === 1,
    createdAt: row.created_at,
  }
}

function rolesJson(roles: readonly Role[]): string {
  return JSON.stringify([...new Set(roles)])
}
