import { describe, expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { currencyUnit } from './currency-unit.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }

function wrongIn(source: string, copy: string): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: source, target_en: copy })
  return runChecks([currencyUnit], readStory(story, null), CONTEXT).map(({ place }) =>
    copy.slice(place.start, place.end),
  )
}

describe('a unit that was only renamed', () => {
  test.each([
    ['Bron är 1,2 mil lång.', 'The bridge is 1.2 miles long.', '1.2 miles'],
    ['Det är nio mil till sjukhuset.', 'It is 90 miles to the hospital.', '90 miles'],
    ['Det är nio mil till sjukhuset.', 'It is nine kilometres to the hospital.', 'nine kilometres'],
    ['Böterna är 1 500 kronor.', 'The fine is £1,500.', '£1,500'],
    ['Böterna är 1 500 norska kronor.', 'The fine is 1,500 Swedish kronor.', '1,500 Swedish kronor'],
    ['Böterna är 1 500 kronor.', 'The fine is about £500.', '£500'],
    ['Priset är 90 öre.', 'The price is 90 kronor.', '90 kronor'],
    ['Skogsbranden omfattar 400 hektar.', 'The fire covers 400 acres.', '400 acres'],
    ['Skogsbranden omfattar 400 hektar.', 'The fire covers 400 hectares (about 2,000 acres).', '2,000 acres'],
    ['En båt låg 100 meter från land.', 'A boat lay 100 yards from the shore.', '100 yards'],
    ['Det blir 25 grader.', 'It will be 25 degrees Fahrenheit.', '25 degrees Fahrenheit'],
    ['Bilen körde i 140 kilometer i timmen.', 'The car was doing 140 miles per hour.', '140 miles per hour'],
    ['Resan tar två veckor.', 'The journey takes two months.', 'two months'],
  ])('%s – %s', (source, copy, wrong) => {
    expect(wrongIn(source, copy)).toEqual([wrong])
  })

  test('is found although the lead has it right', () => {
    const source = 'Parken blir 610 hektar stor.'
    const meta = { lead: 'A park of 610 hectares is planned.' }
    const { story } = readCase({ id: 'x', kind: 'package', source_sv: source, target_en: 'It covers 610 acres.', meta })
    expect(runChecks([currencyUnit], readStory(story, null), CONTEXT)).toHaveLength(1)
  })
})

describe('a unit that was kept or converted', () => {
  test.each([
    ['Bron är 1,2 mil lång.', 'The bridge is 12 kilometres (seven and a half miles) long.'],
    ['Det är nio mil till sjukhuset.', 'It is about 56 miles to the hospital.'],
    ['Böterna är 1 500 kronor.', 'The fine is 1,500 kroner.'],
    ['Böterna är 1 500 kronor.', 'The fine is about £120.'],
    ['Elpriset steg till 1,42 kronor.', 'The price of electricity rose to 142 öre.'],
    ['Skogsbranden omfattar 400 hektar.', 'The fire covers about 1,000 acres.'],
    ['Planet gick ned på 1 500 meters höjd.', 'The plane went down at about 4,900 feet.'],
    ['Det blir 25 grader.', 'It will be 77F.'],
    ['Lasten vägde 20 ton.', 'The load weighed 20,000 kilos.'],
    ['Hon väntade i en kvart.', 'She waited for 15 minutes.'],
  ])('%s – %s', (source, copy) => {
    expect(wrongIn(source, copy)).toEqual([])
  })
})
