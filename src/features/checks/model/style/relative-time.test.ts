import { expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { relativeTimeCheck } from './relative-time.ts'

function find(text: string): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: null, target_en: text })
  const context = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }
  return runChecks([relativeTimeCheck], readStory(story, null), context).map((finding) =>
    String(finding.message.values['words']),
  )
}

test.each([
  ['The lock opens tomorrow.', 'tomorrow'],
  ['Last night’s gale felled a mast.', 'Last night'],
  ['The vote is later this week.', 'this week'],
  ['“It was cold,” said the skipper, who came ashore this morning.', 'this morning'],
  ['As of today, the lock is shut.', 'today'],
  ['On Monday it rained.\n\nThe lock opens next month.', 'next month'],
])('asks for the day: %s', (text, words) => {
  expect(find(text)).toEqual([words])
})

test.each([
  'The lock opened yesterday, 4 June.',
  'On Friday the lock opened; tomorrow it closes.',
  'Tomorrow is Midsummer Eve.',
  '“I sail tomorrow.',
  'To date nothing is known, and today’s children swim less.',
  'The last week of the war was her last month in office.',
  'He sings “Yesterday” and reads Gotland Today.',
  'Last year and this year were dry.',
  'The Europe of today builds the ports of tomorrow.',
])('%s needs no day', (text) => {
  expect(find(text)).toEqual([])
})
