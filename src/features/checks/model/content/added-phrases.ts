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
      if (!isMuchLonger(pair, story.ratio)) return []
      const keys = keysNear(pair, story)
      return pair.copy.flatMap((sentence) => addedIn(sentence, pair, { keys, ratio: story.ratio })).slice(0, 1)
    })
}

interface Measure {
  readonly keys: ReadonlySet<string>
  readonly ratio: number
}

const MUCH = 1.3
const MUCH_LONGER = 12

function isMuchLonger(pair: SentencePair, ratio: number): boolean {
  return lengthOf(pair.copy) > lengthOf(pair.source) * ratio * MUCH + MUCH_LONGER
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

function isUnsaid(phrase: TextRange, sentence: Sentence, { keys }: Measure): boolean {
  const clues = cluesIn(phrase, sentence)
  if (clues.length < FEWEST || isGloss(sentence.segment.part, phrase)) return false
  return clues.every((clue) => !isSpokenFor(clue, keys))
}

export function cluesIn(phrase: TextRange, sentence: Sentence): readonly Clue[] {
  return sentence.clues.filter((clue) => clue.start >= phrase.start && clue.end <= phrase.end)
}

/** What explains a Swedish thing to foreign readers. */
const GLOSS =
  /\b(?:swed(?:en|ish)|nordic|scandinavian|norwegian|danish|finnish|the capital|(?:north|south|east|west|central)\w*|county|municipality|province|region|town|city|village|island|suburb|district|party|newspaper|news agency|broadcaster|authority|agency|union|company|founder|equivalent|known as|called|meaning|according to|kilometres|miles|about)\b/iu

function isGloss(part: PartReading, { start, end }: TextRange): boolean {
  return GLOSS.test(part.text.slice(start, end))
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
