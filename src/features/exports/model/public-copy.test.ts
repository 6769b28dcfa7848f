import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { documentText } from '#domain/document/text.ts'
import { aStory } from './example-input.ts'
import { makePublicCopy } from './public-copy.ts'
import { QUOTATION_STYLES } from './quotation-style.ts'

const MARKS = /[“”„‟"«»‘’‚‛'‹›]/gu

describe('makePublicCopy', () => {
  it('keeps every word and nothing private, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { document: copy } = makePublicCopy(document, QUOTATION_STYLES.swedish)
        expect(documentText(copy).replaceAll(MARKS, '_')).toBe(documentText(document).replaceAll(MARKS, '_'))
        const json = JSON.stringify(copy)
        for (const key of ['anchors', 'provenance', 'role']) expect(json).not.toContain(`"${key}":`)
        expect(copy.fields.notes).toBe('')
      }),
    )
  })

  it('reads the marks over runs that divide them', () => {
    const runs = [{ text: 'He said "' }, { text: 'no', italic: true as const }, { text: '".' }]
    const { document } = makePublicCopy(aStory([{ id: 'p', type: 'paragraph', runs }]), QUOTATION_STYLES.swedish)
    expect(document.blocks[0]).toMatchObject({
      runs: [{ text: 'He said ”' }, { text: 'no', italic: true }, { text: '”.' }],
    })
  })

  it('leaves a paragraph whose marks do not pair up, and says so', () => {
    const runs = [{ text: 'He said "no.' }]
    const copy = makePublicCopy(aStory([{ id: 'p', type: 'paragraph', runs }]), QUOTATION_STYLES.swedish)
    expect(copy.document.blocks[0]).toMatchObject({ runs })
    expect(copy.unread).toEqual([{ problem: 'unbalanced', words: 'He said "no.' }])
  })

  it('does not touch the marks in names', () => {
    const story = aStory([])
    const fields = { ...story.fields, byline: { people: ['Bo "Bosse" Ek'], agencies: [], adapter: '' } }
    const { document } = makePublicCopy({ ...story, fields }, QUOTATION_STYLES.swedish)
    expect(document.fields.byline.people).toEqual(['Bo "Bosse" Ek'])
  })
})
