import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANY_FORM, AS_WRITTEN, NOUN_FORM } from './inflection.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { findPhraseWords } from './phrase-words.ts'

function found(language: 'sv' | 'en', phrases: readonly string[], text: string, allows = ANY_FORM): readonly string[] {
  const finder = new PhraseFinder(
    language,
    phrases.map((phrase) => ({ text: phrase, allows, value: phrase })),
  )
  const words = findPhraseWords(text)
  return finder.find(words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end))
}

test('finds phrases of any length at any word, one inside the other too', () => {
  expect(found('en', ['fire', 'fire brigade'], 'The fire brigade left the fire.')).toEqual([
    'fire',
    'fire brigade',
    'fire',
  ])
})

test('finds inflected forms, when they are allowed', () => {
  expect(found('en', ['sea agency'], 'two sea agencies')).toEqual(['sea agencies'])
  expect(found('en', ['sea agency'], 'two sea agencies', AS_WRITTEN)).toEqual([])
  expect(found('sv', ['grov stöld'], 'De grova stölderna.')).toEqual(['grova stölderna'])
  expect(found('sv', ['fabrik'], 'fabrikernas', NOUN_FORM)).toEqual(['fabrikernas'])
})

test('a hyphen is a space, and a genitive belongs at the end', () => {
  expect(found('en', ['half open'], 'a half-open door')).toEqual(['half-open'])
  expect(found('en', ['child doctor'], "the child doctor's car and the child's doctor")).toEqual(["child doctor's"])
})

test('a capital of the phrase is a capital in the text, and short names are written exactly so', () => {
  expect(found('en', ['School Board', 'harbour'], 'the school board of Harbour')).toEqual(['Harbour'])
  expect(found('sv', ['Must', 'KI'], 'MUST must Must ki KI')).toEqual(['Must', 'KI'])
})

test('finds every phrase that stands in a text', () => {
  const word = fc.constantFrom('ann', 'bo', 'cia', 'dan', 'eva')
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { maxLength: 6 }), fc.array(word, { maxLength: 12 }), (phrases, words) => {
      const expected = words.flatMap((_, from) =>
        [1, 2, 3]
          .map((count) => words.slice(from, from + count).join(' '))
          .filter((one, at) => from + at < words.length && phrases.includes(one)),
      )
      expect(found('en', phrases, words.join(' '), AS_WRITTEN)).toEqual(expected)
    }),
  )
})
