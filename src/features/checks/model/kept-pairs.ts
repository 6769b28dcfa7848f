import { pairParts, withSegments, type KnownPair, type PartPair, type PassagePair } from './pairing.ts'
import type { PartReading } from './part-reading.ts'

/** Pairs the sentences of a passage again only when one of its parts changed. */
export class KeptPairs {
  #known = new Map<string, PassagePair>()

  pair(
    source: readonly PartReading[],
    copy: readonly PartReading[],
    known: readonly KnownPair[] | null,
  ): readonly PassagePair[] {
    const pairs = pairParts(source, copy, known).map((pair) => {
      const before = this.#known.get(nameOf(pair))
      return before !== undefined && isSame(before, pair) ? before : withSegments(pair)
    })
    this.#known = new Map(pairs.map((pair) => [nameOf(pair), pair]))
    return pairs
  }
}

function nameOf({ source, copy }: PartPair): string {
  return JSON.stringify([source.map((part) => part.key), copy.map((part) => part.key)])
}

function isSame(a: PartPair, b: PartPair): boolean {
  return a.isSettled === b.isSettled && isSameList(a.source, b.source) && isSameList(a.copy, b.copy)
}

function isSameList(a: readonly PartReading[], b: readonly PartReading[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
