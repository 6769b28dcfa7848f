import { describe, expect, it } from 'vitest'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { touchedPassages } from './touched-passages.ts'

function aText(...paragraphs: string[]): Document {
  const blocks = paragraphs.map((text, index) => ({ id: `${index}`, type: 'paragraph' as const, runs: [{ text }] }))
  return { ...emptyDocument('sv'), blocks }
}

describe('the passages that a corrected fact touches', () => {
  it('are those whose words differ, although ids do not match', () => {
    const before = aText('Ett', 'Sju greps.', 'Tre')
    const after = { ...aText('Ett', 'Åtta greps.', 'Tre', 'Fyra') }
    expect(touchedPassages(before, after)).toEqual([
      { index: 0, before: 'Sju greps.', after: 'Åtta greps.' },
      { index: 1, before: '', after: 'Fyra' },
    ])
  })

  it('are one when the sender calls a fact wrong without changing a word', () => {
    expect(touchedPassages(aText('Ett'), aText('Ett'))).toEqual([{ index: 0, before: '', after: '' }])
  })
})
