import { expect, test } from 'vitest'
import { stepThrough } from './roving.ts'

test('the arrow keys go round', () => {
  expect(stepThrough('ArrowRight', 2, 3, 'horizontal')).toBe(0)
  expect(stepThrough('ArrowLeft', 0, 3, 'horizontal')).toBe(2)
  expect(stepThrough('ArrowUp', 0, 3, 'vertical')).toBe(2)
})

test('keys of the other direction lead nowhere', () => {
  expect(stepThrough('ArrowDown', 0, 3, 'horizontal')).toBe(-1)
  expect(stepThrough('x', 0, 3, 'both')).toBe(-1)
  expect(stepThrough('ArrowDown', 0, 0, 'both')).toBe(-1)
})

test('with nothing chosen yet, the first step is to an end', () => {
  expect(stepThrough('ArrowDown', -1, 3, 'vertical')).toBe(0)
  expect(stepThrough('ArrowUp', -1, 3, 'vertical')).toBe(2)
})
