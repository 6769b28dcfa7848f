import { describe, expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { dateTimeMismatch } from './date-time-mismatch.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }
const WEDNESDAY = '2027-05-12T10:00:00+02:00'

function wrongIn(source: string | null, copy: string, published: string | null = null): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: source, target_en: copy, meta: { published } })
  const found = runChecks([dateTimeMismatch], readStory(story, null), CONTEXT)
  return found.map(({ place }) => copy.slice(place.start, place.end))
}

describe('another time than in the source', () => {
  test.each([
    ['Larmet kom klockan 03.15.', 'The alarm came at 3.15pm.', '3.15pm'],
    ['Mötet börjar halv sju.', 'The meeting starts at 7.30pm.', '7.30pm'],
    ['Mötet börjar kvart över åtta.', 'The meeting starts at a quarter to eight.', 'quarter to eight'],
    ['Polisen kom natten till lördagen.', 'Police came on Saturday night.', 'Saturday night'],
    ['Han föddes den 14 juni 1953.', 'He was born on 14 June 1935.', '14 June 1935'],
    ['Gränsen stängdes den 9/11.', 'The border was closed on 11 September.', '11 September'],
    ['Mellan den 3 och 7 maj stängs vägen.', 'The road is closed between 3 and 7 March.', '7 March'],
    ['På måndagskvällen samlades de.', 'They gathered on Monday morning.', 'Monday morning'],
    ['I början av 1900-talet bodde 300 här.', 'Early in the 19th century 300 lived here.', '19th century'],
    ['Hon kom hit 1987 och blev lärare.', 'She came here in 1978 and became a teacher.', '1978'],
    ['Mötet är i övermorgon.', 'The meeting is tomorrow.', 'tomorrow'],
    ['Mötet flyttas från torsdag till fredag.', 'The meeting is moved from Tuesday to Friday.', 'Tuesday'],
  ])('%s – %s', (source, copy, wrong) => {
    expect(wrongIn(source, copy)).toEqual([wrong])
  })

  test('with a weekday for yesterday, once the day is known', () => {
    expect(wrongIn('Stämman hölls i går.', 'The meeting was held on Thursday.', WEDNESDAY)).toEqual(['Thursday'])
    expect(wrongIn('Stämman hölls i går.', 'The meeting was held on Tuesday.', WEDNESDAY)).toEqual([])
    expect(wrongIn('Stämman hölls i går.', 'The meeting was held on Thursday.')).toEqual([])
  })
})

describe('the same time in other words', () => {
  test.each([
    ['Larmet kom klockan 03.15 natten till lördagen.', 'The alarm came at 3.15am on Saturday.'],
    ['Larmet kom natten till lördagen.', 'The alarm came late on Friday night.'],
    ['Vid niotiden på kvällen var det lugnt.', 'By around 9pm all was calm.'],
    ['Klockan var fem i halv tre.', 'It was 2.25pm.'],
    ['Kl. 9–12 är disken öppen.', 'The desk is open between 9am and noon.'],
    ['Åren 2020–24 minskade utsläppen.', 'Emissions fell between 2020 and 2024.'],
    ['Branden bröt ut i går kväll.', 'The fire broke out last night.'],
    ['På 80-talet byggdes skolorna.', 'The schools were built in the 1980s.'],
    ['Senast den 15:e ska svaret vara inne.', 'The reply must be in by the 15th.'],
    ['Hon kan vinna på lördag.', 'She may win on Saturday.'],
  ])('%s – %s', (source, copy) => {
    expect(wrongIn(source, copy)).toEqual([])
  })
})

describe('a weekday with a date', () => {
  test('must agree with the year that is given', () => {
    expect(wrongIn(null, 'The court sits on Thursday 14 May 2027.')).toEqual(['Thursday'])
    expect(wrongIn(null, 'The court sits on Friday 14 May 2027.')).toEqual([])
  })

  test('must agree with the nearest year when none is given', () => {
    expect(wrongIn(null, 'The court sits on Thursday 14 May.', WEDNESDAY)).toEqual(['Thursday'])
    expect(wrongIn(null, 'The court sits on Thursday 14 May.')).toEqual([])
    expect(wrongIn('Rätten möts torsdagen den 14 maj.', 'The court sits on Thursday 14 May.', WEDNESDAY)).toEqual([])
  })
})
