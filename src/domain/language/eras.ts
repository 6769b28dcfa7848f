import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import type { ReadMoment } from './moment-types.ts'
import { ordinalValue, swedishNumberPrefix } from './number-words.ts'

/** Centuries and decades: `1600-talet`, `nittonhundratalet`, `90-talet`; `the 17th century`, `the 1990s`, `the sixties`. */
export function readEra(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  return language === 'sv' ? swedishEra(lexemes, index) : (englishDecade(lexemes, index) ?? century(lexemes, index))
}

/** `tusentals` is a crowd, `nittonhundratalshus` an age. */
const ERA_REST = /^tal(?:et|ets|s[^s].*)$/u
const SWEDISH_TAL = /^tal(?:et|ets|s.*)?$/u

function swedishEra(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  if (first === undefined) return null
  if (first.kind === 'figure') {
    const isTal = lexemes[index + 1]?.low === '-' && SWEDISH_TAL.test(lexemes[index + 2]?.low ?? '')
    const isIndefinite = lexemes[index + 2]?.low === 'tal' && first.value < 1000
    return isTal && !isIndefinite ? era(first.value, index + 3) : null
  }
  const prefix = first.low.includes('tal') ? swedishNumberPrefix(first.low) : null
  const isEra = prefix !== null && ERA_REST.test(prefix.rest)
  return isEra ? era(prefix.value, index + 1) : null
}

function era(value: number, next: number): ReadMoment | null {
  if (value % 10 !== 0 || value === 10 || (value >= 100 && value < 500) || value > 2900) return null
  const isShort = value < 100
  const year = isShort ? 1900 + value : value
  return { moment: { kind: 'era', year, years: year % 100 === 0 && !isShort ? 100 : 10 }, next }
}

const ENGLISH_DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index): [string, number] => [word, 1920 + 10 * index],
  ),
)

function englishDecade(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  const after = lexemes[index + 1]
  const isPlural = first?.kind === 'figure' && after?.low === 's' && after.isJoined
  if (isPlural) return era(first.value, index + 2)
  const year = ENGLISH_DECADES.get(first?.low ?? '')
  return year === undefined ? null : { moment: { kind: 'era', year, years: 10 }, next: index + 1 }
}

function century(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  if (first === undefined) return null
  const isFigure = first.kind === 'figure' && lexemes[index + 1]?.isJoined === true
  const value = isFigure ? first.value : ordinalValue(first.low, 'en')
  const suffix = index + (isFigure ? 2 : 1)
  const at = lexemes[suffix]?.low === '-' ? suffix + 1 : suffix
  const word = lexemes[at]?.low
  if (value === null || value < 5 || (word !== 'century' && word !== 'centuries')) return twentyFirst(lexemes, index)
  return { moment: { kind: 'era', year: (value - 1) * 100, years: 100 }, next: at + 1 }
}

function twentyFirst(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const isIt = ['twenty', '-', 'first'].every((low, step) => lexemes[index + step]?.low === low)
  const at = lexemes[index + 3]?.low === '-' ? index + 4 : index + 3
  if (!isIt || lexemes[at]?.low !== 'century') return null
  return { moment: { kind: 'era', year: 2000, years: 100 }, next: at + 1 }
}
