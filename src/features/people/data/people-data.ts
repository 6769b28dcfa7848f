import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { listOutlets } from '#desk/outlets.ts'
import { findPerson, listPeople } from '#desk/people.ts'
import { people } from '../contract.ts'
import { addOutletToDesk, changeOutletOnDesk, toOutletLine } from './change-outlets.ts'
import { addToDesk, changeOnDesk, pickPerson } from './change-people.ts'

export const peopleData = defineService<DeskContext>()(people, {
  list: (context) => listPeople(context.database),
  current: (context) => {
    const id = context.person()
    return id === null ? null : findPerson(context.database, id)
  },
  pick: (context, { id }) => pickPerson(context, id),
  add: (context, person) => addToDesk(context, person),
  change: (context, change) => changeOnDesk(context, change),
  outlets: (context) => listOutlets(context.database).map(toOutletLine),
  addOutlet: (context, form) => addOutletToDesk(context, form),
  changeOutlet: (context, form) => changeOutletOnDesk(context, form),
})
