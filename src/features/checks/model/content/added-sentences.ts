import { isSpokenFor, type Addition } from './addition.ts'
import { sharedPart, type Sentence, type SentencePair, type StoryEvidence } from './story-evidence.ts'

/** Sentences of the copy that the source has nowhere. */
export function findAddedSentences(story: StoryEvidence): readonly Addition[] {
  const texts = countTexts(story)
  return story.pairs
    .filter((pair) => pair.source.length === 0 && !pair.passage.isSettled)
    .flatMap((pair) => pair.copy.filter((sentence) => isClaim(sentence) && (texts.get(sentence.segment.text) ?? 0) < 2))
    .filter((sentence) => !isRestated(sentence, story) && !isSplitOff(sentence, story))
    .map(({ segment }) => ({ part: segment.part, start: segment.start, end: segment.end, kind: 'claim' }))
}

/** What stands twice in the copy is a repetition, whatever it says. */
function countTexts(story: StoryEvidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of story.pairs.flatMap((pair) => pair.copy))
    counts.set(sentence.segment.text, (counts.get(sentence.segment.text) ?? 0) + 1)
  return counts
}

const SHORTEST = 14
const FEWEST_WORDS = 3
const ENDED = /[.!?…]["”’')»]*$|["”]$/u

/** Headlines and subheads are written anew; words without an end mark are debris of a page, which another check finds. */
function isClaim({ segment, clues }: Sentence): boolean {
  const { field, form } = segment.part
  if (field === 'headline' || form === 'subhead' || form === 'line') return false
  const words = segment.text.split(/\s+/u).length
  return segment.text.length >= SHORTEST && words >= FEWEST_WORDS && clues.length > 0 && ENDED.test(segment.text)
}

/** So much of it stands in one sentence of the source. */
const RESTATED = 0.45

function isRestated(sentence: Sentence, story: StoryEvidence): boolean {
  return story.source.some((source) => {
    if (story.evidence.between(source.index, sentence.index) === 0) return false
    const shared = sharedWords(sentence, source)
    return shared >= RESTATED || (sharedPart(source, [sentence]) ?? 0) >= RESTATED
  })
}

function sharedWords(sentence: Sentence, source: Sentence): number {
  const spoken = sentence.clues.filter((clue) => isSpokenFor(clue, new Set(source.clues.flatMap((one) => one.keys))))
  return spoken.length / sentence.clues.length
}

/** Where the rest of a passage is too short for its source, the sentence says what is missing there. */
function isSplitOff(sentence: Sentence, story: StoryEvidence): boolean {
  const own = story.pairs.filter((pair) => pair.passage.copy.includes(sentence.segment.part) && pair.source.length > 0)
  const missing = own.reduce((sum, pair) => sum + lackOf(pair, story.ratio), 0)
  return missing >= sentence.length * HALF
}

const HALF = 0.5

function lackOf({ source, copy }: SentencePair, ratio: number): number {
  const length = (sentences: readonly Sentence[]) => sentences.reduce((sum, one) => sum + one.length, 0)
  return length(source) * ratio - length(copy)
}
