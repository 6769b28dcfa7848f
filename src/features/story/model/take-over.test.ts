import { expect, test } from 'vitest'
import { plainText, emptyDocument, type Block, type Document } from '#domain/document/document.ts'
import { placeToTakeTo } from './place-to-take-to.ts'
import { takeOver } from './take-over.ts'

const QUOTE: Block = {
  id: 's2',
  type: 'quote',
  speaker: '',
  runs: [{ text: 'Det håller' }, { text: ', säger hon.', role: 'attribution' }],
}

function aText(language: string, blocks: readonly Block[]): Document {
  return { ...emptyDocument(language), blocks }
}

function aParagraph(id: string): Block {
  return { id, type: 'paragraph', runs: [{ text: id }] }
}

const SOURCE = aText('sv-SE', [aParagraph('s1'), QUOTE, aParagraph('s3')])

function takeQuote(language: string): string {
  const taken = takeOver(aText(language, []), SOURCE, { blockId: 's2', after: null }).blocks[0]
  return taken?.type === 'quote' ? plainText(taken.runs) : ''
}

test('a quote arrives in English marks, with the comma of its attribution inside', () => {
  expect(takeQuote('en-GB')).toBe('“Det håller,” säger hon.')
})

test('a quote arrives in Swedish marks, with the comma outside', () => {
  expect(takeQuote('sv-SE')).toBe('”Det håller”, säger hon.')
})

const TIED = [
  { id: null, sourceBlocks: ['s1'], copyBlocks: ['c1'], state: 'in_work' as const, reason: '', sourceId: null },
]

test('with the caret in the headline, a passage is set after the counterpart of the one before it', () => {
  const copy = aText('en-GB', [aParagraph('c1'), aParagraph('c2')])
  const at = { source: SOURCE, copy, passages: TIED, sourceBlock: 's3' }
  expect(placeToTakeTo({ ...at, caretBlock: 'headline' })).toBe('c1')
  expect(placeToTakeTo({ ...at, caretBlock: null })).toBe('c1')
})

test('with the caret in the body, a passage is set where the caret is', () => {
  const copy = aText('en-GB', [aParagraph('c1'), aParagraph('c2')])
  expect(placeToTakeTo({ source: SOURCE, copy, passages: TIED, sourceBlock: 's3', caretBlock: 'c2' })).toBe('c2')
})
