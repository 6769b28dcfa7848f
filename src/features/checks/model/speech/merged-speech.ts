import type { SpeechComparison } from './compare-speech.ts'
import { isAnySameName } from './same-name.ts'
import type { SpeechTurn } from './speech-turns.ts'

/** Two people's quotes given as one: the quote of a neighbour is long enough for both. */
export function findMerged(turn: SpeechTurn, { sourceTurns: turns, pairs }: SpeechComparison): SpeechTurn | null {
  const index = turns.indexOf(turn)
  for (const neighbour of [turns[index - 1], turns[index + 1]]) {
    const pair = neighbour && pairs.find((one) => one.source === neighbour)
    if (pair === undefined || !areDifferentPeople(turn, pair.source)) continue
    const isLong =
      pair.copy.length > 1.4 * pair.source.length && pair.copy.length > 0.65 * (pair.source.length + turn.length)
    if (isLong) return pair.copy
  }
  return null
}

function areDifferentPeople(a: SpeechTurn, b: SpeechTurn): boolean {
  const [one, other] = [a.speaker?.names ?? [], b.speaker?.names ?? []]
  return one.length > 0 && other.length > 0 && !isAnySameName(one, other)
}
