import { expect, test } from 'vitest'
import type { Lexicon } from '../check-context.ts'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE, type HouseStyle } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { SPELLING_CHECKS } from './spelling-checks.ts'

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  'en-GB': new Set(
    "the a letter met buyers mailed and wrote of at harbour's well kept zero stores don't close they lay in".split(' '),
  ),
  sv: new Set(['räddningstjänst']),
}
const lexicon: Lexicon = { has: (language, word) => WORDS[language]?.has(word) ?? false, stems: () => [] }

function misspelt(text: string, style: Partial<HouseStyle> = {}, language = 'en-GB'): readonly unknown[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: null, target_en: text })
  const reading = readStory({ ...story, copy: { ...story.copy, language } }, null)
  const context = { style: { ...DEFAULT_STYLE, ...style }, data: { table: () => [] }, lexicon }
  return runChecks(SPELLING_CHECKS, reading, context).map((finding) => finding.message.values['word'])
}

test('finds words that are in no dictionary', () => {
  expect(misspelt('The comittee recieved a letter.')).toEqual(['comittee', 'recieved'])
})

test('leaves names, abbreviations, figures and addresses alone', () => {
  const text =
    'Wojtkowiak of Hjälmaren met iPhone buyers at www.kajplats.se, mailed kansli@kajplats.se and wrote #kajplatz.'
  expect(misspelt(text)).toEqual([])
})

test('knows genitives, contractions and words put together with a hyphen', () => {
  expect(misspelt("The harbour's well-kept sub-zero stores don’t close.")).toEqual([])
})

test('leaves a Swedish word in English copy to the check that knows what to say about it', () => {
  expect(misspelt('The räddningstjänst met the rädningstjänst.')).toEqual(['rädningstjänst'])
})

test('the words of the desk are right', () => {
  expect(misspelt('They lay in the skerryside.')).toEqual(['skerryside'])
  expect(misspelt('They lay in the skerryside.', { ownWords: ['Skerryside'] })).toEqual([])
})

test('is silent in a language without a dictionary', () => {
  expect(misspelt('Der Hafen wurde erweitert.', {}, 'de')).toEqual([])
})
