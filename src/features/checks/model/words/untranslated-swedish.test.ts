import { expect, test } from 'vitest'
import { contextOf, findWith, lexiconOf } from './test-find-with.ts'
import { untranslatedSwedish } from './untranslated-swedish.ts'

const context = contextOf(
  {
    'swedish-words': `
      enligt; prep; according to
      brandkåren; noun; the fire brigade
      tills; prep; until
      vidare; adv; further
      men; conj; but
      fika; loan; fika`,
    exonyms: `
      Köpenhamn; city; ; Copenhagen
      Prag; city; ; Prague
      Haag; city; ; The Hague
      Island; country; ; Iceland`,
    spelling: 'center; centre; noun',
  },
  lexiconOf({
    'en-GB':
      'the was called in a island men said was to closed notice is of on and for big fire police it he says who at',
    sv: 'center spårvagn',
  }),
)
const find = (en: string, sv?: string) =>
  findWith(untranslatedSwedish, context, sv === undefined ? { en } : { sv, en }).map((finding) => finding.text)

test('finds Swedish words, those that stand together as one', () => {
  expect(findWith(untranslatedSwedish, context, { en: 'The brandkåren was called.' })).toEqual([
    { text: 'brandkåren', message: 'Swedish left: brandkåren (the fire brigade).', mend: undefined },
  ])
  expect(find('Enligt police it is closed tills vidare.')).toEqual(['Enligt', 'tills vidare'])
})

test('finds a word that both languages have where English cannot have it', () => {
  expect(find('It is closed, men the police said no.')).toEqual(['men'])
  expect(find('Two men the police called.')).toEqual([])
})

test('finds a word of the source that only Swedish has, but not one that is American', () => {
  expect(find('The spårvagn is big.', 'Spårvagnen är stor.')).toEqual(['spårvagn'])
  expect(find('A center for police.', 'Ett center för polisen.')).toEqual([])
})

test('names, loans, quoted words and explained words are free', () => {
  expect(find('Fikastund fika at Stora torget, "Sången om brandkåren", the brandkåren (fire brigade).')).toEqual([])
  expect(find('The brandkåren, or fire brigade, was called. He called the brandkåren.')).toEqual([])
})

test('a Swedish word in what somebody says is left there', () => {
  expect(find('"The brandkåren was called to it," he says.')).toEqual(['brandkåren'])
})

test('puts the English name of a place in place of the Swedish one', () => {
  expect(findWith(untranslatedSwedish, context, { en: 'He was in Köpenhamn.' }).map((finding) => finding.mend)).toEqual(
    ['Copenhagen'],
  )
  expect(find('Anna Haag was in the Hotell Köpenhamn on Long Island.')).toEqual([])
  expect(find('He was in Island.', 'Han var i Island.')).toEqual(['Island'])
})
