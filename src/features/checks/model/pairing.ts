import type { TextRange } from '#lib/text-range.ts'
import { alignUnits } from '#domain/translation/align-units.ts'
import type { AlignmentUnit } from '#domain/translation/units.ts'
import { sentencesOf, type PartReading } from './part-reading.ts'

/** A sentence in its part: UTF-16 offsets in the part's text. */
export interface Segment extends TextRange {
  readonly part: PartReading
  readonly text: string
}

/** Sentences that say the same; one side may be empty, never both. */
export interface SegmentPair {
  readonly source: readonly Segment[]
  readonly copy: readonly Segment[]
}

/** Parts of the source and parts of the copy that say the same, and their sentences paired. One side may be empty. */
export interface PassagePair {
  readonly source: readonly PartReading[]
  readonly copy: readonly PartReading[]
  readonly segments: readonly SegmentPair[]
  /** A person said that this is left out, or added: neither an omission nor an addition to complain of. */
  readonly isSettled: boolean
}

/** What is known already, by a person or from the story screen's alignment: keys of parts that belong together. */
export interface KnownPair {
  readonly source: readonly string[]
  readonly copy: readonly string[]
  readonly isSettled: boolean
}

/** Pictures' words are never compared with the source. */
const COMPARED: ReadonlySet<string> = new Set(['headline', 'lead', 'body'])

/** Pairs the parts of a source with those of a copy, and within each pair their sentences. */
export function pairTexts(
  source: readonly PartReading[],
  copy: readonly PartReading[],
  known: readonly KnownPair[] | null,
): readonly PassagePair[] {
  return pairParts(source, copy, known).map(withSegments)
}

/** A passage before its sentences are paired. */
export type PartPair = Omit<PassagePair, 'segments'>

export function pairParts(
  source: readonly PartReading[],
  copy: readonly PartReading[],
  known: readonly KnownPair[] | null,
): readonly PartPair[] {
  const sides = {
    source: source.filter((part) => COMPARED.has(part.field)),
    copy: copy.filter((part) => COMPARED.has(part.field)),
  }
  return known === null ? pairByAlignment(sides) : pairAsKnown(sides, known)
}

export function withSegments(pair: PartPair): PassagePair {
  return { ...pair, segments: pairSegments(segmentsOf(pair.source), segmentsOf(pair.copy)) }
}

interface Sides {
  readonly source: readonly PartReading[]
  readonly copy: readonly PartReading[]
}

function pairAsKnown(sides: Sides, known: readonly KnownPair[]): readonly PartPair[] {
  const source = new Map(sides.source.map((part) => [part.key, part]))
  const copy = new Map(sides.copy.map((part) => [part.key, part]))
  return known
    .map((pair) => ({
      source: pair.source.flatMap((key) => source.get(key) ?? []),
      copy: pair.copy.flatMap((key) => copy.get(key) ?? []),
      isSettled: pair.isSettled,
    }))
    .filter((pair) => pair.source.length + pair.copy.length > 0)
}

function pairByAlignment(sides: Sides): readonly PartPair[] {
  const parts = new Map([...sides.source, ...sides.copy].map((part) => [unitOf(part), part]))
  const byText = new Map(Array.from(parts.keys(), (unit) => [unit, parts.get(unit)]))
  const unitsOf = (side: readonly PartReading[]) =>
    [...byText].flatMap(([unit, part]) => (part !== undefined && side.includes(part) ? [unit] : []))
  return alignUnits(unitsOf(sides.source), unitsOf(sides.copy)).map((bead) => ({
    source: bead.source.flatMap((unit) => parts.get(unit) ?? []),
    copy: bead.copy.flatMap((unit) => parts.get(unit) ?? []),
    isSettled: false,
  }))
}

function unitOf(part: PartReading): AlignmentUnit {
  const type = part.field === 'headline' || part.field === 'lead' ? part.field : part.form
  return {
    id: part.key,
    type: type === 'item' || type === 'cell' || type === 'line' ? 'paragraph' : type,
    text: part.text,
  }
}

export function segmentsOf(parts: readonly PartReading[]): readonly Segment[] {
  return parts.flatMap((part) =>
    sentencesOf(part).map(({ start, end }) => ({ part, start, end, text: part.text.slice(start, end) })),
  )
}

function pairSegments(source: readonly Segment[], copy: readonly Segment[]): readonly SegmentPair[] {
  if (source.length <= 1 && copy.length <= 1) return [{ source, copy }]
  const units = new Map(
    [...source, ...copy].map((segment): [AlignmentUnit, Segment] => [sentenceUnit(segment), segment]),
  )
  const keys = [...units.keys()]
  const beads = alignUnits(keys.slice(0, source.length), keys.slice(source.length))
  return beads.map((bead) => ({
    source: bead.source.flatMap((unit) => units.get(unit) ?? []),
    copy: bead.copy.flatMap((unit) => units.get(unit) ?? []),
  }))
}

function sentenceUnit(segment: Segment): AlignmentUnit {
  return { id: `${segment.part.key}:${segment.start}`, type: 'paragraph', text: segment.text }
}
