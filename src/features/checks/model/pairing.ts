import { NO_WORDS, type BilingualWords } from '#domain/language/clues.ts'
import { pairParts } from './part-pairing.ts'
import type { KnownPair, PartPair, PassagePair, Sides } from './passages.ts'
import type { PartReading } from './part-reading.ts'
import { pairSegments, segmentsOf } from './segment-pairing.ts'

export type { KnownPair, PassagePair, Segment, SegmentPair } from './passages.ts'
export { segmentsOf } from './segment-pairing.ts'

export interface PairingHints {
  /** Null pairs the parts by what they say. */
  readonly known: readonly KnownPair[] | null
  /** What language data knows of Swedish words and their renderings. */
  readonly words?: BilingualWords
}

/** Pictures' words are never compared with the source. */
const COMPARED: ReadonlySet<string> = new Set(['headline', 'lead', 'body'])

/** Pairs the parts of a source with those of a copy, and their sentences. */
export function pairTexts(
  source: readonly PartReading[],
  copy: readonly PartReading[],
  { known, words = NO_WORDS }: PairingHints,
): readonly PassagePair[] {
  const sides = comparedSides(source, copy)
  if (lengthOf(sides.source) + lengthOf(sides.copy) > LONGEST) return pairRoughly(sides)
  const pairs = known === null ? pairParts(sides, words) : pairAsKnown(sides, known)
  return pairSegments(pairs, words)
}

/**
 * A headline or lead of the copy has a counterpart only where the source has one; beside a mere passage it says once more what the
 * body says, and must not take the passage from it.
 */
function comparedSides(source: readonly PartReading[], copy: readonly PartReading[]): Sides {
  const fields = new Set(source.map((part) => part.field))
  return {
    source: source.filter((part) => COMPARED.has(part.field)),
    copy: copy.filter((part) => COMPARED.has(part.field) && (part.field === 'body' || fields.has(part.field))),
  }
}

/** Some 70,000 words: beyond this a text is no story, and whatever compares it must end. */
const LONGEST = 400_000
const PIECE = 20

function lengthOf(parts: readonly PartReading[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0)
}

/** One passage, its sentences put side by side where they should stand by their number. */
function pairRoughly({ source, copy }: Sides): readonly PassagePair[] {
  const [from, to] = [segmentsOf(source), segmentsOf(copy)]
  const pieces = Math.max(1, Math.ceil(Math.max(from.length, to.length) / PIECE))
  const segments = Array.from({ length: pieces }, (_, piece) => ({
    source: pickPiece(from, piece, pieces),
    copy: pickPiece(to, piece, pieces),
  }))
  return [{ source, copy, segments, isSettled: false }]
}

function pickPiece<One>(all: readonly One[], piece: number, pieces: number): readonly One[] {
  return all.slice(Math.floor((all.length * piece) / pieces), Math.floor((all.length * (piece + 1)) / pieces))
}

function pairAsKnown(sides: Sides, known: readonly KnownPair[]): readonly PartPair[] {
  const pick = (parts: readonly PartReading[], keys: readonly string[]) => {
    const wanted = new Set(keys)
    return parts.filter((part) => wanted.has(part.key))
  }
  return known
    .map((pair) => ({
      source: pick(sides.source, pair.source),
      copy: pick(sides.copy, pair.copy),
      isSettled: pair.isSettled,
    }))
    .filter((pair) => pair.source.length + pair.copy.length > 0)
}
