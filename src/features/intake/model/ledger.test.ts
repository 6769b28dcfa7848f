import { expect, test } from 'vitest'
import { assemble } from './assemble.ts'
import { NOTHING_SAID } from './build-fields.ts'
import { countLedger, isNothingLost, type CountedStretch } from './ledger.ts'
import { aStretch } from './stretch.ts'

const HEADLINE = 'A quay of 180 metres is opened'
const FIRST = 'The first paragraph names 42,000 cubic metres, and it ends like a sentence.'
const SECOND = '“We waited a long time for this,” says port director Torkel Brand.'

test('equal counts when everything arrived', () => {
  const ledger = ledgerOf([HEADLINE, FIRST, SECOND].map(counted))
  expect(isNothingLost(ledger)).toBe(true)
  expect(ledger.quotes).toEqual({ in: 1, kept: 1 })
  expect(ledger.numbers).toEqual({ in: 3, kept: 3 })
})

test('a paragraph of the source that did not arrive is a loss, by its words and in every count', () => {
  const gone = '“It cost 12 million,” says nobody in particular.'
  const ledger = ledgerOf([HEADLINE, FIRST, gone, SECOND].map(counted))
  expect(ledger.losses).toEqual([{ what: gone, why: 'not-found' }])
  expect(ledger.paragraphs).toEqual({ in: 4, kept: 3 })
  expect(ledger.quotes).toEqual({ in: 2, kept: 1 })
  expect(isNothingLost(ledger)).toBe(false)
})

test('a word dropped inside a paragraph shows in the counts', () => {
  const ledger = ledgerOf([HEADLINE, FIRST.replace('cubic metres', 'cubic metres of sediment'), SECOND].map(counted))
  expect(ledger.characters.in).toBeGreaterThan(ledger.characters.kept)
  expect(ledger.losses).toHaveLength(1)
})

test('a dashed list in a factbox is no speech; what somebody says there is', () => {
  const facts = ['- Built in 1952', '- Rebuilt in 1998', '– We waited, says Torkel Brand']
  const assembled = assembledFrom([HEADLINE, FIRST, SECOND])
  const placed = facts.map((text) => ({ role: 'factbox' as const, stretch: aStretch({ text }) }))
  const withBox = {
    ...assembled,
    placed: [...assembled.placed, ...placed],
    factBox: { title: '', items: facts },
  }
  const stretches = [HEADLINE, FIRST, SECOND, ...facts].map(counted)
  expect(countLedger({ stretches, pictures: 0 }, withBox).quotes).toEqual({ in: 2, kept: 1 })
})

function ledgerOf(stretches: readonly CountedStretch[]) {
  return countLedger({ stretches, pictures: 0 }, assembledFrom([HEADLINE, FIRST, SECOND]))
}

function assembledFrom(texts: readonly string[]) {
  const assembled = assemble({
    stretches: texts.map((text) => aStretch({ text })),
    zone: 'Europe/Stockholm',
    description: '',
    isPlain: true,
    knownHeadlines: [],
    said: NOTHING_SAID,
    url: null,
    language: null,
    losses: [],
    refusedAddresses: [],
    notes: [],
  })
  if (!assembled.ok) throw new Error(assembled.problem.kind)
  return assembled.value
}

function counted(text: string): CountedStretch {
  return { text, links: 0, isQuote: false }
}
