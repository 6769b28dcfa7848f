import type { BilingualWords } from '#domain/language/clues.ts'
import type { PassagePair } from '../pairing.ts'
import { turnClues, type TurnPair } from './pair-turns.ts'
import type { SpeechTurn } from './speech-turns.ts'

type PlacedPair = TurnPair & { readonly passage: PassagePair }

/** Turns of each text in reading order. */
interface Order {
  readonly source: readonly SpeechTurn[]
  readonly copy: readonly SpeechTurn[]
}

/**
 * Where two speakers are changed round, their names pair the paragraphs crosswise. What was said decides: neighbours that
 * share more of their words straight are paired straight, so that the speakers can be seen to differ.
 */
export function uncrossPairs(pairs: readonly PlacedPair[], order: Order, words: BilingualWords): readonly PlacedPair[] {
  const place = new Map([...order.source, ...order.copy].map((turn, index) => [turn, index]))
  const at = (turn: SpeechTurn) => place.get(turn) ?? 0
  const sorted = pairs.toSorted((a, b) => at(a.source) - at(b.source))
  for (let index = 1; index < sorted.length; index += 1) {
    const [first, second] = [sorted[index - 1], sorted[index]]
    if (first === undefined || second === undefined || at(first.copy) < at(second.copy)) continue
    if (!isBetterStraight(first, second, words)) continue
    sorted[index - 1] = { ...first, copy: second.copy }
    sorted[index] = { ...second, copy: first.copy }
  }
  return sorted
}

function isBetterStraight(first: TurnPair, second: TurnPair, words: BilingualWords): boolean {
  const keys = new Map(
    [first.source, second.source, first.copy, second.copy].map((turn) => [turn, new Set(turnClues(turn, words))]),
  )
  const share = (source: SpeechTurn, copy: SpeechTurn) => {
    const own = keys.get(copy)
    return own === undefined ? 0 : [...(keys.get(source) ?? [])].filter((key) => own.has(key)).length
  }
  const crossed = share(first.source, first.copy) + share(second.source, second.copy)
  const straight = share(first.source, second.copy) + share(second.source, first.copy)
  return straight > crossed
}
