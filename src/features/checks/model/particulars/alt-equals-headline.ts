import type { StoryCheck } from '../check.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'

export const altEqualsHeadlineCheck: StoryCheck = {
  id: 'alt-equals-headline',
  group: 'particulars',
  reads: 'copy',
  severity: 'warning',
  practice:
    'The alt text says what the picture shows; a headline there is read out twice and shows nothing (WCAG 1.1.1).',
  sees: 'story',
  run: ({ copy }) => {
    const headlines = new Set(copy.filter((part) => part.field === 'headline').map(wordsOnly))
    return altParts(copy)
      .filter((part) => headlines.has(wordsOnly(part)))
      .map(({ key, text }) => ({
        place: { key, start: 0, end: text.length },
        message: { code: 'alt-equals-headline.same', values: {} },
      }))
  },
}

function altParts(copy: StoryReading['copy']): readonly PartReading[] {
  return copy.filter((part) => part.field === 'alt' && wordsOnly(part) !== '')
}

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu

/** Case, spacing and punctuation make no difference. */
function wordsOnly({ text }: PartReading): string {
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN_WORDS, '')
}
