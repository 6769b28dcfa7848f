import type { FoundMoment } from '#domain/language/moment-types.ts'
import type { StoryReading } from '../story-reading.ts'
import { perPart } from '../part-reading.ts'
import { factsOf } from './fact-readings.ts'
import { matchFacts, placeFacts, type Matching, type Placed } from './match-facts.ts'
import { figuresOf } from './moment-evidence.ts'
import { momentSameness } from './moment-sameness.ts'

export type PlacedMoment = Placed<FoundMoment>

const BARE_YEAR = /^(?:1[4-9]|20)\d\d$/u

/** Dates and times with the figures that may be years: in Swedish `1987` alone does not show it. */
const momentsOf = perPart((part): readonly FoundMoment[] => {
  const { moments, numbers } = factsOf(part)
  const years = numbers.filter((number) => number.unit === null && BARE_YEAR.test(number.text))
  if (years.length === 0) return moments
  const likely = years.map(({ start, end, text, value }) => ({ kind: 'year' as const, start, end, text, year: value }))
  return [...moments, ...likely].toSorted((a, b) => a.start - b.start)
})

export interface MomentFault {
  readonly source: PlacedMoment
  readonly copy: PlacedMoment
}

/** Dates, days and clock times of the copy that stand where the source has others. */
export function findMomentFaults(story: StoryReading): readonly MomentFault[] {
  const { published } = story
  const sameness = (source: FoundMoment, copy: FoundMoment) => momentSameness(source, copy, published)
  const sides = placeFacts(story, momentsOf)
  const matching = matchFacts(sides, { sameness, isGarbled })
  const lost = matching.unmatchedSource.filter((one) => !isWeak(one) && !isSaidBeside(one, matching, sameness))
  const isNumber = createNumberEvidence(story)
  const candidates = matching.unmatchedCopy
    .filter((copy) => !isNumber(copy))
    .flatMap((copy) => candidatesOf(copy, lost, published))
  return takeBest(candidates)
}

interface Candidate extends MomentFault {
  readonly score: number
}

function takeBest(candidates: readonly Candidate[]): readonly MomentFault[] {
  const used = new Set<PlacedMoment>()
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .filter(({ source, copy }) => {
      if (used.has(source) || used.has(copy)) return false
      used.add(source).add(copy)
      return true
    })
}

function isWeak(one: PlacedMoment): boolean {
  return one.fact.kind === 'weekday' && one.fact.isFree
}

/** A day that the source names twice and the copy once is said. */
function isSaidBeside(
  one: PlacedMoment,
  matching: Matching<FoundMoment>,
  sameness: (source: FoundMoment, copy: FoundMoment) => number,
): boolean {
  return matching.copy.some((copy) => copy.passage === one.passage && sameness(one.fact, copy.fact) >= 3)
}

/** Neither is surely a year: then it is a matter of numbers. */
function areNumbers(source: PlacedMoment, copy: PlacedMoment): boolean {
  return [source, copy].every(({ part, fact }) => !factsOf(part).moments.some((moment) => moment.start === fact.start))
}

function candidatesOf(
  copy: PlacedMoment,
  lost: readonly PlacedMoment[],
  published: string | null,
): readonly Candidate[] {
  return lost.flatMap((source) => {
    if (source.passage !== copy.passage || areNumbers(source, copy)) return []
    const likeness = momentLikeness(source.fact, copy.fact, published !== null)
    const score = likeness + (source.pair === copy.pair ? 2 : 0)
    return likeness === 0 || score < 4 || isBorrowed(source.fact, copy.fact)
      ? []
      : [{ source, copy, score: score - orderGap(source, copy) }]
  })
}

/** The 3 of `3 and 7 March`: that the month is wrong is said of the 7. */
function isBorrowed(source: FoundMoment, copy: FoundMoment): boolean {
  return source.kind === 'date' && copy.kind === 'date' && source.day === copy.day && /^\d+$/u.test(copy.text)
}

/** 0: nothing to do with each other. */
function momentLikeness(source: FoundMoment, copy: FoundMoment, isDayKnown: boolean): number {
  if (source.kind === copy.kind) return sameKindLikeness(source, copy)
  const kinds = [source.kind, copy.kind]
  if (kinds.includes('weekday') && kinds.includes('relative')) return isDayKnown ? 2 : 0
  if (kinds.includes('date') && kinds.includes('month')) return 2
  return 0
}

function sameKindLikeness(source: FoundMoment, copy: FoundMoment): number {
  if (source.kind === 'date' && copy.kind === 'date')
    return source.day === copy.day || source.month === copy.month ? 3 : 2
  if (source.kind === 'clock' && copy.kind === 'clock') return 3
  if (source.kind === 'weekday' && copy.kind === 'weekday') return source.weekday === copy.weekday ? 3 : 2.5
  if (source.kind === 'era' && copy.kind === 'era') return source.years === copy.years ? 3 : 2
  if (source.kind === 'period' && copy.kind === 'period') return source.unit === copy.unit ? 2 : 0
  return 2.5
}

function isGarbled(source: FoundMoment, copy: FoundMoment): boolean {
  return source.kind === 'date' && copy.kind === 'date' && source.day === copy.day && source.year === copy.year
}

function orderGap(source: PlacedMoment, copy: PlacedMoment): number {
  const at = (one: PlacedMoment) => (one.fact.start - one.sentence.start) / Math.max(1, one.sentence.text.length)
  return Math.min(1, Math.abs(at(source) - at(copy)))
}

/** What reads as a date or time here and as a plain number in the source, or the other way round. */
function createNumberEvidence(story: StoryReading): (copy: PlacedMoment) => boolean {
  const values = story.passages.map(
    (passage) => new Set(passage.source.flatMap((part) => factsOf(part).numbers.map((number) => number.value))),
  )
  return (copy) => {
    if (copy.fact.kind === 'weekday' || copy.fact.kind === 'relative' || copy.fact.kind === 'period') return false
    const own = copy.fact.kind === 'clock' ? figuresOf(copy.fact).slice(-1) : figuresOf(copy.fact)
    return own.some((value) => value > 31 && values[copy.passage]?.has(value) === true)
  }
}
