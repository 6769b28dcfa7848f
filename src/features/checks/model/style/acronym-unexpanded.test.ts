import { expect, test } from 'vitest'
import { readCase, type CaseMeta } from '../case-story.ts'
import type { CheckContext } from '../check-context.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { acronymUnexpandedCheck } from './acronym-unexpanded.ts'

const INSTITUTION = {
  sv: 'Kvarnverket',
  kind: 'authority',
  abbr: 'KVV',
  en: 'National Mill Agency',
  also: '',
  wrong: '',
  abbr_en: 'NMA',
}
const CONTEXT: CheckContext = {
  style: DEFAULT_STYLE,
  data: { table: (name) => (name === 'institutions' ? ([INSTITUTION] as never) : []) },
  lexicon: null,
}

function find(text: string, meta?: CaseMeta): readonly string[] {
  const { story } = readCase({
    id: 'x',
    kind: meta === undefined ? 'passage' : 'package',
    source_sv: null,
    target_en: text,
    ...(meta === undefined ? {} : { meta }),
  })
  return runChecks([acronymUnexpandedCheck], readStory(story, null), CONTEXT).map(({ place, message, mend }) =>
    `${place.key} ${message.values['abbreviation']} ${mend?.text ?? ''}`.trim(),
  )
}

test('writes out what the tables know, once, with its article', () => {
  expect(find('KVV shut the mill. KVV will be back.')).toEqual(['c0 KVV The National Mill Agency (NMA)'])
  expect(find('It was shut by the NMA.')).toEqual(['c0 NMA National Mill Agency (NMA)'])
  expect(find('The WMF shut it.')).toEqual(['c0 WMF'])
})

test.each([
  'The National Mill Agency (NMA) shut it. The NMA will be back.',
  'NMA, the National Mill Agency, shut it.',
  'The NMA (National Mill Agency) shut it.',
  'The Fund for Old Mills, FOM, paid. FOM is rich.',
  'The Water and Mill Fund paid. The WMF is rich.',
])('%s is expanded', (text) => {
  expect(find(text)).toEqual([])
})

test.each([
  'The EU, the UN and IKEA met on TV.',
  'Siv Kvarn (KD) and Part II of the book about King Karl XII.',
  'It costs SEK 40 on the E45, by a JAS 39 and a DC-9.',
  'THE MILL BURNED DOWN.',
  'He works for the company NBK and plays for Kvarnby FF.',
  'COVID-19 came at 5 PM.',
])('%s has nothing to expand', (text) => {
  expect(find(text)).toEqual([])
})

test('the lead explains what the headline has no room to', () => {
  const body = 'The NMA will be back.'
  expect(find(body, { headline: 'NMA shuts mill', lead: 'The National Mill Agency (NMA) shut it.' })).toEqual([])
  expect(find(body, { headline: 'NMA shuts mill', lead: 'It is shut.' })).toHaveLength(1)
})

test('what opens a sentence is no part of a name', () => {
  expect(find('The WMF shut it. Later TWQ opened it.')).toEqual(['c0 WMF', 'c0 TWQ'])
})
