import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { CheckedPicture } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'

const NOWHERE = { start: 0, end: 0 }

export const missingTagsCheck: StoryCheck = {
  id: 'missing-tags',
  group: 'particulars',
  reads: 'copy',
  severity: 'warning',
  practice: 'Every story has tags: without them it stands in no section and no archive (house style).',
  sees: 'story',
  run: ({ particulars }, { style }) => {
    if (particulars === null || !style.tagsRequired || particulars.tags.some((tag) => tag.trim() !== '')) return []
    return [{ place: { key: 'tags', ...NOWHERE }, message: { code: 'missing-tags.none', values: {} } }]
  },
}

export const missingSourceCheck: StoryCheck = {
  id: 'missing-source',
  group: 'particulars',
  reads: 'copy',
  severity: 'error',
  practice: 'Whose copy it is, is said of every story: the licence of the agency asks for it (house style).',
  sees: 'story',
  run: ({ particulars }, { style }) => {
    if (particulars === null || !style.sourceRequired || particulars.source.trim() !== '') return []
    return [{ place: { key: 'source', ...NOWHERE }, message: { code: 'missing-source.none', values: {} } }]
  },
}

export const missingMediaTextCheck: StoryCheck = {
  id: 'missing-media-text',
  group: 'particulars',
  reads: 'copy',
  severity: 'warning',
  practice: 'A picture has a caption, a credit and a text for those who do not see it (house style; WCAG 1.1.1).',
  sees: 'story',
  run: findMissingTexts,
}

function findMissingTexts({ particulars }: StoryReading, { style }: CheckContext): readonly Remark[] {
  const pictures = particulars?.pictures ?? []
  return pictures.flatMap((picture) =>
    style.pictureNeeds.filter((need) => picture[need].trim() === '').map((need) => toRemark(picture, need)),
  )
}

function toRemark({ key }: CheckedPicture, need: 'caption' | 'credit' | 'alt'): Remark {
  return { place: { key: `${key}.${need}`, ...NOWHERE }, message: { code: `missing-media-text.${need}`, values: {} } }
}
