import { describe, expect, it } from 'vitest'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { findMoreThanFix } from './fix.ts'

function aText(text: string, language = 'en-GB'): Document {
  return { ...emptyDocument(language), blocks: [{ id: 'p', type: 'paragraph', runs: [{ text }] }] }
}

function kindsOf(before: string, after: string): readonly string[] {
  return [...new Set(findMoreThanFix(aText(before), aText(after)).map((finding) => finding.kind))]
}

describe('a fix', () => {
  it.each([
    ['other quotation marks', '"We saw nothing," he said.', '“We saw nothing,” he said.'],
    ['single marks for double ones', 'He called it "a gift".', 'He called it ‘a gift’.'],
    ['marks where they were missing', 'We saw nothing, he said.', '“We saw nothing,” he said.'],
    ['a dash and spaces', 'It was late - very late .', 'It was late – very late.'],
    ['the space in a number', 'It cost 1 200 kronor.', 'It cost 1,200 kronor.'],
    ['a misspelt word', 'The goverment resigned.', 'The government resigned.'],
    [
      'a misspelt word that begins a sentence and occurs elsewhere',
      'Exprots fell as exprots do.',
      'Exports fell as exports do.',
    ],
    ['a missing word', 'Rask thinks he has found way.', 'Rask thinks he has found the way.'],
    ['a written-out contraction', 'He doesn’t know.', 'He does not know.'],
    ['a capital', 'The swedish minister resigned.', 'The Swedish minister resigned.'],
    ['a comma instead of a full stop', 'They left. Then they came back.', 'They left, then they came back.'],
  ])('is %s', (_name, before, after) => {
    expect(findMoreThanFix(aText(before), aText(after))).toEqual([])
  })

  it('is a change of notes for editors', () => {
    const before = aText('One.')
    expect(findMoreThanFix(before, { ...before, fields: { ...before.fields, notes: 'Call Boman at 12.' } })).toEqual([])
  })
})

describe('more than a fix', () => {
  it.each([
    ['numbers', 'Three died, 12 were hurt.', 'Three died, 13 were hurt.'],
    ['numbers', 'The price is 1.5 billion.', 'The price is 15 billion.'],
    ['numbers', 'They met on two days.', 'They met on three days.'],
    ['numbers', 'Mötet är på måndag.', 'Mötet är på tisdag.'],
    ['names', 'Troops entered through Iran.', 'Troops entered through Iraq.'],
    ['names', 'Iran answered.', 'Iraq answered.'],
    ['names', 'It was Anna who beat Berit.', 'It was Berit who beat Anna.'],
    ['negations', 'He did say so.', 'He did not say so.'],
    ['negations', 'Hon ville gå.', 'Hon ville aldrig gå.'],
    ['negations', 'They can win.', 'They can’t win.'],
    ['quoted_words', 'He said: “It is awful.”', 'He said: “It is bad.”'],
  ])('touches %s: %s → %s', (kind, before, after) => {
    expect(kindsOf(before, after)).toContain(kind)
  })

  it('names the words', () => {
    expect(findMoreThanFix(aText('It cost 12 kronor.'), aText('It cost 15 kronor.'))).toEqual([
      { kind: 'numbers', before: '12', after: '15' },
    ])
  })

  it('is a changed word in a quote block, which has no marks', () => {
    const quote = (text: string): Document => ({
      ...emptyDocument('sv'),
      blocks: [{ id: 'q', type: 'quote', speaker: 'Kvist', runs: [{ text }] }],
    })
    expect(findMoreThanFix(quote('vi orkar mer'), quote('vi orkar allt'))[0]?.kind).toBe('quoted_words')
  })

  it('is a new credit of a picture', () => {
    const picture = (credit: string): Document => ({
      ...emptyDocument('sv'),
      blocks: [{ id: 'b', type: 'picture', sha256: null, address: '', caption: '', credit, alt: '', rights: '' }],
    })
    expect(findMoreThanFix(picture('Foto: Anna Ek/TT'), picture('Foto: Bo Ek/TT'))).not.toEqual([])
  })
})
