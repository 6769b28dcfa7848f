import type { CheckedParticulars, CheckedStory, CheckedText } from './checked-text.ts'
import { pairTexts, type KnownPair, type PassagePair } from './pairing.ts'
import type { PartReading } from './part-reading.ts'

/** A story with its source beside it, paired: what the checks of a whole story get. */
export interface StoryReading {
  readonly copy: readonly PartReading[]
  /** Null when there is no source. */
  readonly source: readonly PartReading[] | null
  /** Empty without a source. In the order of the copy. */
  readonly passages: readonly PassagePair[]
  readonly published: string | null
  readonly particulars: CheckedParticulars | null
}

/** `known` is what the story screen knows of the alignment; null pairs the parts here. */
export function readStory(story: CheckedStory, known: readonly KnownPair[] | null): StoryReading {
  const copy = readParts(story.copy)
  const source = story.source === null ? null : readParts(story.source)
  return {
    copy,
    source,
    passages: source === null ? [] : pairTexts(source, copy, known),
    published: story.published,
    particulars: story.particulars,
  }
}

function readParts(text: CheckedText): readonly PartReading[] {
  return text.parts.map((part) => ({ ...part, language: text.language }))
}

/** The running text of the copy: headline, lead, paragraphs, captions; not bylines, tags and credits. */
export function proseOf(story: StoryReading): readonly PartReading[] {
  return story.copy.filter(
    (part) => part.field === 'headline' || part.field === 'lead' || part.field === 'body' || part.field === 'caption',
  )
}
