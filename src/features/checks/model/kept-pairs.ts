import { pairTexts, type PairingHints, type PassagePair, type Segment, type SegmentPair } from './pairing.ts'
import type { PartReading } from './part-reading.ts'

/** Lets a passage be the same object as long as nothing in it changed, so that what was said of it is known. */
export class KeptPairs {
  #known = new Map<string, PassagePair>()

  pair(source: readonly PartReading[], copy: readonly PartReading[], hints: PairingHints): readonly PassagePair[] {
    const pairs = pairTexts(source, copy, hints).map((pair) => {
      const before = this.#known.get(nameOf(pair))
      return before !== undefined && isSame(before, pair) ? before : pair
    })
    this.#known = new Map(pairs.map((pair) => [nameOf(pair), pair]))
    return pairs
  }
}

function nameOf({ source, copy }: PassagePair): string {
  return JSON.stringify([source.map((part) => part.key), copy.map((part) => part.key)])
}

function isSame(a: PassagePair, b: PassagePair): boolean {
  return (
    a.isSettled === b.isSettled &&
    isSameList(a.source, b.source, Object.is) &&
    isSameList(a.copy, b.copy, Object.is) &&
    isSameList(a.segments, b.segments, isSamePair)
  )
}

function isSamePair(a: SegmentPair, b: SegmentPair): boolean {
  return isSameList(a.source, b.source, isSameSegment) && isSameList(a.copy, b.copy, isSameSegment)
}

function isSameSegment(a: Segment, b: Segment): boolean {
  return a.part === b.part && a.start === b.start && a.end === b.end
}

function isSameList<One>(a: readonly One[], b: readonly One[], isEqual: (one: One, other: One) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isEqual(one, b[index] ?? one))
}
