import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, arbitraryEdit } from './arbitrary-document.ts'
import { canonicalJson } from './canonical.ts'
import { applyChange, changedBlocks, isEmptyChange, parseChange } from './change.ts'
import { emptyDocument, type Document } from './document.ts'

const anEdit = arbitraryDocument.chain((before) => arbitraryEdit(before).map((after) => ({ before, after })))

describe('the change from one text to the next', () => {
  it('leads from the one to the other', () => {
    fc.assert(
      fc.property(anEdit, ({ before, after }) => {
        expect(applyChange(before, changedBlocks(before, after))).toEqual({ ok: true, value: after })
      }),
    )
  })

  it('survives being written and read', () => {
    fc.assert(
      fc.property(anEdit, ({ before, after }) => {
        const change = changedBlocks(before, after)
        expect(parseChange(JSON.parse(canonicalJson(change)))).toEqual({ ok: true, value: change })
      }),
    )
  })

  it('is empty between equal texts that share nothing in memory', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(isEmptyChange(changedBlocks(document, structuredClone(document)))).toBe(true)
      }),
    )
  })

  it('holds one block when one block was typed in', () => {
    const blocks = ['a', 'b', 'c'].map((id) => ({ id, type: 'paragraph' as const, runs: [{ text: id }] }))
    const before: Document = { ...emptyDocument('sv'), blocks }
    const typed = { id: 'b', type: 'paragraph' as const, runs: [{ text: 'bb' }] }
    const after: Document = { ...before, blocks: blocks.map((block) => (block.id === 'b' ? typed : block)) }
    expect(changedBlocks(before, after)).toEqual({ fields: {}, blocks: [typed], order: null })
  })

  it('is refused by a text that it was not made on', () => {
    const change = { fields: {}, blocks: [], order: ['elsewhere'] }
    expect(applyChange(emptyDocument('sv'), change)).toEqual({ ok: false, problem: 'unknown-block' })
  })
})
