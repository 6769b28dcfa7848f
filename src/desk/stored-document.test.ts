import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { canonicalDocument } from '#domain/document/canonical.ts'
import type { Document, Run } from '#domain/document/document.ts'
import { currentText, recordVersion, saveBody, saveStep } from './drafts.ts'
import { hashText } from './hash-text.ts'
import { readStoredDocument, toStoredDocument } from './stored-document.ts'
import { aDesk, aDocument, aStory, type DeskForTest } from './testing/a-desk.ts'
import { verifyDesk } from './verify.ts'
import { listVersions } from './versions.ts'

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk()
})
afterEach(() => desk.dispose())

/** The same words as one run, in pieces that an editor or a reader may hand over. */
function inPieces(document: Document, headline: readonly Run[]): Document {
  return { ...document, fields: { ...document.fields, headline } }
}

describe('a stored text', () => {
  it('is what reading it gives, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const stored = toStoredDocument(document)
        expect(readStoredDocument(stored.json, stored.hash, 'it')).toEqual(stored.document)
        expect(canonicalDocument(stored.document)).toBe(stored.json)
      }),
    )
  })

  it('has its runs in their one form, whoever writes it', () => {
    const pieces = inPieces(aDocument('x', 'One.'), [{ text: 'Quay ' }, { text: '' }, { text: 'opens' }])
    const id = aStory(desk, pieces)
    const { context, database } = desk
    expect(currentText(database, id)?.document.fields.headline).toEqual([{ text: 'Quay opens' }])
    context.transact(() => saveBody(context, { storyId: id, follows: 0, document: pieces }))
    const version = context.transact(() => recordVersion(context, id, { reason: 'asked' }))
    expect(version.number).toBe(1)
    expect(listVersions(database, id)).toHaveLength(1)
  })

  it('that could not be read again is a bug, and nothing of it is written', () => {
    const id = aStory(desk)
    const { context, database } = desk
    const twice = aDocument('Quay opens', 'One.', 'Two.')
    const document = { ...twice, blocks: [...twice.blocks, ...twice.blocks] }
    const before = currentText(database, id)
    expect(() => context.transact(() => saveBody(context, { storyId: id, follows: 0, document }))).toThrow(
      'duplicate-id at blocks[2]',
    )
    expect(currentText(database, id)).toEqual(before)
  })
})

describe('a version that was written in another form than ours', () => {
  it('is read, written on and verified by the hash of what lies in the database', async () => {
    const id = aStory(desk)
    const { context, database } = desk
    const pieces = inPieces(aDocument('x', 'One.'), [{ text: 'Quay ' }, { text: 'opens' }])
    const json = canonicalDocument(pieces)
    database
      .prepare(`UPDATE version SET document = ?, document_hash = ? WHERE story_id = ?`)
      .run(json, hashText(json), id)
    expect(currentText(database, id)).toMatchObject({ documentHash: hashText(json), revision: 0 })
    const change = { fields: { slugline: 'quay' }, blocks: [], order: null }
    expect(context.transact(() => saveStep(context, { storyId: id, follows: 0, change }))).toMatchObject({ ok: true })
    const text = currentText(database, id)
    expect(text?.document.fields).toMatchObject({ headline: [{ text: 'Quay opens' }], slugline: 'quay' })
    if (text === null) throw new Error('No text')
    context.transact(() => saveBody(context, { storyId: id, follows: 1, document: text.document }))
    context.transact(() => recordVersion(context, id, { reason: 'asked' }))
    expect(currentText(database, id)?.document).toEqual(text.document)
    expect(await verifyDesk(desk.open)).toEqual([])
  })
})
