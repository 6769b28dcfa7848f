import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, arbitraryEdit } from './arbitrary-document.ts'
import { documentIds } from './block-ids.ts'
import { emptyDocument, plainText, type Block, type Document, type Run } from './document.ts'
import { mergeDocuments } from './merge.ts'
import { mergeRuns } from './merge-runs.ts'
import { bodyText } from './text.ts'

function aText(blocks: Readonly<Record<string, string>>): Document {
  return {
    ...emptyDocument('en-GB'),
    blocks: Object.entries(blocks).map(([id, text]) => ({ id, type: 'paragraph', runs: [{ text }] })),
  }
}

function merge(base: Document, ours: Document, theirs: Document) {
  const { document, conflicts } = mergeDocuments({ base, ours, theirs })
  return { text: bodyText(document), ids: document.blocks.map((block) => block.id), conflicts }
}

const threeTexts = arbitraryDocument.chain((base) =>
  fc.record({ base: fc.constant(base), ours: arbitraryEdit(base), theirs: arbitraryEdit(base) }),
)

describe('merging running text', () => {
  const mergeTexts = (base: string, ours: string, theirs: string) =>
    mergeRuns({ base: [{ text: base }], ours: [{ text: ours }], theirs: [{ text: theirs }] })

  it('takes the words that either side changed', () => {
    expect(mergeTexts('one two three', 'ONE two three', 'one two THREE')).toEqual({
      value: [{ text: 'ONE two THREE' }],
      isConflict: false,
    })
  })

  it('keeps ours and says so where both changed the same words', () => {
    expect(mergeTexts('one two', 'one 2', 'one zwei')).toEqual({ value: [{ text: 'one 2' }], isConflict: true })
  })

  it('puts new words into a sentence that the other side made bold', () => {
    const merged = mergeRuns({
      base: [{ text: 'It is so.' }],
      ours: [{ text: 'It is so.', bold: true }],
      theirs: [{ text: 'It is still so.' }],
    })
    expect(merged.isConflict).toBe(false)
    expect(plainText(merged.value)).toBe('It is still so.')
    expect(merged.value[0]).toEqual({ text: 'It is ', bold: true })
  })

  it('keeps the citations of both sides on the same words', () => {
    const cited = (anchor: string): readonly Run[] => [{ text: 'It fell.', anchors: [anchor] }]
    expect(mergeRuns({ base: [{ text: 'It fell.' }], ours: cited('b'), theirs: cited('a') })).toEqual({
      value: [{ text: 'It fell.', anchors: ['a', 'b'] }],
      isConflict: false,
    })
  })

  it('splits words where only a part of them was formatted', () => {
    const merged = mergeRuns({
      base: [{ text: 'news room here' }],
      ours: [{ text: 'new' }, { text: 's', italic: true }, { text: ' room here' }],
      theirs: [{ text: 'news room there' }],
    })
    expect(merged.value).toEqual([{ text: 'new' }, { text: 's', italic: true }, { text: ' room there' }])
  })
})

describe('merging blocks', () => {
  const base = aText({ a: 'One.', b: 'Two.', c: 'Three.', d: 'Four.' })

  it('lets an edit find the paragraph that the other side moved', () => {
    const moved = aText({ d: 'Four.', a: 'One.', b: 'Two.', c: 'Three.' })
    const edited = aText({ a: 'One.', b: 'Two.', c: 'Three.', d: 'Four and more.' })
    expect(merge(base, moved, edited)).toEqual({
      text: 'Four and more.\n\nOne.\n\nTwo.\n\nThree.',
      ids: ['d', 'a', 'b', 'c'],
      conflicts: [],
    })
    expect(merge(base, edited, moved).ids).toEqual(['d', 'a', 'b', 'c'])
  })

  it('keeps the new paragraphs of both sides where they were written', () => {
    const ours = aText({ a: 'One.', x: 'Ours.', b: 'Two.', c: 'Three.', d: 'Four.' })
    const theirs = aText({ a: 'One.', b: 'Two.', c: 'Three.', y: 'Theirs.', d: 'Four.' })
    expect(merge(base, ours, theirs)).toMatchObject({ ids: ['a', 'x', 'b', 'c', 'y', 'd'], conflicts: [] })
  })

  it('removes what one side removed', () => {
    expect(merge(base, aText({ a: 'One.', b: 'Two.', c: 'Three.' }), base)).toMatchObject({ ids: ['a', 'b', 'c'] })
    expect(merge(base, base, aText({ a: 'One.', b: 'Two.', c: 'Three.' }))).toMatchObject({ ids: ['a', 'b', 'c'] })
  })

  it('keeps a paragraph that one side removed and the other edited, and says so', () => {
    const removed = aText({ a: 'One.', c: 'Three.', d: 'Four.' })
    const edited = aText({ a: 'One.', b: 'Two, rewritten.', c: 'Three.', d: 'Four.' })
    const merged = merge(base, removed, edited)
    expect(merged.ids).toEqual(['a', 'b', 'c', 'd'])
    expect(merged.conflicts).toMatchObject([{ kind: 'removed', id: 'b', removedBy: 'ours' }])
  })

  it('keeps both sides of a conflict', () => {
    const ours = aText({ a: 'Once.', b: 'Two.', c: 'Three.', d: 'Four.' })
    const theirs = aText({ a: 'Never.', b: 'Two.', c: 'Three.', d: 'Four.' })
    const { conflicts, text } = merge(base, ours, theirs)
    expect(text).toContain('Once.')
    expect(conflicts).toMatchObject([
      { kind: 'block', id: 'a', ours: { runs: [{ text: 'Once.' }] }, theirs: { runs: [{ text: 'Never.' }] } },
    ])
  })

  it('says when both moved a paragraph to different places', () => {
    const ours = aText({ b: 'Two.', c: 'Three.', d: 'Four.', a: 'One.' })
    const theirs = aText({ b: 'Two.', c: 'Three.', a: 'One.', d: 'Four.' })
    expect(merge(base, ours, theirs)).toMatchObject({
      ids: ['b', 'c', 'd', 'a'],
      conflicts: [{ kind: 'moved', id: 'a' }],
    })
  })

  it('merges a caption while the other side edits the items of a list', () => {
    const blocks = (caption: string, item: string): readonly Block[] => [
      { id: 'p', type: 'picture', sha256: null, address: '', caption, credit: '', alt: '', rights: '' },
      { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', runs: [{ text: item }] }] },
    ]
    const text = (caption: string, item: string): Document => ({ ...base, blocks: blocks(caption, item) })
    const merged = mergeDocuments({
      base: text('A ship', 'one'),
      ours: text('A big ship', 'one'),
      theirs: text('A ship', 'two'),
    })
    expect(merged).toEqual({ document: text('A big ship', 'two'), conflicts: [] })
  })
})

describe('any two edits of any text', () => {
  it('merge into the text itself when nobody changed it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (text) => {
        expect(mergeDocuments({ base: text, ours: text, theirs: text })).toEqual({ document: text, conflicts: [] })
      }),
    )
  })

  it('merge into the changed text when one side changed it, or both alike', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours }) => {
        const outcome = { document: ours, conflicts: [] }
        expect(mergeDocuments({ base, ours, theirs: base })).toEqual(outcome)
        expect(mergeDocuments({ base, ours: base, theirs: ours })).toEqual(outcome)
        expect(mergeDocuments({ base, ours, theirs: ours })).toEqual(outcome)
      }),
    )
  })

  it('keep every id once', () => {
    fc.assert(
      fc.property(threeTexts, (sides) => {
        const ids = documentIds(mergeDocuments(sides).document)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('keep the same blocks whoever merges', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const idsOf = (document: Document) => document.blocks.map((block) => block.id).toSorted()
        const here = mergeDocuments({ base, ours, theirs })
        const there = mergeDocuments({ base, ours: theirs, theirs: ours })
        expect(idsOf(here.document)).toEqual(idsOf(there.document))
        expect(here.conflicts.length === 0).toBe(there.conflicts.length === 0)
      }),
    )
  })
})
