import { expect, test } from 'vitest'
import { contextOf, findWith } from './test-find-with.ts'
import { wordingAdvice } from './wording-advice.ts'

const context = contextOf({
  wording: `
    fireman; firefighter; A title that fits everybody; gender
    addict; person with an addiction; Name the person; people-first; news|Anonymous Club
    the so called; the so-called; Follows the Swedish; translationese`,
})
const find = (en: string) => findWith(wordingAdvice, context, { en }).map((finding) => finding.text)

test('offers a better word, and puts it in place of a title', () => {
  expect(findWith(wordingAdvice, context, { en: 'A fireman was hurt.' })).toEqual([
    { text: 'fireman', message: 'Consider: firefighter. A title that fits everybody.', mend: 'firefighter' },
  ])
  expect(find('Three firemen and an addict were hurt.')).toEqual(['firemen', 'addict'])
})

test('titles of works, names and what stands beside the right words are free', () => {
  expect(find('The film "The Fireman" is out. The band Fireman Four plays.')).toEqual([])
  expect(find('A news addict, he left. The addict joined the Anonymous Club.')).toEqual([])
})

test('in what somebody says, the advice stands', () => {
  expect(find('"A fireman came, and the fireman left," she said.')).toEqual(['fireman', 'fireman'])
})

test('a hyphen makes a set phrase another', () => {
  expect(find('The so called lake and the so-called pond.')).toEqual(['The so called'])
})
