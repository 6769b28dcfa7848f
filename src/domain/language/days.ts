import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import type { DayPart, Moment, ReadMoment } from './moment-types.ts'

/** Weekdays, days counted from today, and weeks, months and years counted from this one. */
export function readDay(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  return language === 'sv'
    ? (swedishRelative(lexemes, index) ?? swedishPeriod(lexemes, index) ?? swedishWeekday(lexemes, index))
    : (englishRelative(lexemes, index) ?? englishPeriod(lexemes, index) ?? englishWeekday(lexemes, index))
}

const lowAt = (lexemes: readonly Lexeme[], index: number) => lexemes[index]?.low ?? ''

const SWEDISH_WEEKDAY = /^(mån|tis|ons|tors|fre|lör|sön)dag(.*)$/u
const SWEDISH_DAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön']
const SWEDISH_ENDINGS = new Set(['', 'en', 'ens', 's', 'ar', 'arna', 'arnas', 'sens'])
const SWEDISH_PARTS: readonly (readonly [string, DayPart])[] = [
  ['morgon', 'morning'],
  ['morgn', 'morning'],
  ['morse', 'morning'],
  ['bitti', 'morning'],
  ['förmiddag', 'morning'],
  ['eftermiddag', 'afternoon'],
  ['kväll', 'evening'],
  ['natt', 'night'],
]

function swedishPart(word: string): DayPart | null {
  return SWEDISH_PARTS.find(([start]) => word.startsWith(start))?.[1] ?? null
}

function swedishWeekday(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const match = SWEDISH_WEEKDAY.exec(lowAt(lexemes, index))
  if (match === null) return null
  const [, day = '', rest = ''] = match
  const weekday = SWEDISH_DAYS.indexOf(day) + 1
  const inside = rest.startsWith('s') ? swedishPart(rest.slice(1)) : null
  const after = inside === null ? swedishPart(lowAt(lexemes, index + 1)) : null
  const isFree = inside === null && !SWEDISH_ENDINGS.has(rest)
  const isNightBefore = isNightTo(lexemes, index)
  const moment: Moment = { kind: 'weekday', weekday, part: inside ?? after, isNightBefore, isFree }
  return { moment, next: index + (after === null ? 1 : 2) }
}

function isNightTo(lexemes: readonly Lexeme[], index: number): boolean {
  const to = lowAt(lexemes, index - 1)
  const night = lowAt(lexemes, index - 2)
  return ['till', 'mot'].includes(to) && ['natten', 'natt'].includes(night)
}

const SWEDISH_OFFSETS: ReadonlyMap<string, readonly [readonly number[], DayPart | null]> = new Map([
  ['dag', [[0], null]],
  ['går', [[-1], null]],
  ['morgon', [[1], null]],
  ['övermorgon', [[2], null]],
  ['förrgår', [[-2], null]],
  ['natt', [[-1, 0], 'night']],
  ['kväll', [[0], 'evening']],
  ['morse', [[0], 'morning']],
  ['eftermiddag', [[0], 'afternoon']],
  ['förmiddag', [[0], 'morning']],
])

function swedishRelative(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  const isApart = low === 'i'
  const word = isApart ? lowAt(lexemes, index + 1) : low.startsWith('i') ? low.slice(1) : ''
  const known = SWEDISH_OFFSETS.get(word)
  if (known === undefined) return null
  const next = index + (isApart ? 2 : 1)
  const isDay = word === 'går' || word === 'morgon' || word === 'övermorgon' || word === 'förrgår'
  const part = isDay ? swedishPart(lowAt(lexemes, next)) : null
  const moment: Moment = { kind: 'relative', offsets: known[0], part: part ?? known[1] }
  return { moment, next: next + (part === null ? 0 : 1) }
}

const SWEDISH_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({ vecka: 'week', veckan: 'week', månad: 'month', månaden: 'month', år: 'year', året: 'year' }),
)

function swedishPeriod(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  const second = lowAt(lexemes, index + 1)
  if (low === 'i' && second === 'fjol') return period('year', -1, index + 2)
  if (low === 'fjolårets') return period('year', -1, index + 1)
  if (low === 'i' && second === 'år') return period('year', 0, index + 2)
  const unit = SWEDISH_UNITS.get(second)
  if (unit === undefined) return null
  if (low === 'nästa') return period(unit, 1, index + 2)
  return low === 'förra' ? period(unit, -1, index + 2) : null
}

function period(unit: string, offset: number, next: number): ReadMoment {
  return { moment: { kind: 'period', unit, offset }, next }
}

const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ENGLISH_PARTS: ReadonlyMap<string, DayPart> = new Map(
  Object.entries({ morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'night' }),
)

function englishWeekday(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const lexeme = lexemes[index]
  if (lexeme === undefined || lexeme.text === lexeme.low) return null
  const word = lexeme.low.replace(/['’]s$/u, '')
  const weekday = ENGLISH_DAYS.indexOf(word.endsWith('s') ? word.slice(0, -1) : word) + 1
  if (weekday === 0) return null
  const after = ENGLISH_PARTS.get(lowAt(lexemes, index + 1)) ?? null
  const before = after === null ? partBefore(lexemes, index) : null
  const moment: Moment = {
    kind: 'weekday',
    weekday,
    part: after ?? (before?.part === undefined ? null : before.part),
    isNightBefore: before?.isNightBefore ?? false,
    isFree: false,
  }
  return { moment, next: index + (after === null ? 1 : 2) }
}

interface PartBefore {
  readonly part: DayPart | null
  readonly isNightBefore: boolean
}

/** `the early hours of Wednesday` and `overnight into Wednesday` are the night before it, `the night of` is not. */
function partBefore(lexemes: readonly Lexeme[], index: number): PartBefore | null {
  const link = lowAt(lexemes, index - 1)
  const noun = lowAt(lexemes, index - 2)
  if (link === 'early' || link === 'overnight') return { part: null, isNightBefore: true }
  if (noun === 'hours' && link === 'of') return { part: null, isNightBefore: true }
  const isNight = ['overnight', 'night'].includes(noun)
  if (isNight && ['to', 'into', 'before', 'towards'].includes(link)) return { part: null, isNightBefore: true }
  const part = link === 'of' || link === 'on' ? ENGLISH_PARTS.get(noun) : undefined
  return part === undefined || (link === 'on' && noun === 'night') ? null : { part, isNightBefore: false }
}

function englishRelative(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const low = lowAt(lexemes, index)
  const part = ENGLISH_PARTS.get(lowAt(lexemes, index + 1)) ?? null
  const next = index + (part === null ? 1 : 2)
  if (low === 'today') return relative([0], null, index + 1)
  if (low === 'tonight') return relative([0], 'evening', index + 1)
  if (low === 'overnight') return relative([-1, 0], 'night', index + 1)
  if (low === 'tomorrow') return shifted(lexemes, index, relative([1], part, next))
  if (low === 'yesterday') return shifted(lexemes, index, relative([-1], part, next))
  if (low === 'last' && part === 'night') return relative([-1], 'night', next)
  return low === 'this' && part !== null && part !== 'night' ? relative([0], part, next) : null
}

function relative(offsets: readonly number[], part: DayPart | null, next: number): ReadMoment {
  return { moment: { kind: 'relative', offsets, part }, next }
}

/** `the day after tomorrow`, `the day before yesterday`. */
function shifted(lexemes: readonly Lexeme[], index: number, read: ReadMoment): ReadMoment {
  const link = lowAt(lexemes, index - 1)
  const isShifted = lowAt(lexemes, index - 2) === 'day' && (link === 'after' || link === 'before')
  if (!isShifted || read.moment.kind !== 'relative') return read
  const [offset = 0] = read.moment.offsets
  return { ...relative([offset + (link === 'after' ? 1 : -1)], null, read.next), from: index - 2 }
}

const PERIODS = new Set(['week', 'month', 'year'])
const ENGLISH_SHIFTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ last: -1, previous: -1, this: 0, next: 1 }),
)

function englishPeriod(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const offset = ENGLISH_SHIFTS.get(lowAt(lexemes, index))
  const unit = lowAt(lexemes, index + 1).replace(/['’]s$/u, '')
  return offset === undefined || !PERIODS.has(unit) ? null : period(unit, offset, index + 2)
}
