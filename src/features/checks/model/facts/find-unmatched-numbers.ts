import { rangesOverlap } from '#lib/text-range.ts'
import type { FoundNumber } from '#domain/language/number-types.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { factsOf } from './fact-readings.ts'
import { figuresOf } from './moment-evidence.ts'
import { compareNumbers } from './number-faults.ts'
import type { PlacedNumber } from './number-likeness.ts'
import { numberSameness } from './number-sameness.ts'

/** A number of the copy that the source has nowhere. */
export interface UnmatchedNumber {
  readonly part: PartReading
  readonly number: FoundNumber
}

/**
 * Numbers of the copy with no counterpart anywhere in the source: not the same in another sentence, not part of a date, not a
 * number that went wrong (`number-mismatch` and `currency-unit` say so). `one`, `both` and their like are never among them.
 */
export function findUnmatchedNumbers(story: StoryReading): readonly UnmatchedNumber[] {
  const { matching, faults } = compareNumbers(story)
  const isWrong = ({ part, fact }: PlacedNumber) =>
    faults.some(({ copy }) => copy.part === part && rangesOverlap(copy.fact, fact))
  const source = story.source ?? []
  const numbers = source.flatMap((part) => factsOf(part).numbers)
  const figures = new Set(source.flatMap((part) => factsOf(part).moments.flatMap(figuresOf)))
  return matching.unmatchedCopy
    .filter(({ fact }) => !fact.isFree && isClaim(fact) && !figures.has(fact.value))
    .filter((one) => !isWrong(one) && !numbers.some((number) => canStandFor(number, one.fact)))
    .map(({ part, fact }) => ({ part, number: fact }))
}

/** Ordinals, multiples and shares have too many other names to be sure of. */
function isClaim(fact: FoundNumber): boolean {
  return fact.kind === 'count'
}

function canStandFor(number: FoundNumber, copy: FoundNumber): boolean {
  return numberSameness(number, copy) > 0 || number.value === copy.value
}
