import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_FIELDS, type Document } from '#domain/document/document.ts'
import { applyMend } from './apply-mend.ts'
import { textAt } from './document-parts.ts'

const DOCUMENT: Document = {
  format: 1,
  language: 'en-GB',
  fields: { ...EMPTY_FIELDS, headline: [{ text: 'Quay opens.' }], tags: ['Rosvik', 'ports'] },
  blocks: [
    { id: 'a', type: 'paragraph', runs: [{ text: 'It ' }, { text: 'opened', bold: true }, { text: ' today.' }] },
    { id: 'l', type: 'list', ordered: false, items: [{ id: 'l1', runs: [{ text: 'Boats  and nets' }] }] },
    {
      id: 'f',
      type: 'factbox',
      title: 'The  quay',
      blocks: [{ id: 'f1', type: 'paragraph', runs: [{ text: 'Old' }] }],
    },
    {
      ...{ id: 'p', type: 'picture', sha256: null, address: '', rights: '' },
      ...{ caption: 'The quay', credit: 'Bo Ek/TT', alt: 'A quay' },
    },
  ],
}

const KEYS = ['headline', 'a', 'l1', 'f.title', 'f1', 'p.caption', 'p.credit', 'p.alt']

test('puts the words where they belong in every text of a copy, and touches no other block', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.nat(12), fc.nat(12), (key, a, b) => {
      const text = textAt(DOCUMENT, key) ?? ''
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const mended = applyMend(DOCUMENT, { key, start, end, text: 'new' })
      expect(textAt(mended, key)).toBe(`${text.slice(0, start)}new${text.slice(end)}`)
      const untouched = mended.blocks.filter((block, index) => block === DOCUMENT.blocks[index])
      expect(untouched.length).toBe(key === 'headline' ? 4 : 3)
    }),
  )
})

test('new words look like those they replace', () => {
  const mended = applyMend(DOCUMENT, { key: 'a', start: 3, end: 9, text: 'closed' })
  expect(mended.blocks[0]).toMatchObject({
    runs: [{ text: 'It ' }, { text: 'closed', bold: true }, { text: ' today.' }],
  })
})

test('what is added at the end looks like what it follows', () => {
  expect(applyMend(DOCUMENT, { key: 'f1', start: 3, end: 3, text: '.' }).blocks[2]).toMatchObject({
    blocks: [{ runs: [{ text: 'Old.' }] }],
  })
})

test('a key that names nothing changes nothing', () => {
  expect(applyMend(DOCUMENT, { key: 'gone', start: 0, end: 0, text: 'x' })).toBe(DOCUMENT)
  expect(applyMend(DOCUMENT, { key: 'byline', start: 0, end: 0, text: 'x' })).toBe(DOCUMENT)
})
