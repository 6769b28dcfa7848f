import type fc from 'fast-check'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { emptyDocument, type Block, type Document } from '#domain/document/document.ts'
import type { ExportInput } from './export-input.ts'
import { makePublicCopy } from './public-copy.ts'
import { QUOTATION_STYLES } from './quotation-style.ts'

/** For tests: a story as it goes out, and any story as it could. */

// The smallest PNG there is: one transparent pixel.
export const PIXEL = Uint8Array.fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
export const PIXEL_SHA256 = sha256Hex(PIXEL)

export function anInput(document: Document, change: Partial<ExportInput> = {}): ExportInput {
  return {
    document: makePublicCopy(document, QUOTATION_STYLES['english-double']).document,
    outlet: { name: 'Baltic Herald', language: 'en-GB', zone: 'Europe/Stockholm', address: 'https://herald.example/' },
    name: '2025-05-27-why-putin-continues-war',
    published: '2025-05-27T04:01:00.000Z',
    modified: '2025-05-27T05:30:00.000Z',
    sources: [
      {
        id: 's1',
        versionId: 'v1',
        versionNumber: 2,
        kind: 'wire',
        title: 'Därför går färjelinjen back',
        creator: '',
        agency: 'TT',
        address: 'https://tt.example/1',
        language: 'sv',
        publishedAt: '2025-05-27T03:45:00.000Z',
        base: true,
      },
    ],
    corrections: [],
    pictures: new Map([[PIXEL_SHA256, { bytes: PIXEL, mediaType: 'image/png' }]]),
    ...change,
  }
}

export function aStory(blocks: readonly Block[] = STORY_BLOCKS): Document {
  const document = emptyDocument('en-GB')
  return {
    ...document,
    fields: {
      headline: [{ text: 'Why the ferry line loses money' }],
      lead: [
        { text: 'Rask calls the board "completely deaf" and says he is considering ' },
        { text: 'new owners', italic: true },
        { text: '.' },
      ],
      byline: { people: ['Anna Åberg'], agencies: ['TT'], adapter: 'Baltic Herald' },
      dateline: 'ROSVIK',
      vignette: 'Ferries',
      tags: ['Ferries', 'Ports & harbours'],
      slugline: 'ferry-rask',
      notes: 'RED. ANM: call +46 70 123 45 67 before publishing',
    },
    blocks,
  }
}

const STORY_BLOCKS: readonly Block[] = [
  {
    id: 'b1',
    type: 'paragraph',
    runs: [
      { text: 'Week after week, 355 cars have stayed ashore. He ' },
      { text: 'is not worried', link: 'https://example.org/a?b=1&c=2' },
      { text: ' by it, the programme ' },
      { text: 'Aktuellt', language: 'sv', italic: true },
      { text: ' said.', anchors: ['0190a000-0000-7000-8000-000000000001'] },
    ],
  },
  { id: 'b2', type: 'subhead', runs: [{ text: '"The board is slow"' }] },
  {
    id: 'b3',
    type: 'quote',
    speaker: 'Ossian Rask',
    runs: [{ text: '"The only cure would be ' }, { text: 'real', bold: true }, { text: ' competition," he says.' }],
  },
  { id: 'b4', type: 'question', runs: [{ text: 'What does the board want?' }] },
  {
    id: 'b5',
    type: 'list',
    ordered: true,
    items: [
      { id: 'i1', runs: [{ text: 'A new ferry' }] },
      { id: 'i2', runs: [{ text: '- or not' }] },
    ],
  },
  {
    id: 'b6',
    type: 'factbox',
    title: 'Facts: the line',
    blocks: [
      { id: 'f1', type: 'paragraph', runs: [{ text: 'The oldest ferry line of the coast.' }] },
      { id: 'f2', type: 'list', ordered: false, items: [{ id: 'f3', runs: [{ text: 'Founded in 1938' }] }] },
    ],
  },
  {
    id: 'b7',
    type: 'picture',
    sha256: PIXEL_SHA256,
    address: 'https://cdn.example/1.jpg',
    caption: 'Ossian Rask on the quay.',
    credit: 'Ivar Holm/Nordpress/AP/TT',
    alt: 'A man at a long table',
    rights: '© AP',
  },
  {
    id: 'b8',
    type: 'table',
    header: true,
    rows: [
      [
        { id: 't1', runs: [{ text: 'Year' }] },
        { id: 't2', runs: [{ text: 'Drones' }] },
      ],
      [
        { id: 't3', runs: [{ text: '2024' }] },
        { id: 't4', runs: [{ text: '1,200 | 1,300' }] },
      ],
    ],
  },
  { id: 'b9', type: 'embed', address: 'https://social.example/1', text: 'He has gone completely deaf!' },
]

/** Any document, now and then with a picture that the desk has. */
export const arbitraryInput: fc.Arbitrary<ExportInput> = arbitraryDocument.map((document) =>
  anInput({
    ...document,
    blocks: document.blocks.map((block) =>
      block.type === 'picture' && block.sha256 === 'a'.repeat(64) ? { ...block, sha256: PIXEL_SHA256 } : block,
    ),
  }),
)
