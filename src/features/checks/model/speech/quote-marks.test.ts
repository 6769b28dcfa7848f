import { expect, test } from 'vitest'
import { findInCase } from './test-find-in-case.ts'

test.each([
  ['– The ferry was full, says deckhand Disa Orrje.', ['quote-marks.dash: – The ferry was full,']],
  ['«The ferry was full,» says Disa Orrje.', ['quote-marks.foreign: «The ferry was full,»']],
  ['”The ferry was full,” says Disa Orrje.', ['quote-marks.foreign: ”The ferry was full,”']],
  ["'The ferry was full,' says Disa Orrje.", ["quote-marks.single: 'The ferry was full,'"]],
  ['"The ferry was full, says Disa Orrje.', ['quote-marks.unclosed: "The ferry was full, says']],
  ['The ferry was full," says Disa Orrje.', ['quote-marks.unopened: The ferry was full,"']],
  ['"The ferry was full.\n\nNobody got off.', ['quote-marks.unclosed: "The ferry was full.']],
])('finds the marks at fault in %s', (copy, found) => {
  expect(findInCase(null, copy)).toEqual(found)
})

test.each([
  '“The ferry was full,” says Disa Orrje. “We had to wait.”',
  '"The ferry was full.\n\n"Nobody got off," says Disa Orrje.',
  '"He shouted \'land!\' and jumped," says Disa Orrje.',
  "The play 'Low Tide' and the film “High Tide” share an author.",
  'The harbour – the only one on the coast – is closed.',
  'Things to bring:\n– boots\n– a torch',
  "It's the skippers' day off, and rock 'n' roll is heard on the 12' deck.",
])('lets stand %s', (copy) => {
  expect(findInCase(null, copy)).toEqual([])
})

test('headlines have single marks', () => {
  expect(findInCase(null, 'The ferry is late.', '"We are late", says skipper')).toEqual([
    'quote-marks.headline: "We are late"',
  ])
  expect(findInCase(null, 'The ferry is late.', "'We are late', says skipper")).toEqual([])
})

test('finds the words of a dash quote that lost their marks', () => {
  const source = '– Färjan var full. Vi fick vänta, säger Disa Orrje.\n\nHamnen stängs i kväll.'
  const copy = 'The ferry was full. We had to wait, says Disa Orrje.\n\nThe harbour closes in the evening.'
  expect(findInCase(source, copy)).toEqual(['quote-marks.lost: The ferry was full. We had to wait,'])
})

test('finds a paragraph of speech without marks where nobody is named', () => {
  const source = '– Färjan var full, säger Disa Orrje.\n\n– Ingen gick av.'
  expect(findInCase(source, '"The ferry was full," says Disa Orrje.\n\nNobody got off.')).toEqual([
    'quote-marks.lost: Nobody got off.',
  ])
})

test('what the source reports may be reported', () => {
  expect(findInCase('Färjan var full, säger Disa Orrje.', 'The ferry was full, says Disa Orrje.')).toEqual([])
})

test('without a source a clause with a verb of saying is for the editor to judge', () => {
  expect(findInCase(null, 'The ferry was full, states deckhand Disa Orrje.')).toEqual([
    'quote-marks.reported: The ferry was full, states deckhand Disa Orrje.',
  ])
})

test.each([
  'The ferry will be repaired, the company said on Monday.',
  'Orrje, deckhand since May, says ferries are often full.',
  'The company, which owns two ferries, says it will look into the matter.',
  'According to Orrje, the ferry was full.',
])('reported speech needs no marks: %s', (copy) => {
  expect(findInCase(null, copy)).toEqual([])
})

test('without a source the first person, or several sentences with one speaker, is speech', () => {
  expect(findInCase(null, 'I think we were too many. The ferry was low in the water, she says.')).toEqual([
    'quote-marks.unmarked: I think we were too many.',
  ])
  expect(findInCase(null, 'The ferry was low. People were afraid, she says.')).toEqual([
    'quote-marks.unmarked: People were afraid,',
  ])
})

test('an announced quote needs marks', () => {
  expect(findInCase(null, 'Orrje shakes her head and says:\n\nThe ferry is too old.')).toEqual([
    'quote-marks.announced: Orrje shakes her head and says:',
  ])
  expect(findInCase(null, 'Orrje shakes her head and says:\n\n"The ferry is too old."')).toEqual([])
})
