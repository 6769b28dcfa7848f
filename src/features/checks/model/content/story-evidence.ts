import type { Clue } from '#domain/language/clues.ts'
import { weighEvidence, type Evidence } from '#domain/translation/clue-evidence.ts'
import { bilingualWords } from '../bilingual-words.ts'
import type { LanguageData } from '../language-data.ts'
import type { PassagePair, Segment, SegmentPair } from '../pairing.ts'
import { cluesOf, cluesWithin } from '../part-clues.ts'
import type { StoryReading } from '../story-reading.ts'

/** A sentence with its clues and its place in the story. */
export interface Sentence {
  readonly segment: Segment
  readonly clues: readonly Clue[]
  readonly length: number
  /** Its number among the sentences of its side. */
  readonly index: number
}

export interface SentencePair {
  readonly source: readonly Sentence[]
  readonly copy: readonly Sentence[]
  readonly passage: PassagePair
}

/** The sentences of a story as they are paired, with what those of the source and of the copy have in common. */
export interface StoryEvidence {
  readonly pairs: readonly SentencePair[]
  /** In reading order. */
  readonly source: readonly Sentence[]
  readonly evidence: Evidence
  /** How many characters of copy come of one of the source, in the sentences that are paired. */
  readonly ratio: number
  /** Every key that a sentence of the source has. */
  readonly sourceKeys: ReadonlySet<string>
  /** … and every key that a sentence of the copy has. */
  readonly copyKeys: ReadonlySet<string>
}

const kept = new WeakMap<StoryReading, StoryEvidence>()

export function storyEvidence(story: StoryReading, data: LanguageData): StoryEvidence {
  const known = kept.get(story)
  if (known !== undefined) return known
  const made = gather(story, data)
  kept.set(story, made)
  return made
}

function gather(story: StoryReading, data: LanguageData): StoryEvidence {
  const words = bilingualWords(data)
  const sides = { source: [] as Sentence[], copy: [] as Sentence[] }
  const place = (segment: Segment, side: 'source' | 'copy'): Sentence => {
    const clues = cluesWithin(cluesOf(segment.part, words), segment)
    const sentence = { segment, clues, length: segment.text.length, index: sides[side].length }
    sides[side].push(sentence)
    return sentence
  }
  const pairs = story.passages.flatMap((passage) =>
    passage.segments.map((pair) => ({
      source: pair.source.map((segment) => place(segment, 'source')),
      copy: pair.copy.map((segment) => place(segment, 'copy')),
      passage,
    })),
  )
  return {
    pairs,
    source: inOrder(story, sides.source),
    evidence: weighEvidence(sides.source, sides.copy),
    ratio: ratioOf(story.passages.flatMap((passage) => passage.segments)),
    sourceKeys: keysOf(sides.source),
    copyKeys: keysOf(sides.copy),
  }
}

export function keysOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap((sentence) => sentence.clues.flatMap((clue) => clue.keys)))
}

function inOrder(story: StoryReading, sentences: readonly Sentence[]): readonly Sentence[] {
  const order = new Map((story.source ?? []).map((part, index) => [part, index]))
  const rank = (sentence: Sentence) => order.get(sentence.segment.part) ?? 0
  return sentences.toSorted((a, b) => rank(a) - rank(b) || a.segment.start - b.segment.start)
}

/** English is a little longer than Swedish; a story says how its translator writes, when it is long enough. */
const USUAL_RATIO = 1.07
const USUAL_WEIGHT = 400

function ratioOf(pairs: readonly SegmentPair[]): number {
  const sum = (segments: readonly Segment[]) => segments.reduce((total, segment) => total + segment.text.length, 0)
  const paired = pairs.filter((pair) => pair.source.length > 0 && pair.copy.length > 0)
  const source = paired.reduce((total, pair) => total + sum(pair.source), 0)
  const copy = paired.reduce((total, pair) => total + sum(pair.copy), 0)
  return Math.min(1.3, Math.max(0.9, (copy + USUAL_WEIGHT * USUAL_RATIO) / (source + USUAL_WEIGHT)))
}

/** The share of what is known of a sentence that stands in any of the others, by weight; null when nothing is known of it. */
export function sharedPart(sentence: Sentence, others: readonly Sentence[]): number | null {
  const keys = keysOf(others)
  const known = sentence.clues.filter((clue) => clue.isKnown)
  if (known.length === 0) return null
  const shared = known.filter((clue) => clue.keys.some((key) => keys.has(key)))
  return shared.length / known.length
}
