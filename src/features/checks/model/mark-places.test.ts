import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, widenToMark } from './mark-places.ts'

test('something can be seen of every place in a text with words', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '.'), minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(texts, fc.nat(24), fc.nat(24), (text, a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) }
      const { start, end } = widenToMark(text, range)
      expect(start >= 0 && end <= text.length).toBe(true)
      if (text.trim() !== '') expect(end).toBeGreaterThan(start)
    }),
  )
})

test('marks the word before the place where something is missing', () => {
  expect(widenToMark('It opened', { start: 9, end: 9 })).toEqual({ start: 3, end: 9 })
  expect(widenToMark('It opened', { start: 0, end: 0 })).toEqual({ start: 0, end: 2 })
})

test('of a whole paragraph only the first words are marked', () => {
  const text = 'The quay opened. '.repeat(10).trim()
  const mark = widenToMark(text, { start: 0, end: text.length })
  expect(text.slice(0, mark.end)).toBe('The quay opened. The quay opened. The quay')
})

test('an excerpt is cut at spaces', () => {
  expect(excerptOf('The quay of Rosvik opened on Monday', { start: 12, end: 18 }, 9)).toEqual({
    before: '…quay of ',
    words: 'Rosvik',
    after: ' opened…',
  })
})
