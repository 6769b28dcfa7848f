import { describe, expect, it } from 'vitest'
import { readCase } from './case-story.ts'
import { readStory } from './story-reading.ts'

function pairs(sv: string, en: string) {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: sv, target_en: en })
  return readStory(story, null).passages
}

describe('pairTexts', () => {
  it('joins two paragraphs of the source that the copy merged', () => {
    const found = pairs(
      'Bron i Ljungdalen stängs den 4 maj.\n\nAnsvarig är Trafikverkets Ida Morin.\n\nKlubben Ytterån IF värvar målvakten Jon Ask.',
      'The bridge in Ljungdalen closes on 4 May, says Ida Morin, who is in charge.\n\nThe club Ytterån IF is signing goalkeeper Jon Ask.',
    )
    expect(found.map((pair) => [pair.source.length, pair.copy.length])).toEqual([
      [2, 1],
      [1, 1],
    ])
  })

  it('finds a sentence that was moved into another paragraph', () => {
    const found = pairs(
      'Branden i Tallmo började i köket. Ulla Wadling, 71, larmade.\n\nOrsaken utreds av polisen i Leksand.',
      'The fire in Tallmo began in the kitchen.\n\nPolice in Leksand are looking into the cause. Ulla Wadling, 71, raised the alarm.',
    )
    const moved = found.flatMap((pair) => pair.segments).find((pair) => pair.copy[0]?.text.startsWith('Ulla'))
    expect(moved?.source.map((segment) => segment.text)).toEqual(['Ulla Wadling, 71, larmade.'])
  })

  it('pairs a text that is no story roughly, and soon', () => {
    const found = pairs('Det regnar. '.repeat(40_000), 'It is raining. '.repeat(40_000))
    expect(found).toHaveLength(1)
    expect(found[0]?.segments.length).toBeGreaterThan(1_000)
  })
})
