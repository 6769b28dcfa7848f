import { rangesOverlap } from '#lib/text-range.ts'
import type { FoundNumber } from '#domain/language/number-types.ts'
import type { StoryReading } from '../story-reading.ts'
import { factsOf } from './fact-readings.ts'
import { isRepeating, matchFacts, placeFacts, type Matching } from './match-facts.ts'
import { isRounding, numberSameness } from './number-sameness.ts'
import { isRelabelled, judgePair, type NumberFault, type PlacedNumber } from './number-likeness.ts'
import { findTurnedRanges } from './turned-ranges.ts'
import { createMomentEvidence } from './moment-evidence.ts'

export interface NumberComparison {
  readonly matching: Matching<FoundNumber>
  readonly faults: readonly NumberFault[]
}

const known = new WeakMap<StoryReading, NumberComparison>()

/** Made once for each reading of a story: three checks ask for it. */
export function compareNumbers(story: StoryReading): NumberComparison {
  const found = known.get(story)
  if (found !== undefined) return found
  const sides = placeFacts(story, (part) => factsOf(part).numbers)
  const matching = matchFacts(sides, { sameness: numberSameness, isGarbled: isRelabelled })
  const isInDate = createMomentEvidence(story)
  const faults = findFaults(matching).filter((fault) => !isInDate(fault.copy))
  const made = { matching, faults }
  known.set(story, made)
  return made
}

interface Candidate extends NumberFault {
  readonly score: number
}

/** The likeliest pairs of what is left on both sides of a sentence, each number once. */
function findFaults(matching: Matching<FoundNumber>): readonly NumberFault[] {
  const lost = matching.unmatchedSource.filter(
    (one) => !one.fact.isFree && (isInScore(one) || !isSaidElsewhere(one, matching)),
  )
  const paired = new Set(matching.source.map((one) => one.passage))
  const candidates = matching.unmatchedCopy.flatMap((copy) =>
    candidatesOf(copy, paired.has(copy.passage) ? lost.filter((one) => one.passage === copy.passage) : lost),
  )
  const used = new Set<PlacedNumber>()
  const faults: NumberFault[] = []
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const { source, copy, kind } = candidate
    if (used.has(source) || used.has(copy)) continue
    used.add(source)
    used.add(copy)
    if (kind !== 'rounded') faults.push({ source, copy, kind })
  }
  return withoutOverlaps([...faults, ...wrongConversions(matching, used), ...findTurnedRanges(matching)])
}

/** `nine out of 10` is told once, of its first wrong figure. */
function withoutOverlaps(faults: readonly NumberFault[]): readonly NumberFault[] {
  return faults.filter(
    ({ copy }) =>
      copy.fact.kind !== 'share' ||
      !faults.some(
        (other) => other.copy !== copy && other.copy.part === copy.part && rangesOverlap(other.copy.fact, copy.fact),
      ),
  )
}

/** `4–2`: here each figure counts. */
function isInScore({ part, fact }: PlacedNumber): boolean {
  const around = part.text.slice(Math.max(0, fact.core.start - 2), fact.core.end + 2)
  return /\d[–-]\d/u.test(around)
}

/** A number that the source has twice and the copy once is said. */
function isSaidElsewhere(one: PlacedNumber, matching: Matching<FoundNumber>): boolean {
  return matching.copy.some(
    (copy) =>
      copy.passage === one.passage &&
      copy.pair === one.pair &&
      !isRepeating(copy, one) &&
      one.fact.kind === copy.fact.kind &&
      numberSameness(one.fact, copy.fact) >= 3,
  )
}

/** A passage without any number of the source may stand with the wrong paragraph: then all that is lost is looked at. */
function candidatesOf(copy: PlacedNumber, lost: readonly PlacedNumber[]): readonly Candidate[] {
  return lost.flatMap((source) => {
    const judged = judgePair(source, copy)
    return judged === null ? [] : [{ ...judged, source, copy }]
  })
}

/** `300 hectares (about 1,000 acres)`: the second figure should be the first in another unit. */
function wrongConversions(matching: Matching<FoundNumber>, used: ReadonlySet<PlacedNumber>): readonly NumberFault[] {
  return matching.copy.flatMap((copy, index) => {
    const before = matching.copy[index - 1]
    if (before === undefined || used.has(copy) || matching.matched.has(copy)) return []
    const source = matching.matched.get(before)
    if (source === undefined || before.sentence !== copy.sentence || !isGloss(before, copy)) return []
    const [unit, other] = [before.fact.unit, copy.fact.unit]
    if (unit === null || other === null || unit.id === other.id || unit.dimension !== other.dimension) return []
    if (['money', 'time', 'temperature'].includes(unit.dimension)) return []
    const expected = (before.fact.value * unit.factor) / other.factor
    return isRounding(expected, copy.fact.value) ? [] : [{ kind: 'unit' as const, source, copy }]
  })
}

const GLOSS = /^,? ?\((?:or |about |around |roughly |nearly |just over |just under |approximately |some |almost )*$/u

function isGloss(before: PlacedNumber, copy: PlacedNumber): boolean {
  return GLOSS.test(copy.part.text.slice(before.fact.end, copy.fact.start))
}
