import { describe, expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { styleNumbers } from './style-numbers.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }

function judge(copy: string): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: null, target_en: copy })
  const found = runChecks([styleNumbers], readStory(story, null), CONTEXT)
  return found.map(({ place, mend }) => `${copy.slice(place.start, place.end)} → ${mend?.text ?? '?'}`)
}

describe('numbers against the house style', () => {
  test.each([
    ['The club won 3 games and lost two.', ['3 → three']],
    ['There were twelve swans.', ['twelve → 12']],
    ['He scored after 8 minutes.', ['8 → eight']],
    ['A 5-day strike begins.', ['5 → five']],
    ['There were one hundred and twenty-five of them.', ['one hundred and twenty-five → 125']],
    ['"7 people came," she said.', ['7 → Seven']],
    ['2,600 people came to see it.', ['2,600 → ?']],
    ['They kept one of fifteen stables.', ['fifteen → 15']],
  ])('%s', (copy, wrong) => {
    expect(judge(copy)).toEqual(wrong)
  })

  test.each([
    'Twelve swans landed and hundreds watched.',
    'The G7 leaders met in room 4 at 5pm; the vote was 5–4. Group 2 plays on 3 May.',
    'Her son, Elias, 8, and her daughter, 5, were at home.',
    'He has lived here since he was 9. The 9-year-old is aged between 3 and 5 in the film.',
    'A 5-kilometre run costs , or 5 per cent of the fee.',
    'No. 5 is alive. The rule in Article 5 applies.',
    'One in ten agreed, and 3 out of 4 were right.',
    'It rose by 2 million, 7 degrees or 3 percentage points.',
    '1. Whisk the eggs.',
  ])('%s', (copy) => {
    expect(judge(copy)).toEqual([])
  })
})
