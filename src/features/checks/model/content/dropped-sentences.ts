import { keysOf, sharedPart, type Sentence, type SentencePair, type StoryEvidence } from './story-evidence.ts'

/** Sentences of the source that the copy has nowhere. */
export function findDropped(story: StoryEvidence): readonly Sentence[] {
  return story.pairs
    .filter((pair) => !pair.passage.isSettled)
    .flatMap((pair) => (pair.copy.length === 0 ? droppedAlone(pair, story) : droppedInMerge(pair, story)))
    .filter(isStatement)
}

const SHORTEST = 10
const LETTERS = /\p{L}{2}/u

/** Headlines and subheads are written anew, and so is much of a lead; a byline is no statement. */
function isStatement({ segment }: Sentence): boolean {
  const { field, form } = segment.part
  if (field !== 'body' || form === 'subhead' || form === 'line') return false
  return segment.text.length >= SHORTEST && LETTERS.test(segment.text) && segment.text.includes(' ')
}

/** So much of what is known of a sentence in one place: it was worked into that. */
const WORKED_IN = 0.5
/** … and so much, when it stands spread over a passage. */
const SPREAD = 0.67

function droppedAlone(pair: SentencePair, story: StoryEvidence): readonly Sentence[] {
  return pair.source.filter((sentence) => !hasTrace(sentence, pair, story) && isTooShortFor(sentence, pair, story))
}

function hasTrace(sentence: Sentence, pair: SentencePair, story: StoryEvidence): boolean {
  const near = copyNear(pair, story)
  const spread = sharedPart(sentence, near)
  if (spread !== null && spread >= SPREAD) return true
  return story.pairs.some((other) =>
    other.copy.some((copy) => {
      if (story.evidence.between(sentence.index, copy.index) < CLEAR) return false
      return (sharedPart(sentence, [copy]) ?? 0) >= WORKED_IN
    }),
  )
}

/** Two rare words, or one rare name. */
const CLEAR = 2

/** The copy of the passage, or of its neighbours when it has none. */
function copyNear(pair: SentencePair, story: StoryEvidence): readonly Sentence[] {
  const own = story.pairs.filter((other) => other.passage === pair.passage)
  const near = own.flatMap((other) => other.copy)
  if (near.length > 0) return near
  const at = story.pairs.indexOf(pair)
  return story.pairs.slice(Math.max(0, at - 2), at + 3).flatMap((other) => other.copy)
}

/**
 * So much of the sentence would have to stand somewhere; where the rest of the passage is fully as long as it should be, it may.
 * The more is known of the sentence without showing, the less its length says.
 */
const SHARE_NEEDED: readonly number[] = [0.5, 0.8, 1.1]

function isTooShortFor(sentence: Sentence, pair: SentencePair, story: StoryEvidence): boolean {
  const own = story.pairs.filter((other) => other.passage === pair.passage && other.copy.length > 0)
  const source = sumLengths(own.flatMap((other) => other.source))
  const copy = sumLengths(own.flatMap((other) => other.copy))
  const known = sentence.clues.filter((clue) => clue.isKnown).length
  const needed = hasLostFact(sentence, story) ? WHATEVER : (SHARE_NEEDED[Math.min(known, SHARE_NEEDED.length - 1)] ?? 0)
  return copy - source * story.ratio < sentence.length * needed * story.ratio
}

/** A name or a figure that the copy has nowhere says more than any length. */
const WHATEVER = 2.5

function hasLostFact(sentence: Sentence, story: StoryEvidence): boolean {
  return sentence.clues.some(
    (clue) =>
      clue.isKnown &&
      clue.kind !== 'word' &&
      clue.keys.every((key) => !story.copyKeys.has(key) && !ONE_DIGIT.test(key)),
  )
}

const ONE_DIGIT = /^#\d$/u

function sumLengths(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0)
}

/** The copy of several sentences is so much nearer to the length of all but one. */
const MUCH_NEARER = 2.5
/** … or of one with known words, none of which stand in a copy that is this short. */
const SHORT = 0.9
const ENOUGH_KNOWN = 2

/** One of several sentences that were paired with too short a copy, of which that copy shows nothing. */
function droppedInMerge(pair: SentencePair, story: StoryEvidence): readonly Sentence[] {
  if (pair.source.length < 2) return []
  const copy = sumLengths(pair.copy)
  const whole = sumLengths(pair.source) * story.ratio
  const suspects = pair.source.filter((sentence) => {
    const rest = whole - sentence.length * story.ratio
    if (isShown(sentence, pair)) return false
    const isNearer = Math.abs(copy - rest) * MUCH_NEARER < Math.abs(copy - whole)
    const isUnknown = sentence.clues.filter((clue) => clue.isKnown).length < ENOUGH_KNOWN
    return (isNearer || (!isUnknown && copy < whole * SHORT)) && !hasTrace(sentence, pair, story)
  })
  return suspects.length === 1 && suspects.length < pair.source.length ? suspects : []
}

/** Shares something with the copy that no other sentence beside it accounts for. */
function isShown(sentence: Sentence, { source, copy }: SentencePair): boolean {
  const explained = keysOf(source.filter((other) => other !== sentence))
  const shown = keysOf(copy).difference(explained)
  return sentence.clues.some((clue) => clue.keys.some((key) => shown.has(key)))
}
