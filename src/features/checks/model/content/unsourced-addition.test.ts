import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckContext } from '../check-context.ts'
import { covered, loadContext } from './test-run-case.ts'
import { unsourcedAddition } from './unsourced-addition.ts'

let context: CheckContext
beforeAll(async () => {
  context = await loadContext()
})

describe('unsourced-addition', () => {
  it.each([
    [
      'Hamnen i Simrishamn muddras. Arbetet tar en vecka.',
      'The harbour in Simrishamn is being dredged. The work will take a week and cost SEK 6 million.',
      ' and cost SEK 6 million',
    ],
    ['Lindormen såldes på auktion.', 'The Lindorm was sold at auction to Gregor Wallin.', 'Gregor Wallin'],
    [
      'Skolan stängs. Eleverna flyttas.',
      'The school is closing. The pupils are being moved. Several parents have protested outside the town hall.',
      'Several parents have protested outside the town hall.',
    ],
    ['Nämndens ledamot lämnar mötet.', 'The member of the committee left the meeting on Tuesday.', 'Tuesday'],
    [
      'Föraren körde vidare.',
      'The driver, who smelled strongly of alcohol, drove on.',
      ', who smelled strongly of alcohol',
    ],
    [
      'Kocken får ett pris.',
      'The cook is receiving a prize because guests kept coming back for his soup.',
      ' because guests kept coming back for his soup',
    ],
    [
      'Ministern föreslår nya regler för fiske.',
      'The minister proposes new rules for fishing, a move welcomed by the trade union.',
      ', a move welcomed by the trade union',
    ],
  ])('finds what the source does not say: %s', (sv, en, added) =>
    expect(covered(unsourcedAddition, context, { sv, en })).toEqual([added]),
  )

  it.each([
    ['TT har sökt Wallin.', 'The Swedish news agency TT has tried to reach Gregor Wallin.'],
    ['Älgen sköts i Arvidsjaur.', 'The elk was shot in Arvidsjaur, in northern Sweden.'],
    ['Färjan körde två mil extra.', 'The ferry sailed an extra 20 kilometres (12 miles).'],
    [
      'SMHI varnar för halka.',
      'The Swedish Meteorological and Hydrological Institute (SMHI) is warning of slippery roads.',
    ],
    ['I går stoppades tåget.', 'The train was stopped on Monday.'],
    [
      'Målet avgörs i tingsrätten. Där sitter tre nämndemän.',
      'The case will be decided by the district court, where three lay judges sit.',
    ],
    ['Bussarna går var tionde minut.', 'Buses run every ten minutes.'],
    [
      'Gruvan läggs ned. Det beror på att kopparpriset har rasat.',
      'The mine is closing. The reason is that the price of copper has collapsed.',
    ],
  ])('leaves what explains, converts or joins alone: %s', (sv, en) =>
    expect(covered(unsourcedAddition, context, { sv, en })).toEqual([]),
  )

  it('is silent without a source', () =>
    expect(covered(unsourcedAddition, context, { sv: null, en: 'Gregor Wallin paid SEK 6 million.' })).toEqual([]))
})
