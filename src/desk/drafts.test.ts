import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedBlocks } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import { aDesk, aDocument, aParagraph, aStory, runs, type DeskForTest } from './testing/a-desk.ts'
import { currentText, recordVersion, replaceText, saveBody, saveStep } from './drafts.ts'
import { findStory } from './stories.ts'
import { listVersions, readVersionDocument } from './versions.ts'

let desk: DeskForTest

beforeEach(() => {
  desk = aDesk()
})

afterEach(() => desk.dispose())

function withHeadline(document: Document, headline: string): Document {
  return { ...document, fields: { ...document.fields, headline: runs(headline) } }
}

describe('a draft', () => {
  it('holds each step that was saved, in order', () => {
    const first = aDocument('Quay opens', 'One.')
    const id = aStory(desk, first)
    const second = withHeadline(first, 'Quay reopens')
    const third = { ...second, blocks: [...second.blocks, aParagraph('Two.')] }
    const { context } = desk
    expect(
      context.transact(() => saveStep(context, { storyId: id, follows: 0, change: changedBlocks(first, second) })),
    ).toMatchObject({ ok: true, value: { revision: 1 } })
    context.transact(() => saveStep(context, { storyId: id, follows: 1, change: changedBlocks(second, third) }))
    expect(currentText(desk.database, id)).toMatchObject({ document: third, revision: 2 })
  })

  it('drops the steps that a saved body contains', () => {
    const first = aDocument('Quay opens', 'One.')
    const id = aStory(desk, first)
    const second = withHeadline(first, 'Quay reopens')
    const { context } = desk
    context.transact(() => saveStep(context, { storyId: id, follows: 0, change: changedBlocks(first, second) }))
    context.transact(() => saveBody(context, { storyId: id, follows: 1, document: second }))
    expect(desk.database.prepare('SELECT count(*) AS steps FROM draft_step').get()).toEqual({ steps: 0 })
    expect(currentText(desk.database, id)).toMatchObject({ document: second, revision: 2 })
    expect(findStory(desk.database, id)).toMatchObject({ headline: 'Quay reopens' })
  })

  it('refuses a save that does not follow the last one and keeps nothing of it', () => {
    const first = aDocument('Quay opens')
    const id = aStory(desk, first)
    const { context } = desk
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document: withHeadline(first, 'A') }))
    const late = context.transact(() =>
      saveBody(context, { storyId: id, follows: 0, document: withHeadline(first, 'B') }),
    )
    expect(late).toEqual({ ok: false, problem: { kind: 'stale', revision: 1 } })
    expect(currentText(desk.database, id)?.document.fields.headline).toEqual(runs('A'))
  })

  it.each(['approved', 'parked', 'spiked'] as const)('cannot be saved while the story is %s', (review) => {
    const id = aStory(desk)
    desk.database.prepare('UPDATE story SET review = ? WHERE id = ?').run(review, id)
    const saved = desk.context.transact(() =>
      saveBody(desk.context, { storyId: id, follows: 0, document: aDocument('X') }),
    )
    expect(saved).toEqual({ ok: false, problem: { kind: 'not_editable', review } })
  })

  it('tells the lists at a pause but not while somebody types', () => {
    const id = aStory(desk)
    const before = desk.told.length
    const document = aDocument('Quay reopens')
    const { context } = desk
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document, isTyping: true }))
    expect(desk.told.length).toBe(before)
    context.transact(() => saveBody(context, { storyId: id, follows: 1, document, isTyping: false }))
    expect(desk.told.at(-1)).toContain(`story:${id}`)
  })

  it('says that a body is damaged instead of showing another text', () => {
    const id = aStory(desk)
    const { context } = desk
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document: aDocument('A') }))
    desk.database.prepare(`UPDATE draft SET document = replace(document, '"A"', '"B"')`).run()
    expect(() => currentText(desk.database, id)).toThrow(/damaged/u)
  })
})

describe('a version', () => {
  it('holds the text as it stands, with everybody who wrote it since the one before', () => {
    const anna = desk.addPerson('Anna', ['translator'])
    const bo = desk.addPerson('Bo', ['editor'])
    const id = aStory(desk)
    const { context } = desk
    desk.actAs(anna)
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document: aDocument('A') }))
    desk.actAs(bo)
    const last = aDocument('B')
    context.transact(() => saveBody(context, { storyId: id, follows: 1, document: last }))
    const version = context.transact(() => recordVersion(context, id, { reason: 'handed over' }))
    expect(version).toMatchObject({ number: 2, authors: [anna, bo], reason: 'handed over' })
    expect(readVersionDocument(desk.database, version.id)).toEqual(last)
    expect(currentText(desk.database, id)).toMatchObject({ versionId: version.id, revision: 2 })
  })

  it('is not made again for a text that has not changed', () => {
    const id = aStory(desk)
    const { context } = desk
    const first = context.transact(() => recordVersion(context, id, { reason: 'closed' }))
    expect(first.number).toBe(1)
    expect(listVersions(desk.database, id)).toHaveLength(1)
  })

  it('keeps what stood there when another text takes its place', () => {
    const id = aStory(desk, aDocument('First'))
    const { context } = desk
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document: aDocument('Typed') }))
    const restored = aDocument('Restored')
    context.transact(() =>
      replaceText(context, { storyId: id, document: restored, reason: 'restored', reasonBefore: 'before restore' }),
    )
    const versions = listVersions(desk.database, id)
    expect(versions.map((version) => version.reason)).toEqual(['restored', 'before restore', 'created'])
    expect(currentText(desk.database, id)?.document).toEqual(restored)
    expect(versions[1] && readVersionDocument(desk.database, versions[1].id).fields.headline).toEqual(runs('Typed'))
  })
})
