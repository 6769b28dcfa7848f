import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairQuotationMarks } from './quotation-marks.ts'

function quoted(text: string): readonly string[] {
  return pairQuotationMarks(text).spans.map((span) => text.slice(span.start, span.end))
}

test.each([
  ['“Well,” she said, “we shall see.”', ['“Well,”', '“we shall see.”']],
  ['"Well," she said. "We shall see."', ['"Well,"', '"We shall see."']],
  ['”Nja”, sa hon.', ['”Nja”']],
  ['»Nja», sa hon. «Jo», sa han.', ['»Nja»', '«Jo»']],
  ['„Naja“, sagte er.', ['„Naja“']],
  ['"He shouted \'stop\' twice," she said.', ['"He shouted \'stop\' twice,"', "'stop'"]],
  ["The players' union said 'no deal' to the clubs' offer.", ["'no deal'"]],
  ["Rock 'n' roll of the '80s isn't dead; give 'em more.", []],
  ['She is 5\'7" tall and the pipe is 6" wide.', []],
  ['"The pipe is 6" wide," said the plumber.', ['"The pipe is 6" wide,"']],
])('pairs the marks of %s', (text, spans) => {
  expect(quoted(text)).toEqual(spans)
  expect(pairQuotationMarks(text).unclosed).toEqual([])
})

test('tells which mark has no other half', () => {
  expect(pairQuotationMarks('"We lost, she said.').unclosed).toEqual([0])
  expect(pairQuotationMarks('We lost," she said.').unopened).toEqual([8])
  expect(pairQuotationMarks('"We lost, she said. "Twice."').unclosed).toEqual([0])
})

test('every mark of a pair is told once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', 'a', ' ', '.', ','), maxLength: 40 }),
      (text) => {
        const { spans, unclosed, unopened } = pairQuotationMarks(text)
        const ends = [...spans.flatMap((span) => [span.start, span.end - 1]), ...unclosed, ...unopened]
        expect(new Set(ends).size).toBe(ends.length)
        expect(spans.every((span) => span.start < span.end - 1 || span.words.start === span.words.end)).toBe(true)
      },
    ),
  )
})
