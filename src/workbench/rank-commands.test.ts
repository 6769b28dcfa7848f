import { expect, test } from 'vitest'
import { rankCommands } from './rank-commands.ts'

const names = (typed: string, ...all: readonly string[]): readonly string[] =>
  rankCommands(
    typed,
    all.map((words) => ({ words })),
  ).map(({ words }) => words)

test('everything is offered before anything is typed, in its order', () => {
  expect(names('', 'Spike', 'Assign')).toEqual(['Spike', 'Assign'])
})

test('beginnings of words come before letters inside them', () => {
  expect(names('sto', 'Restore', 'Open story', 'Story')).toEqual(['Story', 'Open story', 'Restore'])
})

test('words are found in any order, without case and diacritics', () => {
  expect(names('artikel oppna', 'Öppna artikeln', 'Öppna redaktion')).toEqual(['Öppna artikeln'])
})

test('initials are enough', () => {
  expect(names('cth', 'Compare two versions', 'Copy the headline')).toEqual(['Copy the headline'])
})

test('what has none of the letters is left out', () => {
  expect(names('xyz', 'Open story')).toEqual([])
})
