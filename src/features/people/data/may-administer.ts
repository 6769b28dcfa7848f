import type { PersonId } from '#lib/ids.ts'
import type { Person } from '#desk/people.ts'

/** An admin may change people and outlets; where there is none, anybody may, or the desk could never get one. */
export function mayAdminister(people: readonly Person[], actor: PersonId | null): boolean {
  const admins = people.filter(isActiveAdmin)
  return admins.length === 0 || admins.some((admin) => admin.id === actor)
}

/** Whether the desk would have nobody left to change people, although it has somebody now. */
export function wouldLoseAdmins(before: readonly Person[], after: readonly Person[]): boolean {
  return before.some(isActiveAdmin) && !after.some(isActiveAdmin)
}

function isActiveAdmin(person: Person): boolean {
  return person.isActive && person.roles.includes('admin')
}
