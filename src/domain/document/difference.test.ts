import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, arbitraryRuns } from './arbitrary-document.ts'
import { compareDocuments, type DocumentDifference } from './difference.ts'
import { emptyDocument, plainText, type Document, type Run } from './document.ts'
import { compareRuns } from './word-difference.ts'

function paragraphs(texts: Readonly<Record<string, string>>): Document {
  const blocks = Object.entries(texts).map(([id, text]) => ({ id, type: 'paragraph' as const, runs: [{ text }] }))
  return { ...emptyDocument('en-GB'), blocks }
}

function outline(difference: DocumentDifference): readonly string[] {
  return difference.blocks.map((block) => `${block.id} ${block.kind}${block.moved ? ' moved' : ''}`)
}

function marked(before: string | readonly Run[], after: string | readonly Run[]): string {
  const runsOf = (text: string | readonly Run[]) => (typeof text === 'string' ? [{ text }] : text)
  const signs = { same: '', added: '+', removed: '-', restyled: '~' }
  return compareRuns(runsOf(before), runsOf(after))
    .map((span) => (span.kind === 'same' ? span.text : `{${signs[span.kind]}${span.text}}`))
    .join('')
}

describe('word by word', () => {
  it('marks the words that changed', () => {
    expect(marked('Exports fell by 3 per cent.', 'Exports rose by 3 per cent.')).toBe(
      'Exports {-fell}{+rose} by 3 per cent.',
    )
  })

  it('takes neighbouring changes together across the space between them', () => {
    expect(marked('He said no today.', 'He answered yes today.')).toBe('He {-said no}{+answered yes} today.')
  })

  it('shows a new sentence as a sentence, not from full stop to full stop', () => {
    expect(marked('It sank.', 'It sank. Nobody was hurt.')).toBe('It sank.{+ Nobody was hurt.}')
    expect(marked('A ship sank.', 'A big ship sank.')).toBe('A{+ big} ship sank.')
  })

  it('keeps a number with its separators whole', () => {
    expect(marked('1,200 people', '1,300 people')).toBe('{-1,200}{+1,300} people')
  })

  it('marks words that only changed their look', () => {
    expect(marked('A big day', [{ text: 'A ' }, { text: 'big', bold: true }, { text: ' day' }])).toBe('A {~big} day')
  })

  it('does not mark a citation', () => {
    expect(marked('A day', [{ text: 'A' }, { text: ' day', anchors: ['c'] }])).toBe('A day')
  })

  it('reads as the text before without what was added, as the text after without what was removed', () => {
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRuns, (before, after) => {
        const spans = compareRuns(before, after)
        const textWithout = (kind: string) =>
          spans
            .filter((span) => span.kind !== kind)
            .map((span) => span.text)
            .join('')
        expect(textWithout('added')).toBe(plainText(before))
        expect(textWithout('removed')).toBe(plainText(after))
      }),
    )
  })
})

describe('block by block', () => {
  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { figures } = compareDocuments(document, structuredClone(document))
        expect(Object.values(figures).every((figure) => figure === 0)).toBe(true)
      }),
    )
  })

  it('says what was added, removed, changed and moved', () => {
    const before = paragraphs({ a: 'One.', b: 'Two.', c: 'Three.', d: 'Four.' })
    const after = paragraphs({ d: 'Four.', a: 'One.', c: 'Three and more.', e: 'Five.' })
    expect(outline(compareDocuments(before, after))).toEqual([
      'd same moved',
      'a same',
      'b removed',
      'c changed',
      'e added',
    ])
  })

  it('shows a moved paragraph that was also edited as both', () => {
    const before = paragraphs({ a: 'One.', b: 'Two.', c: 'Three.' })
    const after = paragraphs({ b: 'Two.', c: 'Three.', a: 'One more.' })
    expect(outline(compareDocuments(before, after))).toEqual(['b same', 'c same', 'a changed moved'])
  })

  it('names the type a block had', () => {
    const before = paragraphs({ a: 'War' })
    const after: Document = { ...before, blocks: [{ id: 'a', type: 'subhead', runs: [{ text: 'War' }] }] }
    expect(compareDocuments(before, after).blocks[0]).toMatchObject({ kind: 'changed', typeBefore: 'paragraph' })
  })

  it('compares fields and leaves out those that are empty on both sides', () => {
    const before = emptyDocument('en-GB')
    const after: Document = { ...before, fields: { ...before.fields, tags: ['war'] } }
    expect(compareDocuments(before, after).fields).toEqual([
      { key: 'tags', label: 'tags', kind: 'changed', spans: [{ kind: 'added', text: 'war', runs: [{ text: 'war' }] }] },
    ])
  })

  it('counts the words', () => {
    const before = paragraphs({ a: 'One two three.', b: 'Four five.' })
    const after = paragraphs({ a: 'One two six seven.' })
    expect(compareDocuments(before, after).figures).toMatchObject({ wordsAdded: 2, wordsRemoved: 3, blocksRemoved: 1 })
  })
})
