import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, arbitraryEdit } from './arbitrary-document.ts'
import { documentIds, mapBlockIds } from './block-ids.ts'
import { emptyDocument, type Document } from './document.ts'
import { compareReadings } from './compare-readings.ts'
import { adoptIds } from './match-blocks.ts'
import { newBlockId } from './new-block-id.ts'

function aText(prefix: string, texts: readonly string[]): Document {
  const blocks = texts.map((text, index) => ({
    id: `${prefix}${index + 1}`,
    type: 'paragraph' as const,
    runs: [{ text }],
  }))
  return { ...emptyDocument('sv'), blocks }
}

function adopted(before: readonly string[], after: readonly string[]): readonly string[] {
  const ids = adoptIds(aText('a', before), aText('b', after)).blocks.map((block) => block.id)
  return ids.map((id) => (id.startsWith('a') && id.length < 4 ? id : 'new'))
}

const TEXTS = ['Färjan gick på grund vid Fårö.', 'Tre fördes till sjukhus i Visby.', 'Rederiet ställer in alla turer.']

describe('a second reading of a text', () => {
  it('gets the ids of equal paragraphs, in place or moved', () => {
    expect(adopted(TEXTS, TEXTS)).toEqual(['a1', 'a2', 'a3'])
    expect(adopted(TEXTS, [TEXTS[2] ?? '', TEXTS[0] ?? '', TEXTS[1] ?? ''])).toEqual(['a3', 'a1', 'a2'])
  })

  it('gets the id of the paragraph that was rewritten between its neighbours', () => {
    expect(adopted(TEXTS, TEXTS.with(1, 'Fyra fördes till sjukhus i Visby.'))).toEqual(['a1', 'a2', 'a3'])
  })

  it('gives a new paragraph a new id', () => {
    expect(adopted(TEXTS, TEXTS.toSpliced(1, 0, 'Kustbevakningen är på plats.'))).toEqual(['a1', 'new', 'a2', 'a3'])
  })

  it('finds a paragraph that was moved and edited', () => {
    expect(adopted(TEXTS, ['Rederiet ställer in nästan alla turer.', TEXTS[0] ?? '', TEXTS[1] ?? ''])).toEqual([
      'a3',
      'a1',
      'a2',
    ])
  })

  it('is compared word by word with the first', () => {
    const { figures, blocks } = compareReadings(
      aText('a', TEXTS),
      aText('b', TEXTS.with(1, 'Fyra fördes till sjukhus i Visby.')),
    )
    expect(blocks.map((block) => block.kind)).toEqual(['same', 'changed', 'same'])
    expect(figures).toMatchObject({ wordsAdded: 1, wordsRemoved: 1 })
  })

  it('gets back every id when only the ids were lost', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const lost = { ...document, blocks: document.blocks.map((block) => mapBlockIds(block, newBlockId)) }
        const found = adoptIds(document, lost)
        expect(found.blocks.map((block) => block.type)).toEqual(document.blocks.map((block) => block.type))
        expect(documentIds(found).length).toBe(documentIds(document).length)
        for (const [index, block] of found.blocks.entries()) expect(block.id).toBe(document.blocks[index]?.id)
      }),
    )
  })

  it('has every id once, whatever was done to it', () => {
    fc.assert(
      fc.property(
        arbitraryDocument.chain((before) => arbitraryEdit(before).map((after) => ({ before, after }))),
        ({ before, after }) => {
          const ids = documentIds(adoptIds(before, after))
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})
