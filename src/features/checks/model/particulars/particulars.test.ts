import { expect, test } from 'vitest'
import { readCase, type CaseMeta, type CheckCase } from '../case-story.ts'
import { DEFAULT_STYLE, type HouseStyle } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { PARTICULARS_CHECKS } from './particulars-checks.ts'

const FULL: CaseMeta = {
  headline: 'Pier opens in Skagvik',
  byline: 'By TT',
  source: 'TT',
  tags: ['piers'],
  image: 'pier.jpg',
  caption: 'The pier.',
  credit: 'Photo: Disa Kvarn/TT',
  alt: 'A wooden pier',
}

function found(meta: CaseMeta, kind: CheckCase['kind'] = 'package', style: Partial<HouseStyle> = {}) {
  const reading = readCase({ id: 'x', kind, source_sv: null, target_en: 'The pier opens.', meta: { ...FULL, ...meta } })
  const context = { style: { ...DEFAULT_STYLE, ...style }, data: { table: () => [] }, lexicon: null }
  return runChecks(PARTICULARS_CHECKS, readStory(reading.story, null), context).map(
    (finding) => `${finding.message.code} at ${reading.locate(finding.place).field}`,
  )
}

test('a story with everything is left alone', () => {
  expect(found({})).toEqual([])
})

test('says which of the words of a picture are missing, and asks for none without a picture', () => {
  expect(found({ caption: ' ', credit: null, alt: '' })).toEqual([
    'missing-media-text.caption at caption',
    'missing-media-text.credit at credit',
    'missing-media-text.alt at alt',
  ])
  expect(found({ image: null, caption: '', credit: '', alt: '' })).toEqual([])
  expect(found({ alt: '' }, 'package', { pictureNeeds: ['caption'] })).toEqual([])
})

test('finds tags and source missing', () => {
  expect(found({ tags: [], source: ' ' })).toEqual(['missing-tags.none at tags', 'missing-source.none at source'])
  expect(found({ tags: null, source: null })).toHaveLength(2)
  expect(found({ tags: [], source: '' }, 'package', { tagsRequired: false, sourceRequired: false })).toEqual([])
})

test('the alt text is the headline again when only case, spaces and marks differ', () => {
  expect(found({ alt: '“PIER opens in Skagvik!”' })).toEqual(['alt-equals-headline.same at alt'])
  expect(found({ alt: 'Pier that opens in Skagvik' })).toEqual([])
})

test('compares embargo and publication as moments', () => {
  const at = (published: string, embargo: string) => found({ published, embargo })
  expect(at('2028-02-01T07:00:00+01:00', '2028-02-01T06:00:00Z')).toEqual([])
  expect(at('2028-02-01T07:00:00+01:00', '2028-02-01T06:30:00Z')).toEqual(['embargo.early at embargo'])
  expect(at('2028-07-01T06:00:00Z', '2028-07-01T08:00:00+02:00')).toEqual([])
  expect(at('2028-07-01T06:00:00Z', '2028-07-01T08:00:00')).toEqual(['embargo.unclear at embargo'])
  expect(found({ embargo: '2028-07-01T08:00:00+02:00' })).toEqual([])
})

test('a passage has no particulars', () => {
  expect(found({ tags: [], source: '', alt: 'Pier opens in Skagvik', byline: 'TT TT' }, 'passage')).toEqual([])
})
