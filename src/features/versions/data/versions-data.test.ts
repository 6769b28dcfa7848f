import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type SourceId, type SourceVersionId, type StoryId } from '#lib/ids.ts'
import { canonicalDocument, documentHash } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import { bodyText } from '#domain/document/text.ts'
import { currentText, recordVersion, saveBody } from '#desk/drafts.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import { listLines } from './list-versions.ts'
import { listSourceVersions, readSourceVersion } from './source-versions.ts'
import { keepVersion, readText, renameVersion, restoreVersion } from './story-versions.ts'

let desk: DeskForTest
let storyId: StoryId

beforeEach(() => {
  desk = aDesk()
  storyId = aStory(desk, aDocument('Quay opens', 'The quay opened.'))
})

afterEach(() => desk.dispose())

function write(document: Document): void {
  desk.context.transact(() => {
    const text = currentText(desk.database, storyId)
    const saved = saveBody(desk.context, { storyId, follows: text?.revision ?? 0, document })
    if (!saved.ok) throw new Error(saved.problem.kind)
  })
}

function keep(name = '') {
  const kept = desk.context.transact(() => keepVersion(desk.context, storyId, name))
  if (!kept.ok) throw new Error(kept.problem)
  return kept.value
}

function textNow(): string {
  const text = currentText(desk.database, storyId)
  return text === null ? '' : bodyText(text.document)
}

describe('the versions of a story', () => {
  it('are listed newest first, with who made and who wrote them', () => {
    const karin = desk.addPerson('Karin', ['translator'])
    desk.actAs(karin)
    write(aDocument('Quay opens', 'The new quay opened.'))
    desk.actAs(desk.addPerson('Bo', ['editor']))
    keep('For Bo')
    expect(listLines(desk.database, storyId).versions).toMatchObject([
      { number: 2, name: 'For Bo', reason: 'kept', person: 'Bo', authors: ['Karin'], marks: [] },
      { number: 1, reason: 'created', person: null },
    ])
  })

  it('say whether something was saved since the newest', () => {
    expect(listLines(desk.database, storyId).hasUnversioned).toBe(false)
    write(aDocument('Quay opens', 'The new quay opened.'))
    expect(listLines(desk.database, storyId).hasUnversioned).toBe(true)
    keep()
    expect(listLines(desk.database, storyId).hasUnversioned).toBe(false)
  })

  it('are not doubled when nothing changed: the newest gets the name', () => {
    expect(keep('As it came')).toMatchObject({ number: 1, name: 'As it came', reason: 'created' })
  })

  it('can be named and named again', () => {
    const { id } = keep('First')
    expect(desk.context.transact(() => renameVersion(desk.context, storyId, { version: id, name: '' }))).toEqual({
      ok: true,
      value: null,
    })
    expect(listLines(desk.database, storyId).versions[0]?.name).toBe('')
  })

  it('are read only through their own story', () => {
    const { id } = keep()
    const other = aStory(desk)
    expect(readText(desk.database, other, id)).toEqual({ ok: false, problem: 'no_such_version' })
    expect(readText(desk.database, storyId, id)).toMatchObject({ ok: true })
    expect(readText(desk.database, newId<'story'>(), 'current')).toEqual({ ok: false, problem: 'no_such_story' })
  })
})

describe('restoring', () => {
  it('puts the older text back and keeps what stood there', () => {
    const first = keep()
    write(aDocument('Quay opens', 'Something else.'))
    const restored = desk.context.transact(() => restoreVersion(desk.context, storyId, first.id))
    expect(textNow()).toBe('The quay opened.')
    expect(listLines(desk.database, storyId).versions.map((version) => version.reason)).toEqual([
      'restored 1',
      'before_restore',
      'created',
    ])
    if (!restored.ok || restored.value.before === null) throw new Error('Nothing to go back to')
    const { before } = restored.value
    desk.context.transact(() => restoreVersion(desk.context, storyId, before))
    expect(textNow()).toBe('Something else.')
  })

  it('changes nothing while the text is approved', () => {
    const first = keep()
    write(aDocument('Quay opens', 'Something else.'))
    desk.database.prepare(`UPDATE story SET review = 'approved' WHERE id = ?`).run(storyId)
    const count = listLines(desk.database, storyId).versions.length
    expect(desk.context.transact(() => restoreVersion(desk.context, storyId, first.id))).toEqual({
      ok: false,
      problem: 'not_editable',
    })
    expect(listLines(desk.database, storyId).versions.length).toBe(count)
    expect(textNow()).toBe('Something else.')
  })

  it('makes no version when the text already stands', () => {
    const first = keep()
    desk.context.transact(() => restoreVersion(desk.context, storyId, first.id))
    expect(listLines(desk.database, storyId).versions.length).toBe(1)
  })

  it('keeps what is not in any version yet', () => {
    const first = keep()
    write(aDocument('Quay opens', 'Unkept words.'))
    desk.context.transact(() => restoreVersion(desk.context, storyId, first.id))
    const before = listLines(desk.database, storyId).versions[1]
    if (before === undefined) throw new Error('Nothing was kept')
    const text = readText(desk.database, storyId, before.id)
    expect(text.ok && bodyText(text.value)).toBe('Unkept words.')
    expect(recordVersion(desk.context, storyId, { reason: 'closed' }).number).toBe(3)
  })
})

describe('the versions of a source', () => {
  it('are listed with their cause and read by id', () => {
    const sourceId = newId<'source'>() as SourceId
    desk.database
      .prepare(`INSERT INTO source (id, kind, title, retrieved_at, created_at) VALUES (?, 'wire', 'Kajen', ?, ?)`)
      .run(sourceId, '2026-03-12T08:00:00.000Z', '2026-03-12T08:00:00.000Z')
    const document = aDocument('Kajen', 'Kajen öppnade.')
    const id = newId<'source-version'>() as SourceVersionId
    desk.database
      .prepare(
        `INSERT INTO source_version (id, source_id, number, document, document_hash, cause, retrieved_at) VALUES (?, ?, 2, ?, ?, 'fact', ?)`,
      )
      .run(id, sourceId, canonicalDocument(document), documentHash(document), '2026-03-12T08:00:00.000Z')
    expect(listSourceVersions(desk.database, sourceId)).toMatchObject({
      title: 'Kajen',
      versions: [{ id, number: 2, cause: 'fact' }],
    })
    expect(readSourceVersion(desk.database, id)).toEqual({ ok: true, value: document })
    expect(listSourceVersions(desk.database, newId<'source'>() as SourceId)).toBeNull()
  })
})
