import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { OutletId, PersonId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import { ROLES, type Role } from '#domain/publication/roles.ts'
import { command, defineContract, query } from '#rpc/contract.ts'
import { outletId, personId } from '#rpc/id-schemas.ts'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const person = { name, roles: v.array(v.picklist(ROLES)) }
const outlet = {
  name,
  language: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(35)),
  zone: v.pipe(v.string(), v.trim(), v.maxLength(100)),
  /** The name of a style of quotation marks; null: what the language uses. */
  quotation: v.nullable(v.pipe(v.string(), v.maxLength(40))),
}

/** Who works at this desk, and where its stories go. */
export const people = defineContract('people', {
  list: query(v.null()).returns<readonly PersonLine[]>(),

  /** Who works here now; null until somebody has picked themselves. */
  current: query(v.null()).returns<PersonLine | null>(),

  /** There are no passwords: one says who one is, and the record says "as stated on this machine". */
  pick: command(v.object({ id: personId })).returns<Result<null, 'no-person'>>(),

  add: command(v.object(person)).returns<Result<PersonId, PeopleProblem>>(),

  change: command(v.object({ ...person, id: personId, isActive: v.boolean() })).returns<Result<null, PeopleProblem>>(),

  outlets: query(v.null()).returns<readonly OutletLine[]>(),

  addOutlet: command(v.object(outlet)).returns<Result<OutletId, OutletProblem>>(),

  changeOutlet: command(
    v.object({
      ...outlet,
      id: outletId,
      isActive: v.boolean(),
    }),
  ).returns<Result<null, OutletProblem>>(),
})

export interface PersonLine {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly isActive: boolean
  readonly createdAt: Instant
}

export interface OutletLine {
  readonly id: OutletId
  readonly name: string
  readonly language: string
  readonly zone: string
  readonly quotation: string | null
  readonly isActive: boolean
}

/** `needs-admin`: only an admin changes people, unless the desk has none. `last-admin`: somebody must stay who can. */
export type PeopleProblem = 'needs-admin' | 'name-taken' | 'last-admin' | 'no-person'

export type OutletProblem = 'needs-admin' | 'no-such-zone' | 'no-such-language' | 'last-outlet' | 'no-outlet'
