import { describe, expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { numberMismatch } from './number-mismatch.ts'

const CONTEXT = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }

function wrongIn(source: string, copy: string): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: source, target_en: copy })
  return runChecks([numberMismatch], readStory(story, null), CONTEXT).map(({ place }) =>
    copy.slice(place.start, place.end),
  )
}

describe('a number that went wrong', () => {
  test.each([
    ['Snittpriset är 1 249 000 kronor.', 'The average price is SEK 1,294,000.', 'SEK 1,294,000'],
    ['Bolaget omsatte 3,4 md kronor.', 'The company had a turnover of SEK 3.4m.', 'SEK 3.4m'],
    ['Fonden har 1,7 biljoner kronor.', 'The fund has SEK 1.7 billion.', 'SEK 1.7 billion'],
    ['Klubben värvade honom för 300 tkr.', 'The club signed him for SEK 300 million.', 'SEK 300 million'],
    ['Två personer dog och tjugotvå skadades.', 'Two people died and 12 were injured.', '12'],
    ['Två personer skadades, en av dem allvarligt.', 'Three people were injured, one of them seriously.', 'Three'],
    ['En 34-årig kvinna misstänks.', 'A 43-year-old woman is suspected.', '43-year-old'],
    ['Sverige vann med 4–2 efter 2–0 i paus.', 'Sweden won 4–3 after leading 2–0 at half-time.', '3'],
    ['Andelen steg med tre procentenheter.', 'The share rose by 3 per cent.', '3 per cent'],
    ['Antalet fall fördubblades.', 'The number of cases tripled.', 'tripled'],
    ['Tusentals demonstrerade.', 'Hundreds demonstrated.', 'Hundreds'],
    ['Ett av fyra hem saknar brandvarnare.', 'Three out of four homes have no smoke alarm.', 'Three out of four'],
    ['Det är femte gången på två år.', 'It is the fourth time in two years.', 'fourth'],
    ['Bidraget sänks från 1 250 till 1 050 kronor.', 'The benefit is cut from SEK 1,050 to SEK 1,250.', 'SEK 1,050'],
    ['Det var 27 minusgrader.', 'It was 27 degrees.', '27 degrees'],
    ['Löftet gavs för en vecka sedan.', 'The promise was made two weeks ago.', 'two weeks'],
  ])('%s – %s', (source, copy, wrong) => {
    expect(wrongIn(source, copy)).toEqual([wrong])
  })
})

describe('a number said in another way', () => {
  test.each([
    ['Två av tre väljare är osäkra.', 'Two thirds of voters are undecided.'],
    ['Tre av fyra hem har brandvarnare.', 'Some 75 per cent of homes have smoke alarms.'],
    ['Tre av fyra kockar röker inte.', 'Only one in four cooks smokes.'],
    ['Bron var stängd i halvannan timme.', 'The bridge was closed for an hour and a half.'],
    ['Var femte förare hade druckit.', 'A fifth of the drivers had been drinking.'],
    ['Tvåbarnsmamman har väntat i ett och ett halvt år.', 'The mother of two has waited for 18 months.'],
    ['Resan tar ett dygn.', 'The journey takes 24 hours.'],
    ['Resan tar två veckor.', 'The journey takes a fortnight.'],
    ['Det var tio år sedan.', 'It was a decade ago.'],
    ['Ett halvt dussin poliser stod utanför.', 'Six police officers stood outside.'],
    ['Omkring 2 487 personer deltog.', 'About 2,500 people took part.'],
    ['Filmen är två timmar och 40 minuter lång.', 'The film runs for 160 minutes.'],
    ['Antalet fall halverades.', 'The number of cases fell by half.'],
    ['Elva av 349 ledamöter röstade nej.', 'Eleven of the 349 members voted no.'],
    ['Huset kostar 2,1 miljoner.', 'The house costs SEK 2.1 million.'],
    ['Mellan tre och fyra miljoner svenskar tittade.', 'Between 3 and 4 million Swedes watched.'],
    ['Rörelseresultatet blev minus 45 mkr.', 'The operating loss was SEK 45 million.'],
    ['Anna kom etta. Bo fick 7 poäng och Eva 9.', 'Eva got nine points. Anna came first and Bo got seven.'],
  ])('%s – %s', (source, copy) => {
    expect(wrongIn(source, copy)).toEqual([])
  })

  test('in another paragraph than the source has it', () => {
    const source = 'Brandmän larmades i natt.\n\nTotalt deltog 43 personer.\n\nElden släcktes i gryningen.'
    const copy = 'A total of 43 firefighters were called out.\n\nThe fire was out at dawn.'
    expect(wrongIn(source, copy)).toEqual([])
  })
})
