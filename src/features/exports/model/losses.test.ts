import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../contract.ts'
import { aStory, PIXEL_SHA256 } from './example-input.ts'
import { lossesOf } from './losses.ts'

const WITH_PICTURE = new Map([[PIXEL_SHA256, 'image/png']])

describe('lossesOf', () => {
  it('finds nothing that a page cannot carry', () => {
    expect(lossesOf('html', aStory(), WITH_PICTURE)).toEqual([])
  })

  it('names the field and the words', () => {
    expect(lossesOf('markdown', aStory(), WITH_PICTURE)).toEqual([
      { what: 'italic', place: 'lead', content: 'new owners', outcome: 'left-out' },
      { what: 'language', place: 'paragraph', content: 'Aktuellt', outcome: 'left-out' },
      { what: 'speaker', place: 'speaker', content: 'Ossian Rask', outcome: 'left-out' },
      { what: 'question', place: 'question', content: 'What does the board want?', outcome: 'bold-paragraph' },
    ])
  })

  it('does not miss a speaker whom the quote itself names', () => {
    const quote = { id: 'q', type: 'quote', speaker: 'Rask', runs: [{ text: '“No,” Rask says.' }] } as const
    expect(lossesOf('docx', aStory([quote]), WITH_PICTURE)).toEqual([])
  })

  it('says where a link goes instead', () => {
    const link = lossesOf('text', aStory(), WITH_PICTURE).find((loss) => loss.what === 'link')
    expect(link).toMatchObject({ outcome: 'listed', content: 'is not worried (https://example.org/a?b=1&c=2)' })
  })

  it.each(EXPORT_FORMATS)('says that a picture does not go along in %s when the desk has none', (format) => {
    const losses = lossesOf(format, aStory(), new Map())
    expect(losses.map((loss) => loss.what)).toContain('picture')
  })

  it('says that Word cannot show a picture of this kind', () => {
    const losses = lossesOf('docx', aStory(), new Map([[PIXEL_SHA256, 'image/avif']]))
    expect(losses.map((loss) => loss.what)).toContain('picture')
  })
})
