import { describe, expect, it } from 'vitest'
import { canonicalDocument } from './canonical.ts'
import { emptyDocument } from './document.ts'
import { parseDocument } from './parse.ts'

function aValue(blocks: readonly unknown[]): unknown {
  return { ...emptyDocument('en-GB'), blocks }
}

function problemOf(value: unknown) {
  const parsed = parseDocument(value)
  return parsed.ok ? null : parsed.problem
}

describe('a document from outside', () => {
  it.each([
    ['nothing', null, { path: '', kind: 'wrong-type' }],
    ['a list', [], { path: '', kind: 'wrong-type' }],
    ['a newer format', { ...emptyDocument('sv'), format: 2 }, { path: 'format', kind: 'unknown-format' }],
    ['a made-up language', { ...emptyDocument('svenska språket') }, { path: 'language', kind: 'not-a-language' }],
    ['an unknown property', { ...emptyDocument('sv'), extra: 1 }, { path: 'extra', kind: 'unknown-property' }],
    ['an unknown block', aValue([{ id: 'a', type: 'video' }]), { path: 'blocks[0].type', kind: 'unknown-block-type' }],
    ['a block without id', aValue([{ type: 'paragraph', runs: [] }]), { path: 'blocks[0].id', kind: 'missing' }],
    [
      'half a surrogate pair',
      aValue([{ id: 'a', type: 'paragraph', runs: [{ text: 'x\uD800' }] }]),
      { path: 'blocks[0].runs[0].text', kind: 'unclean-text' },
    ],
    [
      'a NUL',
      aValue([{ id: 'a', type: 'embed', address: '', text: 'x\u0000' }]),
      { path: 'blocks[0].text', kind: 'unclean-text' },
    ],
    [
      'a link that runs something',
      aValue([{ id: 'a', type: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }]),
      { path: 'blocks[0].runs[0].link', kind: 'address-refused' },
    ],
    [
      'the same id twice, in different places',
      aValue([
        { id: 'a', type: 'paragraph', runs: [] },
        { id: 'b', type: 'list', ordered: false, items: [{ id: 'a', runs: [] }] },
      ]),
      { path: 'blocks[1].items[0].id', kind: 'duplicate-id' },
    ],
    [
      'the id of a field',
      aValue([{ id: 'headline', type: 'paragraph', runs: [] }]),
      { path: 'blocks[0].id', kind: 'duplicate-id' },
    ],
    [
      'a factbox in a factbox',
      aValue([{ id: 'a', type: 'factbox', title: '', blocks: [{ id: 'b', type: 'factbox', title: '', blocks: [] }] }]),
      { path: 'blocks[0].blocks[0].type', kind: 'unknown-block-type' },
    ],
    [
      'rows of different length',
      aValue([{ id: 'a', type: 'table', header: false, rows: [[{ id: 'c', runs: [] }], []] }]),
      { path: 'blocks[0].rows', kind: 'uneven-rows' },
    ],
  ])('is refused with its place: %s', (_name, value, problem) => {
    expect(problemOf(value)).toEqual(problem)
  })

  it('is brought into its one form', () => {
    const parsed = parseDocument(
      aValue([{ id: 'a', type: 'paragraph', runs: [{ text: 'One ' }, { text: '' }, { text: 'two', anchors: [] }] }]),
    )
    expect(parsed.ok && canonicalDocument(parsed.value)).toContain('"runs":[{"text":"One two"}]')
  })
})
