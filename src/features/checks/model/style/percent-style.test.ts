import { describe, expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { percentStyle } from './percent-style.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }

function judge(copy: string, style = DEFAULT_STYLE): readonly string[] {
  const { story } = readCase({
    id: 'x',
    kind: 'package',
    source_sv: null,
    target_en: copy,
    meta: { headline: 'Up 5%' },
  })
  const found = runChecks([percentStyle], readStory(story, null), { ...CONTEXT, style })
  return found.map(({ place, mend }) => `${copy.slice(place.start, place.end)} → ${mend?.text ?? '?'}`)
}

describe('per cent against the house style', () => {
  test.each([
    ['Sales rose by 7.1%.', ['7.1% → 7.1 per cent']],
    ['Sales rose by 7 %, or 8 pct.', ['7 % → 7 per cent', '8 pct → 8 per cent']],
    ['Five percent left.', ['Five percent → Five per cent']],
    ['The percent sign', ['percent → ?']],
    ['Sales rose by 7 per cent, a percentage that pleased.', []],
  ])('%s', (copy, wrong) => {
    expect(judge(copy)).toEqual(wrong)
  })

  test('keeps the sign where the house has it everywhere', () => {
    expect(judge('Sales rose by 7%.', { ...DEFAULT_STYLE, percentSign: 'everywhere' })).toEqual([])
  })
})
