import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_FIELDS, type Document, type Run } from '#domain/document/document.ts'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { documentParts } from '#domain/document/text.ts'
import { plainText } from '#domain/document/document.ts'
import { findAnchorPlaces, findLostPlace } from './citation-places.ts'
import { findClaims, uncited } from './claims.ts'
import { putAnchor } from './put-anchor.ts'

test('lists quotes, numbers and names that no citation covers', () => {
  const copy = aCopy([
    { text: 'The quay cost 1,200 kronor, says Ada Berg. ' },
    { text: '“We waited for it,”', anchors: ['c1'] },
    { text: ' she adds. Berg is the mayor of Nyköping.' },
  ])
  const claims = findClaims(copy, new Set(['c1']))
  expect(claims.map((claim) => [claim.kind, claim.text, claim.isCited])).toEqual([
    ['number', '1,200', false],
    ['name', 'Ada Berg', false],
    ['quote', '“We waited for it,”', true],
    ['name', 'Nyköping', false],
  ])
  expect(uncited(claims)).toHaveLength(3)
})

test('a comment’s anchor is no citation', () => {
  const copy = aCopy([{ text: 'It cost 40 kronor.', anchors: ['comment'] }])
  expect(uncited(findClaims(copy, new Set(['c1'])))).toHaveLength(1)
})

test('an anchor that was split is found in both places', () => {
  const copy = aCopy([
    { text: 'one ', anchors: ['a'] },
    { text: 'two ', anchors: ['a', 'b'] },
    { text: 'three ' },
    { text: 'four', anchors: ['a'] },
  ])
  expect(findAnchorPlaces(copy).get('a')).toEqual([
    { blockId: 'p', start: 0, end: 8 },
    { blockId: 'p', start: 14, end: 18 },
  ])
})

test('a citation that lost its place is found by its words', () => {
  const copy = aCopy([{ text: 'Yesterday the quay was opened by the mayor herself.' }])
  expect(findLostPlace(copy, 'the quay was opened by the mayor herself.')).toMatchObject({ blockId: 'p', start: 10 })
  expect(findLostPlace(copy, 'nothing of the kind stands here')).toBeNull()
})

test('every claim lies inside its part and reads as it says', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const parts = new Map(documentParts(document).map((part) => [part.id, plainText(part.runs)]))
      for (const claim of findClaims(document, new Set())) {
        expect(parts.get(claim.blockId)?.slice(claim.start, claim.end)).toBe(claim.text)
      }
    }),
    { numRuns: 60 },
  )
})

function aCopy(runs: readonly Run[]): Document {
  return { format: 1, language: 'en-GB', fields: EMPTY_FIELDS, blocks: [{ id: 'p', type: 'paragraph', runs }] }
}

test('an anchor is put on exactly its place and nothing else changes', () => {
  const copy = aCopy([{ text: 'Yesterday ' }, { text: 'the quay', bold: true }, { text: ' opened.' }])
  const place = { blockId: 'p', start: 10, end: 25 }
  const marked = putAnchor(copy, 'c9', place)
  expect(findAnchorPlaces(marked).get('c9')).toEqual([place])
  expect(documentParts(marked).map((part) => plainText(part.runs))).toEqual(
    documentParts(copy).map((part) => plainText(part.runs)),
  )
})
