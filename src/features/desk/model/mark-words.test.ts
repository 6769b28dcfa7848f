import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords, readMarks } from './mark-words.ts'

const marked = (parts: ReturnType<typeof markWords>): readonly string[] =>
  parts.filter((part) => part.isMarked).map((part) => part.text)

test('marks the whole word that begins as the searched one, without regard to case and diacritics', () => {
  expect(marked(markWords('Målvakten räddade Malmö', ['malvakt', 'MALMÖ']))).toEqual(['Målvakten', 'Malmö'])
})

test('marks every word of a phrase', () => {
  expect(marked(markWords('The green light came late', ['green light']))).toEqual(['green', 'light'])
})

test('marks nothing when nothing is searched for', () => {
  expect(markWords('The headline', [])).toEqual([{ text: 'The headline', isMarked: false }])
})

test('never loses or adds a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
      expect(
        markWords(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('reads what the index marked in a snippet', () => {
  expect(readMarks('…on <the> green', '<', '>')).toEqual([
    { text: '…on ', isMarked: false },
    { text: 'the', isMarked: true },
    { text: ' green', isMarked: false },
  ])
  expect(readMarks('', '<', '>')).toEqual([])
})
