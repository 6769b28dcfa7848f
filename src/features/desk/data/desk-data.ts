import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { desk } from '../contract.ts'
import { actOnEach, assignStories, createBlankStory, setDeadline, setPriority } from './desk-acts.ts'
import { listSourceChoices, readChoices } from './desk-choices.ts'
import { lookAtDesk, orderDesk } from './desk-list.ts'
import { readRows } from './desk-rows.ts'
import { countHits, searchDesk } from './desk-search.ts'

export const deskData = defineService<DeskContext>()(desk, {
  look: ({ database, clock }, view) => lookAtDesk(database, view, clock.now()),
  order: ({ database, clock }, view) => orderDesk(database, view, clock.now()),
  rows: ({ database }, { numbers }) => readRows(database, numbers),
  search: ({ database, clock }, request) => searchDesk(database, request, clock.now()),
  countHits: ({ database, clock }, request) => countHits(database, request, clock.now()),
  choices: (context) => readChoices(context),
  sources: ({ database }, { text }) => listSourceChoices(database, text.trim()),
  create: (context, wanted) => createBlankStory(context, wanted),
  assign: (context, { ids, personId }) => {
    assignStories(context, ids, personId)
    return null
  },
  setPriority: (context, { ids, priority }) => {
    setPriority(context, ids, priority)
    return null
  },
  setDeadline: (context, { ids, wall }) => setDeadline(context, ids, wall),
  spike: (context, { ids }) => actOnEach(context, ids, 'spike'),
  restore: (context, { ids }) => actOnEach(context, ids, 'restore'),
})
