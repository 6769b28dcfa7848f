import { expect, test } from 'vitest'
import { findInCase } from './test-find-in-case.ts'

const SOURCE = '– Isen är tunn, säger fiskaren Arvid Lomm. Länsstyrelsens Berit Kvarn avråder från turer.'

test('finds a quote given to another person of the source', () => {
  const copy = '"The ice is thin," says Berit Kvarn. Fisherman Arvid Lomm advises against outings.'
  expect(findInCase(SOURCE, copy)).toEqual(['quote-speaker.other: says Berit Kvarn'])
})

test.each([
  '"The ice is thin," says fisherman Arvid Lomm. Berit Kvarn of the county administrative board advises against outings.',
  'Fisherman Arvid Lomm: "The ice is thin." Berit Kvarn advises against outings.',
  '"The ice is thin," Lomm says. Berit Kvarn advises against outings.',
  '"The ice is thin," says a fisherman. Berit Kvarn advises against outings.',
])('the same speaker may be named otherwise: %s', (copy) => {
  expect(findInCase(SOURCE, copy)).toEqual([])
})

test('two speakers changed round are both found, though their names pair the paragraphs crosswise', () => {
  const source = '– Det är en katastrof för industrin, säger Arvid Lomm.\n\n– Det är rätt, säger Berit Kvarn.'
  const copy = '"It is a catastrophe for industry," says Berit Kvarn.\n\n"It is right," says Arvid Lomm.'
  expect(findInCase(source, copy)).toEqual([
    'quote-speaker.other: says Berit Kvarn',
    'quote-speaker.other: says Arvid Lomm',
  ])
})

test('a pronoun stands for the last person named', () => {
  const source = 'Arvid Lomm är orolig. Berit Kvarn är lugn. – Isen håller, säger hon.'
  expect(
    findInCase(source, 'Arvid Lomm is worried. Berit Kvarn is calm. "The ice will hold," says Arvid Lomm.'),
  ).toEqual(['quote-speaker.other: says Arvid Lomm'])
  expect(findInCase(source, 'Arvid Lomm is worried. Berit Kvarn is calm. "The ice will hold," says Kvarn.')).toEqual([])
})

test('she is not he', () => {
  expect(findInCase('– Isen håller, säger hon.', '"The ice will hold," he says.')).toEqual([
    'quote-speaker.other: he says',
  ])
})

test('spellings of one name are left to another check', () => {
  expect(findInCase('– Nej, säger Dmitrij Kovaljov.', '"No," says Dmitry Kovalyov.')).toEqual([])
})
