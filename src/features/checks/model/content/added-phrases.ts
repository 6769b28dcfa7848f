import type { TextRange } from '#lib/text-range.ts'
import type { Clue } from '#domain/language/clues.ts'
import type { PartReading } from '../part-reading.ts'
import { isSpokenFor, type Addition } from './addition.ts'
import { keysOf, type Sentence, type SentencePair, type StoryEvidence } from './story-evidence.ts'

/** Clauses that can be taken out of a sentence: what the source does not say is mostly put into one. */
export function findAddedPhrases(story: StoryEvidence): readonly Addition[] {
  return story.pairs
    .filter((pair) => pair.source.length > 0 && pair.copy.length > 0)
    .flatMap((pair) => {
      const excess = excessOf(pair, story.ratio)
      if (excess <= 1) return []
      const keys = keysNear(pair, story)
      return pair.copy.flatMap((sentence) => addedIn(sentence, pair, { keys, ratio: story.ratio, excess })).slice(0, 1)
    })
}

interface Measure {
  readonly keys: ReadonlySet<string>
  readonly ratio: number
  readonly excess: number
}

/** How much longer a sentence is than its source lets expect, in units of what is much. */
const MUCH = 0.25
const MUCH_LONGER = 10
const LARGE = 1.2

function excessOf(pair: SentencePair, ratio: number): number {
  const expected = lengthOf(pair.source) * ratio
  return (lengthOf(pair.copy) - expected) / (expected * MUCH + MUCH_LONGER)
}

/** The passage and its neighbours: a fact may have come from the sentence before. */
function keysNear(pair: SentencePair, story: StoryEvidence): ReadonlySet<string> {
  const at = story.pairs.indexOf(pair)
  return keysOf(story.pairs.slice(Math.max(0, at - REACH), at + REACH + 1).flatMap((other) => other.source))
}

const REACH = 3

function addedIn(sentence: Sentence, pair: SentencePair, measure: Measure): readonly Addition[] {
  const { part } = sentence.segment
  return detachablePhrases(sentence)
    .filter((phrase) => isUnsaid(phrase, sentence, measure) && restFits(phrase, pair, measure.ratio))
    .map((phrase): Addition => ({ part, ...phrase, kind: 'claim' }))
}

/** Where an addition can begin inside a sentence. */
const OPENING =
  /,\s+|\s\(|\s[–—]\s|\s(?=(?:after|because|due to|following|despite|amid|while|when|and|but|with|without|for|to|by|as|since|until|before|although|where|who|which|in order)\s)/giu
const CLOSING = /[,)]|\s[–—]\s/u

export function detachablePhrases(sentence: Sentence): readonly TextRange[] {
  const { text, start } = sentence.segment
  const end = text.replace(/[.!?…"”’')»]+$/u, '').length
  if (text.length > LONGEST) return []
  return Array.from(text.matchAll(OPENING)).flatMap((match) => {
    const from = match.index
    const inner = from + match[0].length
    const close = CLOSING.exec(text.slice(inner, end))
    const ends = close === null ? [end] : [inner + close.index, end]
    return ends.filter((to) => to - inner > SHORTEST).map((to) => ({ start: start + from, end: start + to }))
  })
}

const SHORTEST = 8
/** No sentence is longer. */
const LONGEST = 2_000
const FEWEST = 2

/** Few words have to weigh more. */
const MANY = 3

function isUnsaid(phrase: TextRange, sentence: Sentence, { keys, excess }: Measure): boolean {
  const clues = cluesIn(phrase, sentence).filter((clue) => !isOne(clue))
  if (clues.length < FEWEST || isGloss(sentence.segment.part, phrase)) return false
  return (clues.length >= MANY || excess >= LARGE) && clues.every((clue) => !isSpokenFor(clue, keys))
}

/** `one of the finest` is not the `en` of the source. */
function isOne({ keys }: Clue): boolean {
  return keys.every((key) => key === '#1')
}

export function cluesIn(phrase: TextRange, sentence: Sentence): readonly Clue[] {
  return sentence.clues.filter((clue) => clue.start >= phrase.start && clue.end <= phrase.end)
}

/** What explains a Swedish thing to foreign readers: where it is, or what it is called. */
const GLOSS =
  /\b(?:swed(?:en|ish)|nordic|scandinavian|norwegian|danish|finnish|the capital|(?:north|south|east|west|central)\w*|county|municipality|province|region|town|city|village|island|suburb|district|equivalent|known as|called|meaning|such as|that is|according to|kilometres|miles|about)\b/iu
/** … or of what kind, which its first words say. */
const KIND =
  /\b(?:party|newspaper|news agency|broadcaster|authority|agency|union|company|founder|tiers?|chamber|instance)\b/iu
const FIRST_WORDS = /^\P{L}*(?:\S+\s+){0,5}\S*/u

const THAT_IS = /, that is(?!\p{L})/u
const NEAR = 60

function isGloss(part: PartReading, { start, end }: TextRange): boolean {
  const text = part.text.slice(start, end)
  const isExplained = THAT_IS.test(part.text.slice(Math.max(0, start - NEAR), start))
  return isExplained || GLOSS.test(text) || KIND.test(FIRST_WORDS.exec(text.slice(0, 80))?.[0] ?? '')
}

/** Without the phrase the sentence is as long as its source lets expect. */
const FITS = 0.55
const SHORTEST_REST = 0.7

function restFits(phrase: TextRange, pair: SentencePair, ratio: number): boolean {
  const expected = lengthOf(pair.source) * ratio
  const copy = lengthOf(pair.copy)
  const rest = copy - (phrase.end - phrase.start)
  return rest >= expected * SHORTEST_REST && Math.abs(rest - expected) < Math.abs(copy - expected) * FITS
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0)
}
