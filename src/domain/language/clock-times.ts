import { readCore } from './number-core.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import type { ReadMoment } from './moment-types.ts'
import { swedishCardinal, swedishNumberPrefix } from './number-words.ts'
import { unitOfWord } from './quantity-units.ts'

/** Clock times: `21.05`, `kl 21`, `halv åtta`, `kvart i tolv`, `vid sjutiden`; `9.05pm`, `half past seven`, `noon`. */
export function readClock(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  return language === 'sv'
    ? (swedishFigures(lexemes, index) ?? swedishWords(lexemes, index) ?? swedishAround(lexemes, index))
    : (englishNamed(lexemes, index) ?? englishWords(lexemes, index) ?? englishFigures(lexemes, index))
}

const HALF_DAY = 720
const lowAt = (lexemes: readonly Lexeme[], index: number) => lexemes[index]?.low ?? ''

function clock(minutes: number, isHalfDay: boolean, next: number): ReadMoment {
  return { moment: { kind: 'clock', minutes: (minutes + 2 * HALF_DAY) % (2 * HALF_DAY), isHalfDay }, next }
}

const FIGURE = /^(\d{1,2})(?:[.:](\d{2}))?$/u

/** Minutes after midnight of `21.05`, `21`; null when it is no time of day. */
function timeOfFigure(text: string): { readonly minutes: number; readonly isFull: boolean } | null {
  const match = FIGURE.exec(text)
  if (match === null) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  return hour > 24 || minute > 59 ? null : { minutes: hour * 60 + minute, isFull: match[2] !== undefined }
}

const SWEDISH_CLOCK = new Set(['klockan', 'kl'])
const SWEDISH_BEFORE = new Set([
  'vid',
  'till',
  'från',
  'efter',
  'före',
  'mellan',
  'och',
  'sedan',
  'runt',
  'omkring',
  'kring',
])

function swedishFigures(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  if (SWEDISH_CLOCK.has(first?.low ?? '')) {
    const at = lowAt(lexemes, index + 1) === '.' ? index + 2 : index + 1
    const skipped = SWEDISH_FILLERS.has(lowAt(lexemes, at)) ? at + 1 : at
    return swedishHour(lexemes, skipped)
  }
  const time = first?.kind === 'figure' ? timeOfFigure(first.text) : null
  if (time === null || first === undefined) return null
  if (time.isFull) return isMeasure(lexemes, index, first.text) ? null : clock(time.minutes, false, index + 1)
  return isSecondTime(lexemes, index) ? clock(time.minutes, isOpen(lexemes, index, time.minutes), index + 1) : null
}

const SWEDISH_FILLERS = new Set(['strax', 'redan', 'cirka', 'ca', 'omkring', 'runt'])

function isMeasure(lexemes: readonly Lexeme[], index: number, text: string): boolean {
  const after = lowAt(lexemes, index + 1)
  if (unitOfWord(after, 'sv') !== null || after === '%' || after === '-' || after === 'mkr') return true
  // `2.04` alone may be a result or a section; a time of day says so.
  return text.length < 5 && !SWEDISH_BEFORE.has(lowAt(lexemes, index - 1))
}

/** The second of `klockan 11 och 17`, `kl 9–12`. */
function isSecondTime(lexemes: readonly Lexeme[], index: number): boolean {
  const link = lowAt(lexemes, index - 1)
  if (!['och', 'till', '-', '–', 'eller'].includes(link)) return false
  const isFigure = lexemes[index - 2]?.kind === 'figure'
  const clockAt = lowAt(lexemes, index - 3) === '.' ? index - 4 : index - 3
  return isFigure && SWEDISH_CLOCK.has(lowAt(lexemes, clockAt)) && unitOfWord(lowAt(lexemes, index + 1), 'sv') === null
}

function swedishHour(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  const time = first?.kind === 'figure' ? timeOfFigure(first.text) : null
  if (time !== null) return clock(time.minutes, isOpen(lexemes, index, time.minutes), index + 1)
  const words = swedishWords(lexemes, index)
  if (words !== null) return words
  const hour = swedishCardinal(first?.low ?? '')
  return hour === null || hour > 24 ? null : clock(hour * 60, hour <= 12, index + 1)
}

const DAY_PARTS = ['kväll', 'eftermiddag', 'natt', 'morgon', 'förmiddag']

/** `klockan 8 på kvällen` is written by the twelve hours. */
function isOpen(lexemes: readonly Lexeme[], index: number, minutes: number): boolean {
  if (minutes >= 13 * 60 || lexemes[index]?.text.startsWith('0') === true) return false
  return [1, 2, 3].some((step) => DAY_PARTS.some((part) => lowAt(lexemes, index + step).includes(part)))
}

function hourWord(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): number | null {
  const lexeme = lexemes[index]
  if (lexeme === undefined || lexeme.kind === 'mark') return null
  if (lexeme.kind === 'figure') return /^\d{1,2}$/u.test(lexeme.text) && lexeme.value <= 12 ? lexeme.value : null
  const core = language === 'sv' ? swedishCardinal(lexeme.low) : (readCore([lexeme], 0, 'en')?.value ?? null)
  return core !== null && core >= 1 && core <= 12 ? core : null
}

/** `halv åtta`, `kvart i tolv`, `tio över tre`, `fem i halv sju`. */
function swedishWords(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  if (low === 'halv') {
    const hour = hourWord(lexemes, index + 1, 'sv')
    return hour === null ? null : clock(hour * 60 - 30, true, index + 2)
  }
  if (low === 'midnatt') return clock(0, false, index + 1)
  const isQuarter = low === 'kvart'
  const minutes = isQuarter ? 15 : minuteWord(lexemes, index)
  if (minutes === null) return null
  const at = lowAt(lexemes, index + 1).startsWith('minut') ? index + 2 : index + 1
  const link = lowAt(lexemes, at)
  if (link !== 'i' && link !== 'över') return null
  const isHalf = lowAt(lexemes, at + 1) === 'halv'
  const hour = hourWord(lexemes, isHalf ? at + 2 : at + 1, 'sv')
  if (hour === null || (!isQuarter && !isHalf && !isTimely(lexemes, index))) return null
  const base = hour * 60 - (isHalf ? 30 : 0)
  return clock(base + (link === 'i' ? -minutes : minutes), true, at + (isHalf ? 3 : 2))
}

function minuteWord(lexemes: readonly Lexeme[], index: number): number | null {
  const low = lowAt(lexemes, index)
  const value = low === 'fem' ? 5 : low === 'tio' ? 10 : low === 'tjugo' ? 20 : null
  return value
}

function isTimely(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lowAt(lexemes, index - 1)
  return SWEDISH_CLOCK.has(before) || ['vid', 'strax', 'redan', 'runt', 'omkring'].includes(before)
}

/** `vid sjutiden`, `vid 22-tiden`. */
function swedishAround(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  if (first === undefined) return null
  if (first.kind === 'figure') {
    const time = timeOfFigure(first.text)
    const isAround = lowAt(lexemes, index + 1) === '-' && lowAt(lexemes, index + 2) === 'tiden'
    return time !== null && isAround ? clock(time.minutes, time.minutes <= HALF_DAY, index + 3) : null
  }
  const prefix = first.low.endsWith('tiden') ? swedishNumberPrefix(first.low) : null
  const isHour = prefix !== null && prefix.rest === 'tiden' && prefix.value >= 1 && prefix.value <= 24
  return isHour ? clock(prefix.value * 60, prefix.value <= 12, index + 1) : null
}

function englishNamed(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  if (low === 'midnight') return clock(0, false, index + 1)
  return low === 'noon' || low === 'midday' ? clock(HALF_DAY, false, index + 1) : null
}

/** `half past seven`, `a quarter to twelve`, `ten past six`. */
function englishWords(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  const minutes = low === 'half' ? 30 : low === 'quarter' ? 15 : (readCore(lexemes, index, 'en')?.value ?? null)
  if (minutes === null || minutes > 30) return null
  const at = lowAt(lexemes, index + 1).startsWith('minute') ? index + 2 : index + 1
  const link = lowAt(lexemes, at)
  const hour = hourWord(lexemes, at + 1, 'en')
  if ((link !== 'past' && link !== 'to') || hour === null) return null
  if (link === 'to' && low !== 'quarter' && !isAt(lexemes, index)) return null
  const half = readHalfDay(lexemes, at + 2)
  const total = hour * 60 + (link === 'to' ? -minutes : minutes)
  if (half === null) return clock(total, true, at + 2)
  return clock((total % HALF_DAY) + (half.isAfternoon ? HALF_DAY : 0), false, half.next)
}

interface HalfDay {
  readonly isAfternoon: boolean
  readonly next: number
}

/** `pm`, `p.m.`, `am`. */
function readHalfDay(lexemes: readonly Lexeme[], index: number): HalfDay | null {
  const low = lowAt(lexemes, index)
  if (low === 'am' || low === 'pm') return { isAfternoon: low === 'pm', next: index + 1 }
  const isDotted =
    (low === 'a' || low === 'p') && lowAt(lexemes, index + 1) === '.' && lowAt(lexemes, index + 2) === 'm'
  if (!isDotted || lexemes[index + 2]?.isJoined !== true) return null
  const isStop = lowAt(lexemes, index + 3) === '.'
  return { isAfternoon: low === 'p', next: index + (isStop ? 4 : 3) }
}

function englishFigures(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const first = lexemes[index]
  if (first === undefined) return null
  const time = first.kind === 'figure' ? timeOfFigure(first.text) : wordHour(first)
  if (time === null) return null
  const half = readHalfDay(lexemes, index + 1) ?? sharedHalfDay(lexemes, index)
  if (half !== null && time.minutes < 13 * 60) {
    const next = half.next > index ? half.next : index + 1
    return clock((time.minutes % HALF_DAY) + (half.isAfternoon ? HALF_DAY : 0), false, next)
  }
  if (/^o['’]clock$/u.test(lowAt(lexemes, index + 1))) return clock(time.minutes, time.minutes <= HALF_DAY, index + 2)
  if (!time.isFull || first.kind !== 'figure') return null
  const isColon = first.text.includes(':') && first.text.length > 4
  const isPlain = isColon || (isAt(lexemes, index) && !isMeasured(lexemes, index))
  return isPlain ? clock(time.minutes, time.minutes < 13 * 60 && !first.text.startsWith('0'), index + 1) : null
}

function wordHour(lexeme: Lexeme): { readonly minutes: number; readonly isFull: boolean } | null {
  const value = readCore([lexeme], 0, 'en')?.value ?? 0
  return value >= 1 && value <= 12 ? { minutes: value * 60, isFull: false } : null
}

/** The first of `9–11am` and `between 9 and 11am`, where both halves of the day are the same unless the clock would run back. */
function sharedHalfDay(lexemes: readonly Lexeme[], index: number): HalfDay | null {
  const link = lowAt(lexemes, index + 1)
  const second = lexemes[index + 2]
  if (!['-', '–', 'to', 'and', 'or'].includes(link) || second?.kind !== 'figure') return null
  const half = readHalfDay(lexemes, index + 3)
  const [first, last] = [timeOfFigure(lexemes[index]?.text ?? ''), timeOfFigure(second.text)]
  if (half === null || first === null || last === null) return null
  const runsBack = first.minutes % HALF_DAY > last.minutes % HALF_DAY
  return { isAfternoon: runsBack ? !half.isAfternoon : half.isAfternoon, next: 0 }
}

const AT = new Set(['at', 'by', 'until', 'till', 'from', 'around', 'about', 'before', 'after', 'between', 'since'])

function isAt(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lowAt(lexemes, index - 1)
  if (AT.has(before)) return true
  return ['just', 'shortly', 'about', 'around'].includes(before) || AT.has(lowAt(lexemes, index - 2))
}

function isMeasured(lexemes: readonly Lexeme[], index: number): boolean {
  const after = lowAt(lexemes, index + 1)
  return (
    after === '%' ||
    after === 'per' ||
    after === '-' ||
    unitOfWord(after, 'en') !== null ||
    /^(?:m|bn|million|billion)$/u.test(after)
  )
}
