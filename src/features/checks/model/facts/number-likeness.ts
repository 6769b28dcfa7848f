import { findNegations } from '#domain/language/negations.ts'
import type { FoundNumber } from '#domain/language/number-types.ts'
import type { Placed } from './match-facts.ts'
import { isEqual, isRounding } from './number-sameness.ts'

export type PlacedNumber = Placed<FoundNumber>

/** `value`: another number; `points`: per cent for percentage points; `unit`: the same number of something else. */
export type FaultKind = 'value' | 'points' | 'unit' | 'rounded'

/** A number of the copy that stands where the source has another one, or the same of something else. */
export interface NumberFault {
  readonly kind: FaultKind
  readonly source: PlacedNumber
  readonly copy: PlacedNumber
}

export interface Judgement {
  readonly kind: FaultKind
  readonly score: number
}

/** Whether two numbers that are left over in one passage are the same number gone wrong; null when they hardly are. */
export function judgePair(source: PlacedNumber, copy: PlacedNumber): Judgement | null {
  const [one, other] = [source.fact, copy.fact]
  if (isRest(source, copy)) return null
  const isNear = source.passage === copy.passage && source.pair === copy.pair
  const relabelled = relabelling(one, other)
  if (relabelled !== null && (!other.isFree || isNear)) return { kind: relabelled, score: isNear ? 10 : 7 }
  if (isTold(source, copy)) return { kind: 'rounded', score: 9 }
  const likeness = valueLikeness(one, other)
  if (other.isFree && !(isNear && canBeWrongOne(source, copy) && likeness >= 3)) return null
  const least = isNear ? 3 : 5
  if (likeness < least) return null
  return {
    kind: isOtherMeasure(one, other) ? 'unit' : 'value',
    score: likeness + (isNear ? 2 : 0) - orderGap(source, copy),
  }
}

/** `Tre av fyra tror inte`: one in four believes. */
function isRest(source: PlacedNumber, copy: PlacedNumber): boolean {
  if (source.fact.kind !== 'share' || copy.fact.kind !== 'share') return false
  if (!isEqual(source.fact.value + copy.fact.value, 1)) return false
  return isDenied(source) !== isDenied(copy)
}

function isDenied({ part, sentence }: PlacedNumber): boolean {
  return findNegations(sentence.text, part.language).some((negation) => negation.kind !== 'faint')
}

export function isRelabelled(one: FoundNumber, other: FoundNumber): boolean {
  return relabelling(one, other) !== null
}

/** The same figure with another unit. */
function relabelling(one: FoundNumber, other: FoundNumber): FaultKind | null {
  if (one.unit === null || other.unit === null || one.unit.id === other.unit.id) return null
  if (one.kind !== 'count' || other.kind !== 'count') return null
  const dimensions = [one.unit.dimension, other.unit.dimension]
  if (dimensions.includes('points') && dimensions.includes('share')) {
    return isEqual(one.value, other.value) ? 'points' : null
  }
  if (dimensions[0] !== dimensions[1]) return null
  const isMil = one.unit.id === 'mil' && isEqual(one.value * 10, other.value)
  return isEqual(one.value, other.value) || isMil ? 'unit' : null
}

/** A length or a sum in another unit that is no proper conversion either. */
function isOtherMeasure(one: FoundNumber, other: FoundNumber): boolean {
  if (one.unit === null || other.unit === null || one.unit.id === other.unit.id) return false
  return one.unit.dimension === other.unit.dimension && !['time', 'share', 'points'].includes(one.unit.dimension)
}

/** How much alike: same dimension and kind 3, and more for figures that share their digits. */
function valueLikeness(one: FoundNumber, other: FoundNumber): number {
  const digits = digitLikeness(one, other)
  if (!isSameKind(one, other)) return 0
  if (one.unit === null && other.unit === null) return 3 + digits
  if (one.unit === null || other.unit === null) return 1 + digits
  if (one.unit.dimension === other.unit.dimension) return 4 + digits
  return one.unit.dimension === 'share' && other.unit.dimension === 'points' ? 3 + digits : 0
}

function isSameKind(one: FoundNumber, other: FoundNumber): boolean {
  if (one.kind === other.kind) return true
  const kinds = [one.kind, other.kind]
  return kinds.includes('share') && kinds.includes('multiple')
}

/** 2: the same digits otherwise divided or multiplied; 1.5: two changed places, one lost, added or changed. */
function digitLikeness(one: FoundNumber, other: FoundNumber): number {
  if (one.kind !== 'count') return 0
  const [a, b] = [digitsOf(one.value), digitsOf(other.value)]
  if (a === b) return 2
  if (a.length < 2 || b.length < 2) return 0
  if ([...a].toSorted().join('') === [...b].toSorted().join('')) return 1.5
  return isOneEdit(a, b) ? 1 : 0
}

function digitsOf(value: number): string {
  return String(Math.abs(value)).replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '')
}

function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  const [restA, restB] = [a.slice(head), b.slice(head)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

const ABOUT =
  /\b(?:about|around|roughly|nearly|almost|some|approximately|over|under|than|close to|up to|as many as|at least|in excess of)\s+(?:SEK |[€$£])?$/iu

/** `1 987` and `nearly 2,000`: a rounding that the copy owns up to, or that a headline may make. */
function isTold(source: PlacedNumber, copy: PlacedNumber): boolean {
  const [one, other] = [source.fact, copy.fact]
  if (one.kind !== 'count' || other.kind !== 'count' || one.unit?.dimension !== other.unit?.dimension) return false
  const before = copy.part.text.slice(Math.max(0, other.start - 24), other.start)
  const isFree = copy.part.field === 'headline' || copy.part.field === 'lead'
  const expected = one.value * ((one.unit?.factor ?? 1) / (other.unit?.factor ?? 1))
  const isRounder = digitsOf(other.value).length < digitsOf(expected).length
  return (isFree || ABOUT.test(before)) && isRounder && isRounding(expected, other.value)
}

const NOUN_OF = /^\s+of\b/u

/** A bare `one` for another small number (`två män` → “one man”); `one of them` is none. */
function canBeWrongOne(source: PlacedNumber, copy: PlacedNumber): boolean {
  if (!/^one\b/iu.test(copy.fact.text) && copy.fact.kind !== 'ordinal') return false
  return source.fact.value <= 12 && !NOUN_OF.test(copy.part.text.slice(copy.fact.end))
}

/** Numbers keep their order more often than not. */
function orderGap(source: PlacedNumber, copy: PlacedNumber): number {
  const at = (one: PlacedNumber) => (one.fact.start - one.sentence.start) / Math.max(1, one.sentence.text.length)
  return Math.min(1, Math.abs(at(source) - at(copy)))
}
