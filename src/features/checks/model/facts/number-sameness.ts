import type { FoundNumber, NumberSense } from '#domain/language/number-types.ts'
import type { Unit } from '#domain/language/quantity-units.ts'

/**
 * How sure it is that a number of the copy says what a number of the source says: 0 is not at all. Same value in the same
 * unit, a proper conversion, a rounding that is told; a number without a unit can have it in another place of the sentence.
 */
export function numberSameness(source: FoundNumber, copy: FoundNumber): number {
  let best = 0
  for (const one of [source, ...source.others]) {
    for (const other of [copy, ...copy.others]) best = Math.max(best, senseSameness(source, one, copy, other))
  }
  if (best === 0) return 0
  return best + (source.isFree || copy.isFree ? 0 : 0.5) + (source.kind === copy.kind ? 0.25 : 0)
}

function senseSameness(source: FoundNumber, one: NumberSense, copy: FoundNumber, other: NumberSense): number {
  if (source.kind === 'vague' || copy.kind === 'vague') return vagueSameness(source, copy)
  const parts = partSameness(source, one, copy, other)
  if (parts !== null) return parts
  if (!canCompare(source, copy)) return 0
  if (one.unit === null || other.unit === null) return unitlessSameness(one, other)
  // A loss may be said of a minus.
  const isMoney = one.unit.dimension === 'money'
  if (one.unit.id === other.unit.id) {
    return isEqual(one.value, other.value) || (isMoney && isEqual(-one.value, other.value)) ? 4 : 0
  }
  if (one.unit.dimension !== other.unit.dimension) return 0
  return isMoney ? moneySameness(one, other) : convertedSameness(one, other)
}

/** `fifty million` and `a few million` are both vague of the same size; `hundreds` can be said of `several hundred`. */
function vagueSameness(source: FoundNumber, copy: FoundNumber): number {
  const both = source.kind === copy.kind
  const ratio = copy.value / source.value
  if (both) return isEqual(ratio, 1) || isEqual(ratio, 1.2) || isEqual(ratio, 1 / 1.2) ? 3 : 0
  return ratio > 0.99 && ratio < 10 && source.kind !== 'vague' ? 0.5 : ratio > 0.1 && ratio < 10 ? 0.25 : 0
}

/** Halves and quarters, per cent of a whole, half as much. */
function partSameness(source: FoundNumber, one: NumberSense, copy: FoundNumber, other: NumberSense): number | null {
  const share = shareOf(source, one)
  const otherShare = shareOf(copy, other)
  const isPart = source.kind === 'share' || copy.kind === 'share'
  if (isPart && share !== null && otherShare !== null) return Math.abs(share - otherShare) < 0.012 ? 3 : 0
  if (source.kind === 'multiple' || copy.kind === 'multiple') return multipleSameness(source, one, copy, other)
  return isPart ? sharePlain(source, one, copy, other) : null
}

function shareOf(number: FoundNumber, sense: NumberSense): number | null {
  if (number.kind === 'share') return sense.value
  return sense.unit?.id === '%' ? sense.value / 100 : null
}

/** `halva` and 0.5; `var fjärde` and the four of `every four`. */
function sharePlain(source: FoundNumber, one: NumberSense, copy: FoundNumber, other: NumberSense): number {
  const share = source.kind === 'share' ? one.value : other.value
  const plain = source.kind === 'share' ? other : one
  const isOrdinalPart = (source.kind === 'ordinal' || copy.kind === 'ordinal') && isEqual(share, 1 / plain.value)
  return isOrdinalPart || isEqual(share, plain.value) ? 2 : 0
}

/** `fördubblats`: doubled, twice, two times, by 100 per cent. */
function multipleSameness(source: FoundNumber, one: NumberSense, copy: FoundNumber, other: NumberSense): number {
  if (isEqual(one.value, other.value) && (source.kind === copy.kind || one.unit === null || other.unit === null))
    return 3
  const times = source.kind === 'multiple' ? one.value : other.value
  const plain = source.kind === 'multiple' ? other : one
  if (plain.unit === null) return isEqual(plain.value, times) ? 1 : 0
  if (plain.unit.id !== '%') return 0
  return isEqual(plain.value, Math.abs(times - 1) * 100) || isEqual(plain.value, times * 100) ? 2 : 0
}

function canCompare(source: FoundNumber, copy: FoundNumber): boolean {
  if (source.kind === copy.kind) return true
  // A day or a place in a row may be written as a plain number.
  const kinds = [source.kind, copy.kind]
  return kinds.includes('ordinal') && kinds.includes('count')
}

function unitlessSameness(one: NumberSense, other: NumberSense): number {
  if (!isEqual(one.value, other.value)) return 0
  return one.unit === null && other.unit === null ? 3 : 2
}

/** How many of the first one of the second was worth, roughly, in recent years; a conversion within these is believed. */
const RATES: Readonly<Record<string, readonly [number, number]>> = {
  'SEK/EUR': [9, 12.5],
  'SEK/USD': [8, 12],
  'SEK/GBP': [10.5, 15],
  'SEK/NOK': [0.88, 1.15],
  'SEK/DKK': [1.2, 1.7],
  'NOK/EUR': [9, 12.5],
  'NOK/USD': [8, 12],
  'NOK/GBP': [10.5, 15],
  'DKK/EUR': [7.3, 7.6],
  'DKK/USD': [6, 7.5],
  'DKK/GBP': [8, 9.5],
  'USD/EUR': [0.95, 1.3],
  'USD/GBP': [1.1, 1.5],
  'EUR/GBP': [1.05, 1.3],
}

function moneySameness(one: NumberSense, other: NumberSense): number {
  const [from, to] = [mainCurrency(one.unit), mainCurrency(other.unit)]
  const [value, given] = [one.value * (one.unit?.factor ?? 1), other.value * (other.unit?.factor ?? 1)]
  if (from === to) return isEqual(value, given) ? 3 : 0
  // The same figure in another currency was not converted.
  if (isEqual(one.value, other.value)) return 0
  const rate = RATES[`${from}/${to}`]
  const back = RATES[`${to}/${from}`]
  if (rate !== undefined) return isWithin(value / given, rate) ? 1 : 0
  return back !== undefined && isWithin(given / value, back) ? 1 : 0
}

function mainCurrency(unit: Unit | null): string {
  return unit?.id.replace('/100', '') ?? ''
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high
}

function convertedSameness(one: NumberSense, other: NumberSense): number {
  if (one.unit === null || other.unit === null) return 0
  if (one.unit.dimension === 'temperature') return isSameHeat(one, other) ? 3 : 0
  // 100 yards for 100 metres is no rounding.
  const isRelabelled = isEqual(one.value, other.value) && Math.abs(one.unit.factor / other.unit.factor - 1) > 0.02
  if (isRelabelled) return 0
  const expected = (one.value * one.unit.factor) / other.unit.factor
  return isRounding(expected, other.value) ? 3 : 0
}

/** A temperature, or how many degrees more or less. */
function isSameHeat(one: NumberSense, other: NumberSense): boolean {
  const [celsius, fahrenheit] = one.unit?.id === '°C' ? [one.value, other.value] : [other.value, one.value]
  return Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 1.5 || Math.abs(celsius * 1.8 - fahrenheit) <= 1
}

/** Conversions are rounded: within four per cent, or to the last figure that is written. */
export function isRounding(expected: number, given: number): boolean {
  if (expected === given) return true
  if (expected === 0 || given === 0 || Math.sign(expected) !== Math.sign(given)) return false
  const error = Math.abs(expected - given)
  return error / Math.abs(expected) <= 0.04 || (error <= lastFigure(given) / 2 && error / Math.abs(expected) <= 0.08)
}

/** The worth of the last figure that is not 0: 740 → 10. */
function lastFigure(value: number): number {
  const digits = String(Math.abs(value))
  const point = digits.indexOf('.')
  if (point >= 0) return 10 ** -(digits.length - point - 1)
  return 10 ** (/0*$/u.exec(digits)?.[0].length ?? 0)
}

export function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}
