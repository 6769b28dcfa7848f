import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import type { ReadMoment } from './moment-types.ts'
import { ordinalValue } from './number-words.ts'
import { unitOfWord } from './quantity-units.ts'

/** Dates, months and years: `den 3 april 2027`, `3/4`, `i maj`, `1894`; `3 April 2027`, `April 3`, `in May`. */
export function readDate(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  return (
    dayAndMonth(lexemes, index, language) ??
    (language === 'sv' ? slashDate(lexemes, index) : monthAndDay(lexemes, index)) ??
    monthAlone(lexemes, index, language) ??
    yearAlone(lexemes, index, language) ??
    dayAlone(lexemes, index, language)
  )
}

const SWEDISH_MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
)
const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const SHORT: ReadonlyMap<string, number> = new Map(
  Object.entries({ jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, oct: 10 }).concat(
    Object.entries({ nov: 11, dec: 12 }),
  ),
)

function monthOf(lexeme: Lexeme | undefined, language: NumberLanguage): number | null {
  if (lexeme?.kind !== 'word') return null
  if (language === 'en' && lexeme.text === lexeme.low) return null
  const word = language === 'sv' ? lexeme.low.replace(/s$/u, '') : lexeme.low.replace(/['’]s$/u, '')
  const months = language === 'sv' ? SWEDISH_MONTHS : ENGLISH_MONTHS
  const index = Math.max(months.indexOf(word), months.indexOf(lexeme.low))
  return index < 0 ? null : index + 1
}

function monthAfterDay(lexeme: Lexeme | undefined, language: NumberLanguage): number | null {
  return monthOf(lexeme, language) ?? (lexeme === undefined ? null : (SHORT.get(lexeme.low) ?? null))
}

interface Day {
  readonly day: number
  readonly next: number
}

const WHOLE = /^\d{1,2}$/u
const SUFFIXES = new Set(['st', 'nd', 'rd', 'th'])

function readDayNumber(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): Day | null {
  const first = lexemes[index]
  if (first === undefined) return null
  if (first.kind === 'figure') {
    if (!WHOLE.test(first.text) || first.value < 1 || first.value > 31) return null
    const after = lexemes[index + 1]
    const isColon = after?.low === ':' && after.isJoined && ['e', 'a'].includes(lexemes[index + 2]?.low ?? '')
    if (isColon) return { day: first.value, next: index + 3 }
    const isSuffix = after?.isJoined === true && SUFFIXES.has(after.low)
    return { day: first.value, next: index + (isSuffix ? 2 : 1) }
  }
  const value = ordinalValue(first.low, language)
  return value === null || value > 31 ? null : { day: value, next: index + 1 }
}

function yearAt(lexemes: readonly Lexeme[], index: number): number | null {
  const lexeme = lexemes[index]
  const isYear =
    lexeme?.kind === 'figure' && /^\d{4}$/u.test(lexeme.text) && lexeme.value >= 1000 && lexeme.value < 2200
  return isYear ? lexeme.value : null
}

const LINKS = new Set(['och', 'till', 'eller', 'and', 'to', 'or', '-', '–', '—', ','])

function dayAndMonth(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  const isDen = lexemes[index]?.low === 'den' || lexemes[index]?.low === 'the'
  const at = isDen ? index + 1 : index
  const first = readDayNumber(lexemes, at, language)
  if (first === null) return null
  const month = monthAhead(lexemes, first.next, language)
  if (month === null) return null
  const isWord = lexemes[at]?.kind === 'word'
  // `third March` is no date, `den tredje mars` is.
  if (isWord && !isDen) return null
  const year = month.isOwn ? yearAfter(lexemes, month.next) : null
  const next = month.isOwn ? month.next + (year === null ? 0 : year.taken) : first.next
  return { moment: { kind: 'date', day: first.day, month: month.month, year: year?.year ?? null }, next }
}

function yearAfter(lexemes: readonly Lexeme[], index: number) {
  const isComma = lexemes[index]?.low === ','
  const year = yearAt(lexemes, isComma ? index + 1 : index)
  return year === null ? null : { year, taken: isComma ? 2 : 1 }
}

interface MonthAhead {
  readonly month: number
  readonly next: number
  /** False for the first days of `3 och 4 april`, whose month comes later. */
  readonly isOwn: boolean
}

function monthAhead(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): MonthAhead | null {
  const of = lexemes[index]?.low === 'of' ? index + 1 : index
  const own = monthAfterDay(lexemes[of], language)
  if (own !== null) return { month: own, next: of + 1, isOwn: true }
  let at = index
  for (let steps = 0; steps < 4 && LINKS.has(lexemes[at]?.low ?? ''); steps += 1) {
    const den = lexemes[at + 1]?.low === 'den' ? at + 2 : at + 1
    const day = readDayNumber(lexemes, den, language)
    if (day === null || lexemes[den]?.kind !== 'figure') return null
    const month = monthAfterDay(lexemes[day.next], language)
    if (month !== null) return { month, next: index, isOwn: false }
    at = day.next
  }
  return null
}

const FRACTION_TOPS: ReadonlySet<string> = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '1/5'])

function slashDate(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const isDen = lexemes[index]?.low === 'den'
  const at = isDen ? index + 1 : index
  const [day, slash, month] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (slash?.low !== '/' || !slash.isJoined || !isUpTo(day, 31) || !isUpTo(month, 12)) return null
  const before = lexemes[at - 1]?.low ?? ''
  const isSure = isDen || ['från', 'till', 'med', 'och', '-', '–'].includes(before) || before.includes('dag')
  if (!isSure && FRACTION_TOPS.has(`${day.text}/${month.text}`)) return null
  return { moment: { kind: 'date', day: day.value, month: month.value, year: null }, next: at + 3 }
}

function isUpTo(lexeme: Lexeme | undefined, most: number): lexeme is Lexeme {
  return lexeme?.kind === 'figure' && WHOLE.test(lexeme.text) && lexeme.value >= 1 && lexeme.value <= most
}

function monthAndDay(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const month = monthOf(lexemes[index], 'en')
  const day = month === null ? null : readDayNumber(lexemes, index + 1, 'en')
  if (month === null || day === null || lexemes[index + 1]?.kind !== 'figure') return null
  const year = yearAfter(lexemes, day.next)
  const next = day.next + (year?.taken ?? 0)
  return { moment: { kind: 'date', day: day.day, month, year: year?.year ?? null }, next }
}

const BEFORE_MONTH = new Set(
  'in of by from since until till to early late mid last next this and or during before after through between every end'.split(
    ' ',
  ),
)

/** `May` and `March` are other words as well: they need a word of time before them or a year after them. */
function monthAlone(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  const month = monthOf(lexemes[index], language)
  if (month === null) return null
  const year = yearAt(lexemes, index + 1)
  const isAmbiguous = language === 'en' && (month === 3 || month === 5)
  const before = lexemes[index - 1]?.low ?? ''
  const link = before === '-' || before === '–' ? (lexemes[index - 2]?.low ?? '') : before
  if (isAmbiguous && year === null && !BEFORE_MONTH.has(link) && monthOf(lexemes[index - 2], 'en') === null) return null
  return { moment: { kind: 'month', month, year }, next: index + (year === null ? 1 : 2) }
}

const BEFORE_YEAR = new Set(
  'år åren sedan från till i under fram och mellan till in of since from until by before after between and year years during to late early mid for – -'.split(
    ' ',
  ),
)

function yearAlone(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  const year = yearAt(lexemes, index)
  if (year === null) return shortYear(lexemes, index)
  if (year < 1400 || isCounted(lexemes, index, language)) return null
  const after = lexemes[index + 1]
  const isBare = after === undefined || after.kind === 'mark'
  const isYear = isBare || BEFORE_YEAR.has(lexemes[index - 1]?.low ?? '')
  return isYear ? { moment: { kind: 'year', year }, next: index + 1 } : null
}

const CURRENCY = /^(?:SEK|EUR|USD|NOK|DKK|GBP|[€$£])$/u

function isCounted(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): boolean {
  const after = lexemes[index + 1]
  if (CURRENCY.test(lexemes[index - 1]?.text ?? '') || after?.low === '%') return true
  if (after?.low === '-') return lexemes[index + 2]?.kind !== 'figure'
  return after?.kind === 'word' && (after.low === 'per' || unitOfWord(after.low, language) !== null)
}

/** The end of `1987–91`. */
function shortYear(lexemes: readonly Lexeme[], index: number): ReadMoment | null {
  const lexeme = lexemes[index]
  const dash = lexemes[index - 1]
  const start = yearAt(lexemes, index - 2)
  if (lexeme?.kind !== 'figure' || start === null || !/^\d{2}$/u.test(lexeme.text)) return null
  if ((dash?.low !== '-' && dash?.low !== '–' && dash?.low !== '/') || !lexeme.isJoined || !dash.isJoined) return null
  const year = Math.floor(start / 100) * 100 + lexeme.value
  return year <= start ? null : { moment: { kind: 'year', year }, next: index + 1 }
}

const AFTER_DAY = new Set(['i', 'och', 'till', 'på', 'klockan', 'kl', 'samma', 'varje', 'eller'])

/** `den 15:e`, `the 15th`: a day of a month that is named elsewhere. */
function dayAlone(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  const article = lexemes[index]?.low
  if (article !== (language === 'sv' ? 'den' : 'the') || lexemes[index + 1]?.kind !== 'figure') return null
  const day = readDayNumber(lexemes, index + 1, language)
  if (day === null || (language === 'en' && day.next === index + 2)) return null
  const after = lexemes[day.next]
  const isEnd = after === undefined || (after.kind === 'mark' && after.low !== '-' && after.low !== '%')
  if (!isEnd && !(language === 'sv' && AFTER_DAY.has(after.low))) return null
  return { moment: { kind: 'date', day: day.day, month: null, year: null }, next: day.next }
}
