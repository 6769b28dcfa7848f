import type { NumberCore } from './number-core.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import { KRONA_MULTIPLIERS } from './number-words.ts'
import type { NumberSense } from './number-types.ts'
import { currencyBefore, nationalCurrency, unitById, unitOfCompound, unitOfWord, type Unit } from './quantity-units.ts'

/** What stands around a number and says what it counts. */
export interface UnitReading {
  /** Index of the first lexeme, a sign or a currency included. */
  readonly start: number
  readonly next: number
  readonly unit: Unit | null
  /** `500 hg` is a unit of its own, `halv` a factor. */
  readonly factor: number
  readonly isNegative: boolean
  readonly others: readonly NumberSense[]
}

const MINUS = new Set(['minus', '−', '-', '–'])

export function readUnit(
  lexemes: readonly Lexeme[],
  index: number,
  core: NumberCore,
  language: NumberLanguage,
): UnitReading {
  const before = readBefore(lexemes, index, core)
  const after = readAfter(lexemes, core, language)
  const krona = KRONA_MULTIPLIERS.has(core.multiplier ?? '') ? unitById('SEK') : null
  // `€5m` is five million, `5m` may be five metres.
  const isMillions = after.unit?.id === 'm' && language === 'en' && lexemes[core.next]?.text === 'm'
  const millions = before.currency !== null && isMillions
  const unit = before.currency ?? krona ?? after.unit
  return {
    start: before.start,
    next: before.currency === null || millions ? after.next : core.next,
    unit,
    factor: millions ? 1e6 : 1,
    isNegative: before.isNegative || after.isNegative,
    others: isMillions && !millions ? [{ value: core.value * 1e6, unit: null }] : after.others,
  }
}

interface Before {
  readonly start: number
  readonly currency: Unit | null
  readonly isNegative: boolean
}

function readBefore(lexemes: readonly Lexeme[], index: number, core: NumberCore): Before {
  const mark = lexemes[index - 1]
  const currency = mark === undefined ? null : currencyBefore(mark.text)
  if (currency !== null) {
    const country = lexemes[index - 2]
    const isWhole = mark?.isJoined === true && country?.text === 'US'
    return { start: isWhole ? index - 2 : index - 1, currency, isNegative: false }
  }
  const isSign = mark !== undefined && MINUS.has(mark.low) && (mark.kind === 'word' || isMinusSign(lexemes, index))
  return isSign && core.form === 'figures'
    ? { start: index - 1, currency: null, isNegative: true }
    : { start: index, currency: null, isNegative: mark?.low === 'minus' }
}

function isMinusSign(lexemes: readonly Lexeme[], index: number): boolean {
  const mark = lexemes[index - 1]
  const isFree = mark !== undefined && !mark.isJoined && lexemes[index]?.isJoined === true
  return isFree && (mark.low === '−' || lexemes[index + 1]?.low === 'grader' || lexemes[index + 1]?.low === '°')
}

interface After {
  readonly next: number
  readonly unit: Unit | null
  readonly isNegative: boolean
  readonly others: readonly NumberSense[]
}

function readAfter(lexemes: readonly Lexeme[], core: NumberCore, language: NumberLanguage): After {
  const nothing = { next: core.next, unit: null, isNegative: false, others: [] }
  const hyphen = lexemes[core.next]
  const isHyphen = hyphen?.low === '-' && hyphen.isJoined && lexemes[core.next + 1]?.isJoined === true
  const at = isHyphen ? core.next + 1 : core.next
  const word = lexemes[at]
  if (word === undefined) return nothing
  const unit = language === 'en' ? englishUnit(lexemes, at) : swedishUnit(lexemes, at, isHyphen)
  if (unit === null) return nothing
  const speed = unit.unit.dimension === 'length' ? readSpeed(lexemes, unit.next, unit.unit) : null
  const both = speed ?? unit
  const isPounds = language === 'en' && unit.unit.id === 'GBP'
  return {
    next: both.next,
    unit: both.unit,
    isNegative: unit.isNegative ?? false,
    others: isPounds ? [{ value: core.value, unit: unitById('lb') }] : [],
  }
}

interface Named {
  readonly unit: Unit
  readonly next: number
  readonly isNegative?: boolean
}

function named(id: string, next: number, isNegative = false): Named | null {
  const unit = unitById(id)
  return unit === null ? null : { unit, next, isNegative }
}

const SQUARES: ReadonlyMap<string, string> = new Map([
  ...[
    ['m²', 'square metre|square metres|square meter|square meters|sq m'],
    ['km²', 'square kilometre|square kilometres|square kilometer|square kilometers|sq km'],
    ['mi²', 'square mile|square miles|sq miles'],
    ['ft²', 'square foot|square feet|sq ft'],
    ['m³', 'cubic metre|cubic metres|cubic meter|cubic meters'],
    ['pp', 'percentage point|percentage points|per centage'],
    ['%', 'per cent'],
    ['nmi', 'nautical mile|nautical miles'],
  ].flatMap(([id = '', phrases = '']) => phrases.split('|').map((phrase): [string, string] => [phrase, id])),
])

function englishUnit(lexemes: readonly Lexeme[], at: number): Named | null {
  const word = lexemes[at]
  const second = lexemes[at + 1]
  if (word === undefined) return null
  const hyphen = second?.low === '-' ? 1 : 0
  const pair = SQUARES.get(`${word.low} ${lexemes[at + 1 + hyphen]?.low ?? ''}`)
  if (pair !== undefined) return named(pair, at + 2 + hyphen)
  const joined = englishSign(lexemes, at, word)
  if (joined !== null) return joined
  const energy = hyphen === 1 ? unitOfWord(`${word.low}${lexemes[at + 2]?.low ?? ''}`, 'en') : null
  if (energy !== null) return { unit: energy, next: at + 3 }
  return readPlain(lexemes, at, 'en')
}

/** Degrees and what is written without a space: `22C`, `50p`. */
function englishSign(lexemes: readonly Lexeme[], at: number, word: Lexeme): Named | null {
  if (word.low === '°' || word.low === 'degree' || word.low === 'degrees') return readDegrees(lexemes, at)
  if (word.low === 'below' && isBelowZero(lexemes, at)) return named('°C', at + 1, true)
  if (word.isJoined && (word.text === 'C' || word.text === 'F')) return named(`°${word.text}`, at + 1)
  if (word.isJoined && word.text === 'p') return named('GBP/100', at + 1)
  return null
}

function isBelowZero(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at + 1]
  return after === undefined || after.kind === 'mark' || after.low === 'zero' || after.low === 'freezing'
}

function swedishUnit(lexemes: readonly Lexeme[], at: number, isHyphen: boolean): Named | null {
  const word = lexemes[at]
  if (word === undefined) return null
  if (word.low === '°' || word.low.startsWith('grad')) return readDegrees(lexemes, at)
  if (word.low.startsWith('minusgrad')) return named('°C', at + 1, true)
  const squared = lexemes[at + 1]?.low
  if (word.low === 'm' && (squared === '²' || squared === '2')) return named('m²', at + 2)
  const plain = readPlain(lexemes, at, 'sv')
  if (plain !== null || !isHyphen) return plain
  const unit = unitOfCompound(word.low)
  return unit === null ? null : { unit, next: at + 1 }
}

function readPlain(lexemes: readonly Lexeme[], at: number, language: NumberLanguage): Named | null {
  const word = lexemes[at]
  if (word === undefined) return null
  const national = nationalCurrency(word.low)
  const currency = national === null ? null : unitOfWord(lexemes[at + 1]?.low ?? '', language)
  if (national !== null && currency?.dimension === 'money') return { unit: national, next: at + 2 }
  const unit = unitOfWord(word.low, language)
  return unit === null ? null : { unit, next: at + 1 + (isOld(lexemes, at + 1) ? 2 : 0) }
}

/** The end of `52-year-old`. */
function isOld(lexemes: readonly Lexeme[], index: number): boolean {
  return lexemes[index]?.low === '-' && ['old', 'olds'].includes(lexemes[index + 1]?.low ?? '')
}

const BELOW = new Set(['below', 'under'])

function readDegrees(lexemes: readonly Lexeme[], at: number): Named | null {
  const scaleAt = lexemes[at + 1]?.low === '-' ? at + 2 : at + 1
  const scale = lexemes[scaleAt]?.low ?? ''
  if (scale.startsWith('f')) {
    if (scale === 'f' || scale === 'fahrenheit') return named('°F', scaleAt + 1)
  }
  if (scale === 'c' || scale === 'celsius') return named('°C', scaleAt + 1)
  const zero = lexemes[at + 2]?.low ?? ''
  const isBelow = BELOW.has(scale) && ['zero', 'noll', 'freezing', 'nollan', 'fryspunkten'].includes(zero)
  return isBelow ? named('°C', at + 3, true) : named('°C', at + 1)
}

/** `kilometres per hour`, `kilometer i timmen`, `m/s`. */
function readSpeed(lexemes: readonly Lexeme[], next: number, unit: Unit): Named | null {
  const per = lexemes[next]?.low ?? ''
  const time = lexemes[next + 1]?.low ?? ''
  if (!['per', 'i', 'an', 'a', '/'].includes(per)) return null
  const isHour = ['hour', 'timme', 'timmen', 'h', 'tim'].includes(time)
  const isSecond = ['second', 'sekund', 'sekunden', 's'].includes(time)
  if (unit.id === 'km' && isHour) return named('km/h', next + 2)
  if (unit.id === 'mile' && isHour) return named('mph', next + 2)
  return unit.id === 'm' && isSecond ? named('m/s', next + 2) : null
}
