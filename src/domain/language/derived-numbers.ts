import { freeNumber, type FoundNumber } from './number-types.ts'

/** Adds what two numbers say together: `tre av fyra` is three quarters, `två timmar och 40 minuter` 160 minutes. */
export function addDerived(numbers: readonly FoundNumber[], text: string): readonly FoundNumber[] {
  return numbers.flatMap((first, index) => {
    const second = numbers[index + 1]
    const derived = second === undefined ? null : (partOfWhole(first, second, text) ?? sumOfTimes(first, second, text))
    return derived === null ? [first] : [derived, first]
  })
}

const OF = /^\s(?:av|of|out of|in)\s$/u
const LARGEST_WHOLE = 20

function partOfWhole(first: FoundNumber, second: FoundNumber, text: string): FoundNumber | null {
  const isPlain = [first, second].every((one) => one.kind === 'count' && one.unit === null && one.multiplier === null)
  if (!isPlain || first.value >= second.value || second.value > LARGEST_WHOLE || first.value < 1) return null
  if (!OF.test(text.slice(first.end, second.start))) return null
  const range = { start: first.start, end: second.end }
  return freeNumber(text, range, { value: first.value / second.value, unit: null }, { kind: 'share', isFree: false })
}

const AND = /^(?:\s(?:och|and)\s|,?\s)$/u

function sumOfTimes(first: FoundNumber, second: FoundNumber, text: string): FoundNumber | null {
  const [unit, smaller] = [first.unit, second.unit]
  if (unit === null || smaller === null || unit.dimension !== 'time' || smaller.dimension !== 'time') return null
  if (unit.factor <= smaller.factor || !AND.test(text.slice(first.end, second.start))) return null
  const value = (first.value * unit.factor) / smaller.factor + second.value
  return freeNumber(text, { start: first.start, end: second.end }, { value, unit: smaller })
}
