import type { CheckedParticulars, CheckedStory, CheckedText } from './checked-text.ts'
import { bilingualWords } from './bilingual-words.ts'
import type { LanguageData } from './language-data.ts'
import { pairTexts, type KnownPair, type PairingHints, type PassagePair } from './pairing.ts'
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

/**
 * `known` is what the story screen knows of the alignment; null pairs the parts here. Language data, where there is any, helps to
 * recognise a sentence in its translation.
 */
export function readStory(
  story: CheckedStory,
  known: readonly KnownPair[] | null,
  data: LanguageData | null = null,
): StoryReading {
  const copy = readParts(story.copy)
  const source = story.source === null ? null : readParts(story.source)
  return {
    copy,
    source,
    passages: source === null ? [] : pairTexts(source, copy, hintsFrom(known, data)),
    published: story.published,
    particulars: story.particulars,
  }
}

function hintsFrom(known: readonly KnownPair[] | null, data: LanguageData | null): PairingHints {
  return data === null ? { known } : { known, words: bilingualWords(data) }
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
