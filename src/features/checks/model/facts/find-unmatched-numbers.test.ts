import { expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { readStory } from '../story-reading.ts'
import { findUnmatchedNumbers } from './find-unmatched-numbers.ts'

function unmatched(source: string, copy: string): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: source, target_en: copy })
  return findUnmatchedNumbers(readStory(story, null)).map(({ number }) => number.text)
}

test('finds a number that the source has nowhere', () => {
  expect(unmatched('En man greps i hamnen.', 'A man, 47, was apprehended in the harbour.')).toEqual(['47'])
})

test('leaves a number that went wrong to whoever compares numbers', () => {
  expect(unmatched('Sju båtar brann.', 'Nine boats burned.')).toEqual([])
})

test.each([
  ['Trion greps i natt.', 'Three people were apprehended overnight.'],
  ['Båda bröderna åtalas.', 'The two brothers are charged.'],
  ['Kriget började 1987.', 'The war began in 1987.'],
  ['Mötet är klockan 15.', 'The meeting is at 3pm.'],
  ['En lägenhet på två rum och kök brann.', 'A two-room flat burned.'],
])('knows other ways to say a number: %s', (source, copy) => {
  expect(unmatched(source, copy)).toEqual([])
})
