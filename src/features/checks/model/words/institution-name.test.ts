import { expect, test } from 'vitest'
import { institutionName } from './institution-name.ts'
import { contextOf, findWith } from './test-find-with.ts'

const context = contextOf({
  institutions: `
    Sjöfartsverket; authority; ; Swedish Maritime Administration; Maritime Administration; Sea Agency|Shipping Board
    Vägverket; authority; VV; Swedish Road Administration; Road Administration; Way Works|Maritime Administration
    Ankverket; authority; AVK; Swedish Duck Agency; ; Duck Works`,
  compounds: 'sjöfartsverk; sjöfarts+verk; sea works; maritime authority',
  exonyms: 'norsk; adjective; norskt; Norwegian',
})
const find = (en: string, sv?: string) =>
  findWith(institutionName, context, sv === undefined ? { en } : { sv, en }).map((finding) => finding.text)

test('names the official name and puts it in place, with the Swedish before it', () => {
  expect(
    findWith(institutionName, context, { sv: 'Sjöfartsverket säger nej.', en: 'The Swedish Sea Agency says no.' }),
  ).toEqual([
    {
      text: 'Swedish Sea Agency',
      message: 'Official name of Sjöfartsverket: Swedish Maritime Administration.',
      mend: 'Swedish Maritime Administration',
    },
  ])
})

test('what is wrong for one institution of the sentence can be right for another', () => {
  expect(
    find('The Road Administration and the Maritime Administration agree.', 'Vägverket och Sjöfartsverket är ense.'),
  ).toEqual([])
  expect(find('The Maritime Administration says no.', 'Vägverket säger nej.')).toEqual(['Maritime Administration'])
})

test('a description in small letters is no name', () => {
  expect(find('The shipping board says no.', 'Sjöfartsverket säger nej.')).toEqual([])
})

test('finds a name somebody made up', () => {
  expect(find('The Maritime Office says no.', 'Sjöfartsverket säger nej.')).toEqual(['Maritime Office'])
  expect(
    find(
      'The Norwegian Maritime Office says no to the agency.',
      'Norges sjöfartsmyndighet säger nej till Sjöfartsverket.',
    ),
  ).toEqual([])
})

test('needs no source when the abbreviation follows, or when it is called Swedish', () => {
  expect(find('Duck Works (AVK) says no.')).toEqual(['Duck Works'])
  expect(find('The Swedish Duck Works says no.')).toEqual(['Swedish Duck Works'])
  expect(find('Duck Works says no.')).toEqual([])
})
