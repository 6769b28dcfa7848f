import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpeech } from './speech.ts'

function read(text: string, language = 'en') {
  return findSpeech({ text, language }).quotes.map((quote) => ({
    words: text.slice(quote.words.start, quote.words.end),
    who: quote.speaker?.names[0] ?? quote.speaker?.pronoun ?? null,
    kind: quote.kind,
  }))
}

test('reads a dash quote up to the clause that says who speaks', () => {
  expect(read('– Bilen stod tvärs över vägen, berättar chauffören Ville Hägg.', 'sv')).toEqual([
    { words: 'Bilen stod tvärs över vägen,', who: 'Ville Hägg', kind: 'speech' },
  ])
})

test('a second dash in a paragraph is a second turn', () => {
  const found = read('– Var är nyckeln? frågar Mika Ros. Ingen svarar. – Här, säger Ester Lo.', 'sv')
  expect(found.filter(({ who }) => who === 'Ester Lo').map(({ words }) => words)).toEqual(['Här,'])
})

test('what follows the attribution is sure to be speech only in the first or second person', () => {
  const sure = findSpeech({ text: '– Det gick fort, säger Mika Ros. Vi hann inte ut.', language: 'sv' }).quotes
  const unsure = findSpeech({ text: '– Det gick fort, säger Mika Ros. Huset brann ned.', language: 'sv' }).quotes
  expect(sure.map((quote) => quote.isSure)).toEqual([true, true])
  expect(unsure.map((quote) => quote.isSure)).toEqual([true, false])
})

test('marked words behind an attribution are a quote of their own', () => {
  expect(
    read('– Det är sent, säger han. ”Vi stänger”, skriver rederiet Valborg.', 'sv').map(({ words }) => words),
  ).toEqual(['Det är sent,', 'Vi stänger'])
})

test.each([
  ['“It rained,” said farmer Pia Ekman, who lost her crop.', 'Pia Ekman'],
  ['"It rained," she said.', 'she'],
  ['According to coach Bo Rydell: "It rained."', 'Bo Rydell'],
  ['Ekman wrote in a letter: “It rained.”', 'Ekman'],
  ['“It rained,” the owner told the paper.', null],
])('reads who speaks in %s', (text, who) => {
  expect(read(text).map((quote) => [quote.kind, quote.who])).toEqual([['speech', who]])
})

test.each([
  'The novel “Wet Summer” won.',
  'He called it a "gift" to the town.',
  '“Othello” opens on Friday, says Ekman.',
  "The so-called 'green zone' is closed.",
])('no speech in %s', (text) => {
  expect(read(text).every(({ kind }) => kind === 'part')).toBe(true)
})

test('an appositive is no attribution', () => {
  expect(read('– Ekman, som äger butiken, säger att hyran är för hög.', 'sv')[0]?.who).toBe(null)
})

test('a paragraph that goes on without a dash is speech up to its attribution', () => {
  const text = 'Sedan blev det tyst, säger Ville Hägg.'
  const [quote] = findSpeech({ text, language: 'sv', isContinued: true }).quotes
  expect(text.slice(quote?.start, quote?.end)).toBe('Sedan blev det tyst,')
})

test('a block says itself what was said and by whom', () => {
  const [quote] = findSpeech({
    text: 'Det tar tid, säger hon.',
    language: 'sv',
    given: { speaker: 'Ester Lo', speech: [{ start: 0, end: 12 }] },
  }).quotes
  expect(quote).toMatchObject({ start: 0, end: 12, form: 'block', speaker: { names: ['Ester Lo'] } })
})

test('quotes stand in order and within the text, whatever it is', () => {
  const unit = fc.constantFrom(
    '– ',
    '"',
    '“',
    '”',
    "'",
    'säger ',
    'says ',
    'Anna Berg',
    ', ',
    '. ',
    ': ',
    'vi ',
    'the ',
    '»',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.constantFrom('sv', 'en'), (pieces, language) => {
      const text = pieces.join('')
      const { quotes } = findSpeech({ text, language })
      for (const [index, quote] of quotes.entries()) {
        expect(quote.end).toBeLessThanOrEqual(text.length)
        expect(quote.start).toBeLessThanOrEqual(quote.words.start)
        expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]?.end ?? 0)
      }
    }),
  )
})
