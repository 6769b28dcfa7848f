import type { FoundNumber } from '#domain/language/number-types.ts'
import { unitById, type Unit } from '#domain/language/quantity-units.ts'
import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { compareNumbers } from './number-faults.ts'
import type { NumberFault } from './number-likeness.ts'

/** The same currency and unit as in the source, or a proper conversion. */
export const currencyUnit: StoryCheck = {
  id: 'currency-unit',
  group: 'facts',
  reads: 'source',
  severity: 'error',
  practice: 'Units are kept or converted, never relabelled: a Swedish mil is ten kilometres, öre are not kronor.',
  sees: 'story',
  run: (story) =>
    compareNumbers(story)
      .faults.filter((fault) => fault.kind === 'unit')
      .map(toRemark),
}

function toRemark({ source, copy }: NumberFault): Remark {
  const right = convert(source.fact, copy.fact.unit)
  return {
    place: { key: copy.part.key, start: copy.fact.start, end: copy.fact.end },
    source: { key: source.part.key, start: source.fact.start, end: source.fact.end },
    message: {
      code: right === null ? 'currency-unit.relabelled' : 'currency-unit.converted',
      values: { source: source.fact.text, copy: copy.fact.text, right: right ?? '' },
    },
  }
}

/** What the source says in kilometres or in the unit the copy uses; null for money, whose rates are not known here. */
function convert(source: FoundNumber, unit: Unit | null): string | null {
  if (source.unit === null || unit === null || source.unit.dimension === 'money') return null
  if (source.unit.dimension !== unit.dimension) return null
  if (unit.dimension === 'temperature') return source.unit.id === unit.id ? null : inFahrenheit(source.value, unit)
  const value = (source.value * source.unit.factor) / unit.factor
  const main = source.unit.id === 'mil' ? unitById('km') : null
  const kilometres = main === null ? '' : `${write((source.value * source.unit.factor) / main.factor)} ${main.id}, `
  return `${kilometres}${write(value)} ${unit.id}`
}

function inFahrenheit(value: number, unit: Unit): string {
  const right = unit.id === '°F' ? value * 1.8 + 32 : (value - 32) / 1.8
  return `${Math.round(right)}${unit.id}`
}

function write(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 }).format(value)
}
