import { fail, ok, type Result } from '#lib/result.ts'
import type { PersonId } from '#lib/ids.ts'
import type { DeskContext } from '#desk/context.ts'
import { setCurrentPerson } from '#desk/current-person.ts'
import { addPerson, changePerson, listPeople, type NewPerson, type Person, type PersonChange } from '#desk/people.ts'
import type { PeopleProblem } from '../contract.ts'
import { mayAdminister, wouldLoseAdmins } from './may-administer.ts'

/** The first person of a desk is the one who sits there. Must run inside a transaction. */
export function addToDesk(context: DeskContext, person: NewPerson): Result<PersonId, PeopleProblem> {
  const people = listPeople(context.database)
  if (!mayAdminister(people, context.person())) return fail('needs-admin')
  if (isNameTaken(people, person.name, null)) return fail('name-taken')
  const id = addPerson(context, person)
  if (people.length === 0) setCurrentPerson(context, id)
  return ok(id)
}

/** Must run inside a transaction. */
export function changeOnDesk(context: DeskContext, change: PersonChange): Result<null, PeopleProblem> {
  const people = listPeople(context.database)
  if (!people.some((person) => person.id === change.id)) return fail('no-person')
  if (!mayAdminister(people, context.person())) return fail('needs-admin')
  if (isNameTaken(people, change.name, change.id)) return fail('name-taken')
  const after = people.map((person) => (person.id === change.id ? { ...person, ...change } : person))
  if (wouldLoseAdmins(people, after)) return fail('last-admin')
  changePerson(context, change)
  return ok(null)
}

/** Must run inside a transaction. */
export function pickPerson(context: DeskContext, id: PersonId): Result<null, 'no-person'> {
  const found = listPeople(context.database).find((person) => person.id === id && person.isActive)
  if (found === undefined) return fail('no-person')
  setCurrentPerson(context, id)
  context.touch('stories')
  return ok(null)
}

function isNameTaken(people: readonly Person[], name: string, except: PersonId | null): boolean {
  const wanted = name.trim().toLowerCase()
  return people.some((person) => person.isActive && person.id !== except && person.name.toLowerCase() === wanted)
}
