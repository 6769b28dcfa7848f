import { expect, test } from 'vitest'
import { falseFriend } from './false-friend.ts'
import { contextOf, findWith } from './test-find-with.ts'

const context = contextOf({
  'false-friends': `
    eventuellt; adv; ; eventually; possibly|may
    gymnasium; noun; gymnasiet; gymnasium; upper secondary school
    rektor; noun; ; rector; head teacher; ; universitet
    kvittera; verb; ; quit; equalise; match|mål
    mark; noun; ; mark; land
    fabrik; noun; ; fabric; factory`,
  titles: 'rektor; head teacher; rector|principal',
  'swedish-words': 'dock; adv; eventually',
})
const find = (sv: string, en: string) => findWith(falseFriend, context, { sv, en }).map((finding) => finding.text)

test('finds the word that only looks like the source’s', () => {
  expect(
    findWith(falseFriend, context, { sv: 'Bron stängs eventuellt.', en: 'The bridge will eventually close.' }),
  ).toEqual([{ text: 'eventually', message: 'eventuellt: possibly, not “eventually”.', mend: undefined }])
})

test('knows inflected forms of both languages and compounds that end in the word', () => {
  expect(find('Två gymnasier läggs ned.', 'Two gymnasiums are closing.')).toEqual(['gymnasiums'])
  expect(find('Pappersfabrikens ägare nekar.', 'The owner of the paper fabric denies it.')).toEqual(['fabric'])
})

test('is silent when the copy has a right rendering, or another word of the source is rendered so', () => {
  expect(find('Bron stängs eventuellt.', 'The bridge may possibly close, and will eventually be moved.')).toEqual([])
  expect(find('Bron stängs eventuellt, dock i maj.', 'The bridge could close, eventually in May.')).toEqual([])
})

test('a word that may stand for anything is not a rendering', () => {
  expect(find('Bron stängs eventuellt.', 'The bridge may eventually close.')).toEqual(['eventually'])
})

test('keeps to the words that must and must not be in the sentence', () => {
  expect(find('Laget kvitterade i slutet av matchen.', 'The team quit at the end of the match.')).toEqual(['quit'])
  expect(find('Hon kvitterade ut paketet.', 'She quit the parcel.')).toEqual([])
  expect(find('Skolans rektor avgår.', 'The rector of the school is resigning.')).toEqual(['rector'])
  expect(find('Rektor för ett universitet avgår.', 'The rector of a university is resigning.')).toEqual([])
})

test('a name is no word', () => {
  expect(find('Kommunen köper mark, säger Lis Mark.', 'The council is buying property, says Lis Mark.')).toEqual([])
})
