import { sharedKeys } from '#domain/language/shared-keys.ts'
import type { AlignmentUnit } from './units.ts'

/**
 * How well blocks of the source and blocks of the copy fit together, as a cost: the lengths as Gale and Church (1993)
 * weigh them, less what figures, names and cognates they share, more where the kinds of block disagree.
 */
export interface BeadScorer {
  cost(source: readonly AlignmentUnit[], copy: readonly AlignmentUnit[]): number
  /** Weight of the keys that two units share; 0 when they share none. */
  sharedWeight(source: AlignmentUnit, copy: AlignmentUnit): number
}

/** Flat price of leaving one block without a counterpart. */
const GAP_COST = 180
/** The same for a source block after the end of the copy: it is the next to be written more often than left out. */
export const UNREACHED_COST = 60
/** −100 ln of how much rarer joining and dividing paragraphs is than rendering one by one. */
const JOIN_COST = 190
/** Gale and Church measured 6.8 between translations; an adaptation shortens and explains. */
const LENGTH_VARIANCE = 12
const MAX_LENGTH_COST = 350
const UNDER_WAY_COST = 100
const KEY_WEIGHT = 55

export function createBeadScorer(source: readonly AlignmentUnit[], copy: readonly AlignmentUnit[]): BeadScorer {
  const keys = new Map([...source, ...copy].map((unit) => [unit, new Set(sharedKeys(unit.text))] as const))
  const weights = weighKeys(keys)
  const ratio = clampRatio(lengthOf(copy) / Math.max(1, lengthOf(source)))
  const last = copy.at(-1)
  const shared = (a: readonly AlignmentUnit[], b: readonly AlignmentUnit[]) =>
    weighShared(collectKeys(a, keys), collectKeys(b, keys), weights)
  return {
    cost: (a, b) => {
      if (a.length === 0 || b.length === 0) return GAP_COST * (a.length + b.length)
      return (
        Math.min(
          lengthCost(lengthOf(a), lengthOf(b), ratio),
          isUnderWay(a, b, { last, ratio }) ? UNDER_WAY_COST : MAX_LENGTH_COST,
        ) +
        joinCost(a, b) +
        typeCost(a, b) -
        shared(a, b) * KEY_WEIGHT
      )
    },
    sharedWeight: (a, b) => shared([a], [b]),
  }
}

interface Writing {
  readonly last: AlignmentUnit | undefined
  readonly ratio: number
}

/** The last block of the copy may be one that is being written: that it is short says nothing yet. */
function isUnderWay(
  source: readonly AlignmentUnit[],
  copy: readonly AlignmentUnit[],
  { last, ratio }: Writing,
): boolean {
  return copy.at(-1) === last && lengthOf(copy) < lengthOf(source) * ratio
}

/** A copy of which only the beginning is written says nothing about how long translations of it get. */
function clampRatio(ratio: number): number {
  return Math.min(1.3, Math.max(0.75, ratio))
}

function lengthOf(units: readonly AlignmentUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.text.length, 0)
}

type KeySet = ReadonlySet<string>
const NO_KEYS: KeySet = new Set()

function collectKeys(units: readonly AlignmentUnit[], keys: ReadonlyMap<AlignmentUnit, KeySet>): KeySet {
  const [first, ...others] = units
  const own = first === undefined ? NO_KEYS : (keys.get(first) ?? NO_KEYS)
  return others.reduce((all, unit) => all.union(keys.get(unit) ?? NO_KEYS), own)
}

/** A key in two blocks says much, a key in all of them nothing. */
function weighKeys(keys: ReadonlyMap<AlignmentUnit, KeySet>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const unitKeys of keys.values()) {
    for (const key of unitKeys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const total = Math.max(4, keys.size)
  return new Map([...counts].map(([key, count]) => [key, Math.max(0, Math.log(total / count))]))
}

function weighShared(a: KeySet, b: KeySet, weights: ReadonlyMap<string, number>): number {
  let weight = 0
  for (const key of a) if (b.has(key)) weight += weights.get(key) ?? 0
  return weight
}

function lengthCost(source: number, copy: number, ratio: number): number {
  const mean = (source + copy / ratio) / 2
  const deviation = Math.abs(copy - source * ratio) / Math.sqrt(Math.max(1, mean) * LENGTH_VARIANCE)
  return Math.min(MAX_LENGTH_COST, -100 * Math.log(Math.max(1e-12, 2 * (1 - normalDistribution(deviation)))))
}

/** Abramowitz and Stegun, 26.2.17; off by less than 1e-7. */
function normalDistribution(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - 0.3989422804 * Math.exp((-z * z) / 2) * tail
}

function joinCost(a: readonly AlignmentUnit[], b: readonly AlignmentUnit[]): number {
  return JOIN_COST * (a.length + b.length - 2)
}

/** Kinds that carry one another: a quote becomes a paragraph with marks, the lead the first paragraph. */
const KIND: Readonly<Record<AlignmentUnit['type'], 'headline' | 'text' | 'head' | 'box' | 'picture' | 'embed'>> = {
  headline: 'headline',
  lead: 'text',
  paragraph: 'text',
  quote: 'text',
  list: 'text',
  subhead: 'head',
  question: 'head',
  factbox: 'box',
  table: 'box',
  picture: 'picture',
  embed: 'embed',
}
const OTHER_KIND_COST = 250
const OTHER_TYPE_COST = 40
/** The lead of an adaptation is that of its source, however much shorter, unless names and figures say otherwise. */
const SAME_LEAD_GAIN = 250
const NEVER = 2_000

function typeCost(a: readonly AlignmentUnit[], b: readonly AlignmentUnit[]): number {
  const costs = a.flatMap((source) => b.map((copy) => typePairCost(source.type, copy.type)))
  return Math.max(...costs) + inKindCost(a) + inKindCost(b)
}

function typePairCost(a: AlignmentUnit['type'], b: AlignmentUnit['type']): number {
  if (a === b) return a === 'lead' ? -SAME_LEAD_GAIN : 0
  if (KIND[a] === KIND[b]) return OTHER_TYPE_COST
  const isNever = [a, b].some((type) => type === 'picture' || type === 'headline' || type === 'embed')
  return isNever ? NEVER : OTHER_KIND_COST
}

/** A subhead is not joined with the paragraph below it. */
function inKindCost(units: readonly AlignmentUnit[]): number {
  const first = units[0]
  return first === undefined || units.every((unit) => KIND[unit.type] === KIND[first.type]) ? 0 : OTHER_KIND_COST
}
