import { expect, test } from 'vitest'
import { readCase, type CaseMeta } from '../case-story.ts'
import type { CheckedByline } from '../checked-text.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { PARTICULARS_CHECKS } from './particulars-checks.ts'
import { printByline } from './print-byline.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }
const FULL: CaseMeta = { headline: 'Pier opens', tags: ['piers'], source: 'TT' }

function judge(byline: string): string {
  const { story } = readCase({
    id: 'x',
    kind: 'package',
    source_sv: null,
    target_en: 'The pier opens.',
    meta: { ...FULL, byline },
  })
  const [finding] = runChecks(PARTICULARS_CHECKS, readStory(story, null), CONTEXT)
  return finding === undefined ? 'right' : `${finding.message.code} ${finding.mend?.text ?? ''}`.trim()
}

test.each([
  'By TT',
  'By TT/AFP',
  'By Reuters',
  'By Disa Kvarn, TT',
  'By Disa Kvarn and Olof von Rosenhjelm, TT',
  'By João Irmã-Öst and P. O. Ek, TT/AP',
  "By Saoirse O'Malley, Ian McBride and J.K. Storm, AFP",
  'By Nan Bystedt, TT',
])('%s is how a byline is written', (byline) => {
  expect(judge(byline)).toBe('right')
})

test.each([
  ['Disa Kvarn/TT', 'byline-format.write By Disa Kvarn, TT'],
  ['by Disa Kvarn, TT', 'byline-format.write By Disa Kvarn, TT'],
  ['By: TT', 'byline-format.write By TT'],
  ['Av Disa Kvarn och Lo Ek (TT)', 'byline-format.write By Disa Kvarn and Lo Ek, TT'],
  ['By Disa Kvarn for AFP', 'byline-format.write By Disa Kvarn, AFP'],
  ['By Disa Kvarn, TT.', 'byline-format.write By Disa Kvarn, TT'],
  ['By Disa Kvarn', 'byline-format.form'],
  ['By Disa Kvarn, Kustposten', 'byline-format.form'],
  ['By Political Editor, TT', 'byline-format.form'],
])('%s is written another way', (byline, expected) => {
  expect(judge(byline)).toBe(expected)
})

test.each([
  ['By Disa KvarnTT', 'byline-garbled.fused By Disa Kvarn, TT'],
  ['TTBy TT', 'byline-garbled.fused By TT'],
  ['By AFPBy Disa Kvarn, AFP', 'byline-garbled.fused By Disa Kvarn, AFP'],
  ['By Disa KvarnLo Ek, TT', 'byline-garbled.fused'],
  ['By Disa Kvarn, TT, TT', 'byline-garbled.repeated By Disa Kvarn, TT'],
  ['By By TT', 'byline-garbled.repeated By TT'],
  ['By Disa Kvarn and Disa Kvarn, TT', 'byline-garbled.repeated By Disa Kvarn, TT'],
  ['By [name], TT', 'byline-garbled.placeholder'],
  ['By Förnamn Efternamn, TT', 'byline-garbled.placeholder'],
  ['By undefined, TT', 'byline-garbled.placeholder'],
  ['By Disa KvÃ¤rn, TT', 'byline-garbled.encoding'],
  ['By Disa Kv�rn, TT', 'byline-garbled.encoding'],
  ['By , TT', 'byline-garbled.hole'],
])('%s is damaged', (byline, expected) => {
  expect(judge(byline)).toBe(expected)
})

function judgeFields(byline: CheckedByline): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'package', source_sv: null, target_en: 'The pier opens.', meta: FULL })
  const particulars = story.particulars === null ? null : { ...story.particulars, byline }
  return runChecks(PARTICULARS_CHECKS, readStory({ ...story, particulars }, null), CONTEXT).map(
    ({ message, mend, place }) => `${message.code} ${place.key} ${mend?.text ?? ''}`.trim(),
  )
}

test('fields are judged as they are printed', () => {
  const right = {
    kind: 'fields' as const,
    people: ['Disa Kvarn', 'Lo Ek'],
    agencies: ['TT'],
    adapter: 'The Coast Post',
  }
  expect(printByline(right)).toBe('By Disa Kvarn and Lo Ek, TT')
  expect(judgeFields(right)).toEqual([])
  expect(judgeFields({ ...right, agencies: ['TT', 'TT'] })).toEqual(['byline-garbled.repeated byline'])
  expect(judgeFields({ ...right, people: ['Disa Kvarn TT'] })).toEqual(['byline-garbled.repeated byline'])
  expect(judgeFields({ ...right, adapter: '{{outlet}}' })).toEqual(['byline-garbled.placeholder byline'])
})

test('a byline in pieces on a published page is told by what the reading took away', () => {
  const { story } = readCase({ id: 'x', kind: 'package', source_sv: null, target_en: 'The pier opens.', meta: FULL })
  const removed = { key: 'page.0', field: 'page' as const, form: 'line' as const, text: 'AP By APAdapted' }
  const copy = { ...story.copy, parts: [...story.copy.parts, removed] }
  const [finding] = runChecks(PARTICULARS_CHECKS, readStory({ ...story, copy }, null), CONTEXT)
  expect(finding?.message.code).toBe('byline-garbled.fused')
  expect(finding?.place.key).toBe('byline')
})
