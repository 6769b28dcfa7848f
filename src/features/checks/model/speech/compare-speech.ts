import { bilingualWords } from '../bilingual-words.ts'
import type { CheckContext } from '../check-context.ts'
import type { PassagePair } from '../pairing.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { uncrossPairs } from './uncross-pairs.ts'
import { pairTurns, turnClues, type PairedTurns, type PassageTurns, type TurnPair } from './pair-turns.ts'
import { isAnySameName } from './same-name.ts'
import { readSpeechParts, type SpeechPart } from './speech-readings.ts'
import { readTurns, type SpeechTurn } from './speech-turns.ts'
import type { BilingualWords } from '#domain/language/clues.ts'

/** A turn of one side that has none on the other, with the passage it stands in. */
export interface LeftTurn {
  readonly turn: SpeechTurn
  readonly passage: PassagePair
}

export interface SpeechComparison {
  readonly source: readonly SpeechPart[]
  readonly copy: readonly SpeechPart[]
  /** In reading order. */
  readonly sourceTurns: readonly SpeechTurn[]
  readonly pairs: readonly (TurnPair & { readonly passage: PassagePair })[]
  readonly sourceLeft: readonly LeftTurn[]
  readonly copyLeft: readonly LeftTurn[]
}

const known = new WeakMap<StoryReading, SpeechComparison>()

/** The quotes of a copy beside those of its source; made once for each reading of a story. */
export function compareSpeech(story: StoryReading, context: CheckContext): SpeechComparison {
  const found = known.get(story)
  if (found !== undefined) return found
  const made = compare(story, bilingualWords(context.data))
  known.set(story, made)
  return made
}

function compare(story: StoryReading, words: BilingualWords): SpeechComparison {
  const source = readSpeechParts(story.source ?? [])
  const copy = readSpeechParts(story.copy)
  const turns = { source: turnsByPart(source), copy: turnsByPart(copy) }
  const turnsOf = (parts: readonly PartReading[], side: 'source' | 'copy') =>
    parts.flatMap((part) => turns[side].get(part) ?? [])
  const read = story.passages.map((passage) => {
    const own: PassageTurns = {
      passage,
      source: turnsOf(passage.source, 'source'),
      copy: turnsOf(passage.copy, 'copy'),
    }
    return { passage, paired: pairTurns(own, words) }
  })
  const found = read.flatMap(({ passage, paired }) => paired.pairs.map((pair) => ({ ...pair, passage })))
  const order = { source: [...turns.source.values()].flat(), copy: [...turns.copy.values()].flat() }
  const pairs = uncrossPairs(found, order, words)
  return {
    source,
    copy,
    sourceTurns: order.source,
    pairs,
    ...pairElsewhere(leftOf(read, 'sourceLeft'), leftOf(read, 'copyLeft'), words),
  }
}

function turnsByPart(parts: readonly SpeechPart[]): ReadonlyMap<PartReading, readonly SpeechTurn[]> {
  return new Map(parts.map((part) => [part.part, readTurns(part)]))
}

function leftOf(
  read: readonly { readonly passage: PassagePair; readonly paired: PairedTurns }[],
  side: 'sourceLeft' | 'copyLeft',
): readonly LeftTurn[] {
  return read.flatMap(({ passage, paired }) => paired[side].map((turn) => ({ turn, passage })))
}

/** More than this left over on one side is no copy of the source: nothing is looked for elsewhere. */
const MOST_LEFT = 120

/** A quote that moved to another passage is not lost: it shares words with one left over there, or its speaker. */
function pairElsewhere(source: readonly LeftTurn[], copy: readonly LeftTurn[], words: BilingualWords) {
  if (source.length > MOST_LEFT || copy.length > MOST_LEFT) return { sourceLeft: source, copyLeft: copy }
  const gone = new Set<LeftTurn>()
  const targets = copy.map((left) => ({ left, keys: turnClues(left.turn, words) }))
  for (const left of source) {
    const own = new Set(turnClues(left.turn, words))
    const match = targets.find(
      (other) =>
        !gone.has(other.left) && isLike(left.turn, other.left.turn, other.keys.filter((key) => own.has(key)).length),
    )
    if (match !== undefined) gone.add(left).add(match.left)
  }
  return { sourceLeft: source.filter((left) => !gone.has(left)), copyLeft: copy.filter((left) => !gone.has(left)) }
}

function isLike(source: SpeechTurn, copy: SpeechTurn, shared: number): boolean {
  const isSaidBySame = isAnySameName(source.speaker?.names ?? [], copy.speaker?.names ?? [])
  const ratio = copy.length / Math.max(1, source.length)
  const fits = ratio > 0.5 && ratio < 2
  return fits && (shared >= 2 || (isSaidBySame && shared >= 1) || (isSaidBySame && ratio > 0.75 && ratio < 1.4))
}
