import type { Clue } from '#domain/language/clues.ts'

/** A sentence or a paragraph with what can be recognised of it in another language. */
export interface ClueUnit {
  readonly length: number
  readonly clues: readonly Clue[]
}

/** How much two texts have in common, unit by unit, in the weight of what they share: what is rare in them weighs more. */
export interface Evidence {
  /** Weight of what the units share, at these places of their lists. */
  between(source: number, copy: number): number
  /** The units of the copy that share anything with one of the source. */
  partners(source: number): ReadonlyMap<number, number>
  /** Weight of everything known in a unit of the source: what would be shared if nothing were left out. */
  whole(source: number): number
  wholeCopy(copy: number): number
}

const KIND_WEIGHT: Readonly<Record<Clue['kind'], number>> = { name: 1.25, number: 1.25, word: 0.85 }
/** A figure alone stands in many sentences, and so do the short shapes of words. */
const WEAK_KEY = /^(?:#\d|~.{1,4})$/u
const WEAK = 0.55

export function weighEvidence(source: readonly ClueUnit[], copy: readonly ClueUnit[]): Evidence {
  const places = indexKeys(copy)
  const weigh = keyWeights(source, copy)
  const shared = source.map((unit) => sharedWeights(unit, places, weigh))
  const wholes = source.map((unit) => wholeWeight(unit, weigh))
  const copyWholes = copy.map((unit) => wholeWeight(unit, weigh))
  return {
    between: (from, to) => shared[from]?.get(to) ?? 0,
    partners: (from) => shared[from] ?? NOTHING,
    whole: (from) => wholes[from] ?? 0,
    wholeCopy: (to) => copyWholes[to] ?? 0,
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map()

type Weigh = (key: string, kind: Clue['kind']) => number

function indexKeys(units: readonly ClueUnit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>()
  for (const [index, unit] of units.entries()) {
    for (const key of unit.clues.flatMap((clue) => clue.keys)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, new Set([index]))
      else known.add(index)
    }
  }
  return places
}

function keyWeights(source: readonly ClueUnit[], copy: readonly ClueUnit[]): Weigh {
  const counts = new Map<string, number>()
  for (const unit of [...source, ...copy]) {
    for (const key of new Set(unit.clues.flatMap((clue) => clue.keys))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const total = Math.max(8, source.length + copy.length)
  return (key, kind) =>
    Math.max(0.1, Math.log(total / (counts.get(key) ?? 1))) * KIND_WEIGHT[kind] * (WEAK_KEY.test(key) ? WEAK : 1)
}

/** A key in more units than this says nothing about where it belongs. */
const TOO_COMMON = 24

function sharedWeights(
  unit: ClueUnit,
  places: ReadonlyMap<string, ReadonlySet<number>>,
  weigh: Weigh,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  const seen = new Set<string>()
  for (const clue of unit.clues) {
    const name = clue.keys.join(' ')
    if (seen.has(name)) continue
    seen.add(name)
    for (const [place, weight] of bestPlaces(clue, places, weigh)) shared.set(place, (shared.get(place) ?? 0) + weight)
  }
  return shared
}

/** One clue counts once for each unit, by the best of its keys. */
function bestPlaces(
  clue: Clue,
  places: ReadonlyMap<string, ReadonlySet<number>>,
  weigh: Weigh,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const key of clue.keys) {
    const found = places.get(key)
    if (found === undefined || found.size > TOO_COMMON) continue
    const weight = weigh(key, clue.kind)
    for (const place of found) best.set(place, Math.max(best.get(place) ?? 0, weight))
  }
  return best
}

function wholeWeight(unit: ClueUnit, weigh: Weigh): number {
  return unit.clues
    .filter((clue) => clue.isKnown)
    .reduce((sum, clue) => sum + Math.max(0, ...clue.keys.map((key) => weigh(key, clue.kind))), 0)
}
