import { afterEach, beforeEach, expect, it } from 'vitest'
import { catchUp } from './catch-up.ts'
import { saveBody } from './drafts.ts'
import { findStory } from './stories.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from './testing/a-desk.ts'

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk()
})
afterEach(() => desk.dispose())

it('lists what was typed last when the pause never came', () => {
  const storyId = aStory(desk)
  const document = aDocument('Quay closes', 'Ferries wait.')
  desk.context.transact(() => saveBody(desk.context, { storyId, follows: 0, document, isTyping: true }))
  expect(findStory(desk.database, storyId)?.headline).toBe('Quay opens')
  expect(catchUp(desk.context)).toEqual([storyId])
  expect(findStory(desk.database, storyId)?.headline).toBe('Quay closes')
  const find = desk.database.prepare("SELECT count(*) FROM story_search WHERE story_search MATCH 'ferries'").pluck()
  expect(find.get()).toBe(1)
  expect(catchUp(desk.context)).toEqual([])
})

it('passes over a text that is damaged', () => {
  const storyId = aStory(desk)
  desk.context.transact(() => saveBody(desk.context, { storyId, follows: 0, document: aDocument('A'), isTyping: true }))
  desk.database.exec(`UPDATE draft SET document = replace(document, '"A"', '"B"')`)
  expect(catchUp(desk.context)).toEqual([])
})
