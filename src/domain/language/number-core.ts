import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import { unitOfWord } from './quantity-units.ts'
import { englishOnes, englishTens, MULTIPLIERS, swedishCardinal, swedishNumberPrefix } from './number-words.ts'

/** A number by itself, without what is counted: `2,6 miljarder`, `tjugotre`, `half a million`. */
export interface NumberCore {
  readonly value: number
  /** Index of the lexeme after it. */
  readonly next: number
  readonly form: 'figures' | 'words'
  /** `a hundred`, `half a million`: round words that need not be figures. */
  readonly isRound: boolean
  /** A bare `one`, `en`, `ett`: a number only where something says so. */
  readonly isOne: boolean
  /** The multiplier word, when there is one. */
  readonly multiplier: string | null
}

type Base = Omit<NumberCore, 'multiplier'>

export function readCore(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): NumberCore | null {
  const base = readBase(lexemes, index, language)
  if (base === null) return null
  const halved = addFraction(base, lexemes, language)
  return multiply(halved, lexemes, language)
}

function readBase(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): Base | null {
  const first = lexemes[index]
  if (first === undefined || first.kind === 'mark') return null
  if (first.kind === 'figure') {
    return { value: first.value, next: index + 1, form: 'figures', isRound: false, isOne: false }
  }
  return language === 'en' ? readEnglish(lexemes, index) : readSwedish(lexemes, index)
}

const MULTIPLIED = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion'])
const ROUND: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['couple', 2],
  ['pair', 2],
])

function readEnglish(lexemes: readonly Lexeme[], index: number): Base | null {
  const low = (at: number) => lexemes[at]?.low ?? ''
  if (low(index) === 'half') return readHalf(lexemes, index)
  if (low(index) === 'a' || low(index) === 'an') {
    if (low(index + 1) === 'half') return readHalf(lexemes, index + 1)
    if (MULTIPLIED.has(low(index + 1))) return round(1, index + 1)
    const value = ROUND.get(low(index + 1))
    if (value === undefined) return null
    return round(value, index + 2 + (low(index + 2) === 'of' && MULTIPLIED.has(low(index + 3)) ? 1 : 0))
  }
  const group = readEnglishGroup(lexemes, index)
  if (group === null) return null
  if (low(group.next) === 'dozen') return round(group.value * 12, group.next + 1)
  return group
}

function round(value: number, next: number): Base {
  return { value, next, form: 'words', isRound: true, isOne: false }
}

function readHalf(lexemes: readonly Lexeme[], index: number): Base | null {
  const after = lexemes[index + 1]?.low
  const at = after === 'a' || after === 'an' || after === '-' ? index + 2 : index + 1
  return MULTIPLIED.has(lexemes[at]?.low ?? '') ? round(0.5, at) : null
}

/** `three hundred and twenty-five`: up to 999, with thousands before it. */
function readEnglishGroup(lexemes: readonly Lexeme[], index: number): Base | null {
  let at = index
  let thousands = 0
  let group: number | null = null
  for (;;) {
    const step = englishStep(lexemes, at, group)
    if (step === null) break
    if (step.isThousand) {
      thousands = (group ?? 1) * 1000
      group = 0
    } else group = step.value
    at = step.next
  }
  if (group === null) return null
  const value = thousands + group
  return { value, next: at, form: 'words', isRound: false, isOne: value === 1 }
}

interface EnglishStep {
  readonly value: number
  readonly next: number
  readonly isThousand: boolean
}

function englishStep(lexemes: readonly Lexeme[], index: number, group: number | null): EnglishStep | null {
  const low = lexemes[index]?.low ?? ''
  const has = group ?? 0
  if (group !== null && low === 'and') return englishAnd(lexemes, index, has)
  if (low === '-' && lexemes[index]?.isJoined === true) return englishHyphen(lexemes, index, has)
  if (low === 'hundred' && has > 0 && has < 100) return { value: has * 100, next: index + 1, isThousand: false }
  if (low === 'thousand' && has > 0) return englishThousand(lexemes, index)
  return englishUnits(low, index, has, group === null || endsHundred(lexemes, index))
}

function englishUnits(low: string, index: number, has: number, isOpen: boolean): EnglishStep | null {
  const value = isOpen ? (englishTens(low) ?? englishOnes(low)) : englishOnes(low)
  const fits = value !== null && (isOpen || (isTens(has) && value > 0 && value < 10))
  return fits ? { value: has + value, next: index + 1, isThousand: false } : null
}

function englishAnd(lexemes: readonly Lexeme[], index: number, has: number): EnglishStep | null {
  const next = lexemes[index + 1]?.low ?? ''
  const isNumber = englishOnes(next) !== null || englishTens(next) !== null
  const isAfterHundred = ['hundred', 'thousand'].includes(lexemes[index - 1]?.low ?? '')
  return isNumber && isAfterHundred ? { value: has, next: index + 1, isThousand: false } : null
}

/** 20 to 90, alone or after hundreds. */
function isTens(value: number): boolean {
  return value % 10 === 0 && value % 100 >= 20
}

function englishThousand(lexemes: readonly Lexeme[], index: number): EnglishStep | null {
  const next = lexemes[index + 1]?.low ?? ''
  return englishOnes(next) === null && next !== 'and' ? null : { value: 0, next: index + 1, isThousand: true }
}

function endsHundred(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]?.low
  const word = before === 'and' ? lexemes[index - 2]?.low : before
  return word === 'hundred' || word === 'thousand'
}

function englishHyphen(lexemes: readonly Lexeme[], index: number, has: number): EnglishStep | null {
  const ones = englishOnes(lexemes[index + 1]?.low ?? '')
  const fits = isTens(has) && ones !== null && ones > 0 && ones < 10
  return fits ? { value: has + ones, next: index + 2, isThousand: false } : null
}

const SWEDISH_HALF = new Set(['halv', 'halvt', 'halva'])
const ONE_AND_A_HALF = new Set(['halvannan', 'halvannat', 'halvtannat'])
const SWEDISH_ONE = new Set(['en', 'ett'])

function readSwedish(lexemes: readonly Lexeme[], index: number): Base | null {
  const low = (at: number) => lexemes[at]?.low ?? ''
  const isOne = SWEDISH_ONE.has(low(index))
  const half = isOne ? index + 1 : index
  const isHalved = MULTIPLIERS.sv.has(low(half + 1)) || unitOfWord(low(half + 1), 'sv') !== null
  if (SWEDISH_HALF.has(low(half)) && isHalved) return round(0.5, half + 1)
  if (ONE_AND_A_HALF.has(low(index)) && unitOfWord(low(index + 1), 'sv') !== null) return round(1.5, index + 1)
  if ((low(index) === 'ett' && low(index + 1) === 'par') || low(index) === 'par') {
    return round(2, index + (low(index) === 'par' ? 1 : 2))
  }
  if (SWEDISH_HALF.has(low(half)) && low(half + 1) === 'dussin') return round(6, half + 2)
  if (low(half) === 'dussin') return round(12, half + 1)
  const group = readSwedishGroup(lexemes, index)
  if (group === null) return null
  if (low(group.next) === 'dussin') return round(group.value * 12, group.next + 1)
  return group
}

/** Swedish writes numbers in one word; older copy divides it (`två hundra femtio`). */
function readSwedishGroup(lexemes: readonly Lexeme[], index: number): Base | null {
  const first = lexemes[index]
  const value = first === undefined ? null : swedishCardinal(first.low)
  if (value === null) return null
  const hyphen = lexemes[index + 1]
  // `fem-sexhundra` and `två-tre` are two numbers: the hyphen is left to the reader of ranges.
  if (hyphen?.low === '-' && hyphen.isJoined && value < 20) {
    const end = swedishNumberPrefix(lexemes[index + 2]?.low ?? '')
    if (end !== null && end.rest === '' && end.value >= 100 && end.value % 100 === 0) {
      return { value: value * 100, next: index + 1, form: 'words', isRound: false, isOne: false }
    }
  }
  return { value, next: index + 1, form: 'words', isRound: false, isOne: value === 1 }
}

function addFraction(base: Base, lexemes: readonly Lexeme[], language: NumberLanguage): Base {
  const low = (at: number) => lexemes[base.next + at]?.low ?? ''
  const mark = lexemes[base.next]
  if (mark?.low === '½') return { ...base, value: base.value + 0.5, next: base.next + 1, isOne: false }
  if (low(0) !== (language === 'en' ? 'and' : 'och')) return base
  const article = language === 'en' ? low(1) === 'a' : SWEDISH_ONE.has(low(1))
  const half = language === 'en' ? low(2) === 'half' : SWEDISH_HALF.has(low(2))
  if (article && half) return { ...base, value: base.value + 0.5, next: base.next + 3, isRound: true, isOne: false }
  if (article && language === 'en' && low(2) === 'quarter' && low(3) !== 'of') {
    return { ...base, value: base.value + 0.25, next: base.next + 3, isRound: true, isOne: false }
  }
  return base
}

function multiply(base: Base, lexemes: readonly Lexeme[], language: NumberLanguage): NumberCore {
  let { value, next } = base
  let multiplier: string | null = null
  for (;;) {
    const hyphen = lexemes[next]?.low === '-' && lexemes[next]?.isJoined === true ? 1 : 0
    const word = lexemes[next + hyphen]
    const factor = word === undefined || word.kind !== 'word' ? undefined : MULTIPLIERS[language].get(word.low)
    const isThousandK = language === 'en' && word?.text === 'k' && word.isJoined && base.form === 'figures'
    if (word === undefined || (factor === undefined && !isThousandK)) break
    value *= factor ?? 1000
    next += 1 + hyphen
    multiplier = word.low
  }
  return { ...base, value, next, isOne: base.isOne && multiplier === null, multiplier }
}
