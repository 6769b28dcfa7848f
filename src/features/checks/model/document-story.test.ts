import { expect, test } from 'vitest'
import { EMPTY_FIELDS, type Block, type Document, type ParagraphBlock } from '#domain/document/document.ts'
import { textAt } from './document-parts.ts'
import { EMPTY_FRAME, pairDocuments, readDocumentStory } from './document-story.ts'

function aDocument(language: string, headline: string, blocks: readonly Block[]): Document {
  return { format: 1, language, fields: { ...EMPTY_FIELDS, headline: [{ text: headline }] }, blocks }
}

function aParagraph(id: string, text: string): ParagraphBlock {
  return { id, type: 'paragraph', runs: [{ text }] }
}

const PICTURE: Block = {
  id: 'p',
  type: 'picture',
  sha256: null,
  address: '',
  caption: 'The quay.',
  credit: '',
  alt: 'A quay',
  rights: '',
}

test('every text of a copy is a part with a key that leads back to it', () => {
  const copy = aDocument('en-GB', 'Quay opens', [
    aParagraph('a', 'It opened.'),
    { id: 'l', type: 'list', ordered: false, items: [{ id: 'l1', runs: [{ text: 'Boats' }] }] },
    { id: 'f', type: 'factbox', title: 'The quay', blocks: [aParagraph('f1', 'Old.')] },
    { id: 't', type: 'table', header: false, rows: [[{ id: 't1', runs: [{ text: '12' }] }]] },
    { id: 'e', type: 'embed', address: 'https://example.com', text: 'Not ours' },
    PICTURE,
  ])
  const { parts } = readDocumentStory(copy, EMPTY_FRAME).copy
  expect(parts.map((part) => part.key)).toEqual(['headline', 'a', 'l1', 'f.title', 'f1', 't1', 'p.caption', 'p.alt'])
  for (const part of parts) expect(textAt(copy, part.key)).toBe(part.text)
})

test('a quote of the source says what was said and by whom', () => {
  const source = aDocument('sv', '', [
    {
      id: 'q',
      type: 'quote',
      speaker: 'Bo Ek',
      runs: [
        { text: 'Det går', role: 'speech' },
        { text: ', säger Bo Ek.', role: 'attribution' },
        { text: ' Bra.', role: 'speech' },
      ],
    },
  ])
  const story = readDocumentStory(aDocument('en-GB', '', []), { ...EMPTY_FRAME, source })
  expect(story.source?.parts[0]?.quote).toEqual({
    speaker: 'Bo Ek',
    speech: [
      { start: 0, end: 7 },
      { start: 21, end: 26 },
    ],
  })
})

test('what the writer has not reached is settled, what was skipped is not', () => {
  const source = aDocument('sv', 'Kajen i Rosvik', [
    aParagraph('s1', 'Kajen kostade 14 miljoner kronor, säger Lena Holm.'),
    aParagraph('s2', 'Arbetet tog tre år och gjordes av Byggarna i Nynäs.'),
    aParagraph('s3', 'Per Sandell firade med 200 gäster på lördagen.'),
    aParagraph('s4', 'Nästa kaj byggs 2031.'),
  ])
  const copy = aDocument('en-GB', 'Rosvik quay', [
    aParagraph('c1', 'The quay cost 14 million kronor, says Lena Holm.'),
    aParagraph('c3', 'Per Sandell celebrated with 200 guests on Saturday.'),
  ])
  const pairs = pairDocuments(copy, { ...EMPTY_FRAME, source }) ?? []
  const unpaired = pairs.filter((pair) => pair.copy.length === 0)
  expect(unpaired).toEqual([
    { source: ['s2'], copy: [], isSettled: false },
    { source: ['s4'], copy: [], isSettled: true },
  ])
})
