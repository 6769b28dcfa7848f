import { findClues, type BilingualWords } from '#domain/language/clues.ts'
import { rangesOverlap } from '#lib/text-range.ts'
import type { PassagePair } from '../pairing.ts'
import { isAnySameName } from './same-name.ts'
import type { SpeechTurn } from './speech-turns.ts'

export interface TurnPair {
  readonly source: SpeechTurn
  readonly copy: SpeechTurn
}

export interface PassageTurns {
  readonly passage: PassagePair
  readonly source: readonly SpeechTurn[]
  readonly copy: readonly SpeechTurn[]
}

export interface PairedTurns {
  readonly pairs: readonly TurnPair[]
  readonly sourceLeft: readonly SpeechTurn[]
  readonly copyLeft: readonly SpeechTurn[]
}

/** More turns than this in one passage are paired in their order. */
const MANY = 24

/**
 * Which turn of the copy gives which turn of the source: by what they share, where they stand, and their length. Who speaks
 * counts for little, because that may be what is wrong.
 */
export function pairTurns(turns: PassageTurns, words: BilingualWords): PairedTurns {
  const { source, copy } = turns
  const isMany = source.length > MANY || copy.length > MANY
  const pairs = isMany ? source.flatMap((turn, index) => toPair(turn, copy[index])) : pairByLikeness(turns, words)
  return {
    pairs,
    sourceLeft: source.filter((turn) => !pairs.some((pair) => pair.source === turn)),
    copyLeft: copy.filter((turn) => !pairs.some((pair) => pair.copy === turn)),
  }
}

function toPair(source: SpeechTurn, copy: SpeechTurn | undefined): readonly TurnPair[] {
  return copy === undefined ? [] : [{ source, copy }]
}

function pairByLikeness(turns: PassageTurns, words: BilingualWords): readonly TurnPair[] {
  if (turns.source.length === 1 && turns.copy.length === 1)
    return turns.source.flatMap((turn) => toPair(turn, turns.copy[0]))
  const source = turns.source.map((turn) => toUnit(turn, words))
  const copy = turns.copy.map((turn) => toUnit(turn, words))
  const ranked = source
    .flatMap((from, row) =>
      copy.map((to, column) => ({
        from,
        to,
        score: likeness(turns.passage, [from, place(row, source)], [to, place(column, copy)]),
      })),
    )
    .toSorted((a, b) => b.score - a.score)
  const used = new Set<SpeechTurn>()
  return ranked.flatMap(({ from, to }) => {
    if (used.has(from.turn) || used.has(to.turn)) return []
    used.add(from.turn).add(to.turn)
    return [{ source: from.turn, copy: to.turn }]
  })
}

interface Unit {
  readonly turn: SpeechTurn
  readonly keys: ReadonlySet<string>
}

function toUnit(turn: SpeechTurn, words: BilingualWords): Unit {
  return { turn, keys: new Set(turnClues(turn, words)) }
}

/** What can be recognised of the words spoken in the other language. */
export function turnClues({ part, quotes }: SpeechTurn, words: BilingualWords): readonly string[] {
  return quotes.flatMap((quote) =>
    findClues(part.text.slice(quote.words.start, quote.words.end), part.language, words).flatMap((clue) => clue.keys),
  )
}

function place(index: number, list: readonly Unit[]): number {
  return list.length < 2 ? 0.5 : index / (list.length - 1)
}

function likeness(
  passage: PassagePair,
  [from, row]: readonly [Unit, number],
  [to, column]: readonly [Unit, number],
): number {
  const shared = [...from.keys].filter((key) => to.keys.has(key)).length
  const isSaidBySame = isAnySameName(from.turn.speaker?.names ?? [], to.turn.speaker?.names ?? [])
  const length = Math.abs(Math.log((from.turn.length + 4) / (to.turn.length + 4)))
  const isLinked = areLinked(passage, from.turn, to.turn)
  return (
    1.2 * Math.min(3, shared) + (isSaidBySame ? 0.8 : 0) + (isLinked ? 0.6 : 0) - Math.abs(row - column) - length / 2
  )
}

function areLinked({ segments }: PassagePair, source: SpeechTurn, copy: SpeechTurn): boolean {
  return segments.some(
    (pair) =>
      pair.source.some((segment) => segment.part === source.part && rangesOverlap(segment, source)) &&
      pair.copy.some((segment) => segment.part === copy.part && rangesOverlap(segment, copy)),
  )
}
