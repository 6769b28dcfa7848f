import { describe, expect, it } from 'vitest'
import { cleanText, isCleanText } from './clean-text.ts'
import { countDocument, countText, readingMinutes } from './counts.ts'
import { emptyDocument, type Document } from './document.ts'
import { blockParts, bodyText, countWords, documentText } from './text.ts'

const DOCUMENT: Document = {
  ...emptyDocument('sv'),
  fields: { ...emptyDocument('sv').fields, headline: [{ text: 'Färja på ' }, { text: 'grund', bold: true }] },
  blocks: [
    { id: 'p', type: 'paragraph', runs: [{ text: 'Färjan – en katamaran – sitter fast.' }] },
    { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', runs: [{ text: '312 passagerare' }] }] },
    {
      id: 't',
      type: 'table',
      header: false,
      rows: [
        [
          { id: 'a', runs: [{ text: 'a' }] },
          { id: 'b', runs: [] },
        ],
      ],
    },
    {
      id: 'f',
      type: 'factbox',
      title: 'Fakta',
      blocks: [{ id: 'g', type: 'paragraph', runs: [{ text: 'Byggd 2003.' }] }],
    },
    {
      id: 'b',
      type: 'picture',
      sha256: null,
      address: 'x.jpg',
      caption: 'Båten.',
      credit: 'Foto: TT',
      alt: 'En båt',
      rights: '',
    },
  ],
}

describe('what a reader reads', () => {
  it('is headline, lead and body, without alternative texts and addresses', () => {
    expect(documentText(DOCUMENT)).toBe(
      'Färja på grund\n\nFärjan – en katamaran – sitter fast.\n\n312 passagerare\n\na\t\n\nFakta\nByggd 2003.\n\nBåten.\nFoto: TT',
    )
  })

  it('has parts with the ids that offsets refer to', () => {
    expect(DOCUMENT.blocks.flatMap(blockParts).map((part) => part.id)).toEqual(['p', 'i', 'a', 'b', 'g'])
  })
})

describe('counting', () => {
  it('counts words as newsrooms do: a dash is none, a hyphenated word is one', () => {
    expect(countWords('Färjan – en katamaran-typ – sitter fast, 1,5 km ut.')).toBe(8)
    expect(countWords('')).toBe(0)
  })

  it('counts code points and no line ends', () => {
    expect(countText('å😀\nb')).toEqual({ words: 2, characters: 4 - 1 })
  })

  it('adds fields and body', () => {
    const counts = countDocument(DOCUMENT)
    expect(counts.headline.words).toBe(3)
    expect(counts.total.words).toBe(countWords(`Färja på grund ${bodyText(DOCUMENT)}`))
  })

  it('takes longer for Swedish than for English', () => {
    expect(readingMinutes(228, 'en-GB')).toBe(1)
    expect(readingMinutes(228, 'sv')).toBe(2)
    expect(readingMinutes(0, 'sv')).toBe(0)
  })
})

describe('text fit for a document', () => {
  it('has one kind of line end, no control characters and no half of a pair', () => {
    const clean = cleanText('a\r\nb\rc\u0000d\uD800e\tf')
    expect(clean).toBe('a\nb\ncd\uFFFDe\tf')
    expect(isCleanText(clean)).toBe(true)
  })
})
