import { isEnglish, isSwedish, type PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'

/** Some 35,000 words: beyond this a text is no story, and comparing each sentence with the others must end. */
const LONGEST = 200_000

/** A Swedish source with an English copy of a length that stories have. */
export function isComparable(story: StoryReading): boolean {
  if (story.source === null || story.source.length === 0) return false
  return areReadable(story.source, story.copy)
}

export function areReadable(source: readonly PartReading[], copy: readonly PartReading[]): boolean {
  const isRead = source.every((part) => isSwedish(part.language)) && copy.every((part) => isEnglish(part.language))
  return isRead && lengthOf(source) <= LONGEST && lengthOf(copy) <= LONGEST
}

function lengthOf(parts: readonly PartReading[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0)
}
