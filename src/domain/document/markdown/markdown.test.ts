import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, arbitraryEdit } from '../arbitrary-document.ts'
import { canonicalJson, textHash } from '../canonical.ts'
import { emptyDocument, type Document } from '../document.ts'
import { readMarkdown } from './read-markdown.ts'
import { writeMarkdown } from './write-markdown.ts'

function read(text: string, base?: Document): Document {
  const result = readMarkdown(text, base)
  if (!result.ok) throw new Error(canonicalJson(result.problem))
  return result.value
}

function outline(text: string): readonly unknown[] {
  return read(text).blocks.map((block) => ('runs' in block ? [block.type, block.runs] : block.type))
}

describe('a document as Markdown', () => {
  it('comes back with every published word, format and field', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const again = read(writeMarkdown(document))
        expect(textHash(again)).toBe(textHash(document))
        expect(again.fields.notes).toBe(document.fields.notes)
        expect(writeMarkdown(again)).toBe(writeMarkdown(document))
      }),
      { numRuns: 400 },
    )
  })

  it('comes back with ids, citations and provenance when it is read onto its text', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const again = read(writeMarkdown(document), document)
        expect(textHash(again)).toBe(textHash(document))
        expect(again.blocks.map((block) => block.id)).toEqual(document.blocks.map((block) => block.id))
      }),
    )
  })

  it('brings an edit home', () => {
    const edited = arbitraryDocument.chain((base) => arbitraryEdit(base).map((after) => ({ base, after })))
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        expect(textHash(read(writeMarkdown(after), base))).toBe(textHash(after))
      }),
    )
  })

  it('never halves a character outside the basic plane', () => {
    const base: Document = {
      ...emptyDocument('en-GB'),
      blocks: [
        { id: 'p', type: 'paragraph', runs: [{ text: 'Putin' }, { text: '𐀀', provenance: 'wire' }, { text: ' now' }] },
      ],
    }
    const after = { ...base, blocks: [{ id: 'p', type: 'paragraph' as const, runs: [{ text: 'Putin𐀀' }] }] }
    expect(textHash(read(writeMarkdown(after), base))).toBe(textHash(after))
  })

  it('keeps the citation on words that stand while others change', () => {
    const runs = [{ text: 'Exports ' }, { text: 'fell by 3 per cent', anchors: ['c1'] }, { text: ' last year.' }]
    const base: Document = { ...emptyDocument('en-GB'), blocks: [{ id: 'p', type: 'paragraph', runs }] }
    const text = writeMarkdown(base).replace('last year', 'in 2025')
    expect(read(text, base).blocks).toEqual([
      {
        id: 'p',
        type: 'paragraph',
        runs: [{ text: 'Exports ' }, { text: 'fell by 3 per cent', anchors: ['c1'] }, { text: ' in 2025.' }],
      },
    ])
  })
})

describe('Markdown as people write it', () => {
  it('is written back as they wrote it', () => {
    const text = 'The *ferry* was **early**, see [its page](<https://example.org/>) or *not *at all.'
    expect(writeMarkdown(read(text))).toContain(text)
  })

  it('has a headline, subheads, quotes with speakers and lists', () => {
    const text = [
      '# The headline',
      '',
      'A paragraph that goes',
      'on in the next line with *italics* and a [link](https://example.org/a_(b)).',
      '',
      '## A subhead',
      '> We saw nothing.',
      '> — Ström',
      '',
      '- one',
      '- two',
      '',
      '- three',
    ].join('\r\n')
    const document = read(text)
    expect(document.fields.headline).toEqual([{ text: 'The headline' }])
    expect(document.blocks).toMatchObject([
      {
        type: 'paragraph',
        runs: [
          { text: 'A paragraph that goes on in the next line with ' },
          { text: 'italics', italic: true },
          { text: ' and a ' },
          { text: 'link', link: 'https://example.org/a_(b)' },
          { text: '.' },
        ],
      },
      { type: 'subhead', runs: [{ text: 'A subhead' }] },
      { type: 'quote', speaker: 'Ström', runs: [{ text: 'We saw nothing.' }] },
      { type: 'list', ordered: false, items: [{}, {}, {}] },
    ])
  })

  it('keeps marks without a partner and links of other schemes as characters', () => {
    expect(outline('5 * 3 is *15 and [x](javascript:y) stays')).toEqual([
      ['paragraph', [{ text: '5 * 3 is *15 and [x](javascript:y) stays' }]],
    ])
  })

  it('has tables with and without a heading row', () => {
    const document = read('| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n\n| --- |\n| x |')
    expect(document.blocks).toMatchObject([
      {
        type: 'table',
        header: true,
        rows: [
          [{}, {}],
          [{}, { runs: [{ text: '2|3' }] }],
        ],
      },
      { type: 'table', header: false, rows: [[{ runs: [{ text: 'x' }] }]] },
    ])
  })

  it('leaves fields alone that it does not name', () => {
    const base = emptyDocument('sv')
    const named: Document = { ...base, fields: { ...base.fields, slugline: 'ferry', dateline: 'Visby' } }
    const { fields, language } = read('---\ndateline: Fårö\n---\nText', named)
    expect([fields.slugline, fields.dateline, language]).toEqual(['ferry', 'Fårö', 'sv'])
  })

  it.each([
    ['an unknown field', '---\ncolour: red\n---\n', { line: 2, kind: 'unknown_field' }],
    ['fields without an end', '---\ntags:\n', { line: 2, kind: 'unclosed_fields' }],
    ['a box without an end', 'Text\n\n::: factbox Fakta\n\nMore', { line: 3, kind: 'unclosed_fence' }],
    ['an unknown box', '::: video\n:::', { line: 1, kind: 'unknown_fence' }],
    ['a quote in a factbox', '::: factbox Fakta\n> No\n:::', { line: 1, kind: 'not_allowed_in_factbox' }],
    ['uneven rows', '| a |\n| b | c |', { line: 1, kind: 'uneven_rows' }],
  ])('is refused with its line: %s', (_name, text, problem) => {
    expect(readMarkdown(text)).toEqual({ ok: false, problem })
  })
})
