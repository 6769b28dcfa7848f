import { readCore, type NumberCore } from './number-core.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import { freeNumber, type FoundNumber, type LexedText, type ReadNumbers } from './number-types.ts'
import { ordinalValue, swedishNumberPrefix } from './number-words.ts'
import { canOpen } from './number-openers.ts'
import { readUnit, type UnitReading } from './number-unit.ts'
import { readSpecial } from './special-numbers.ts'
import { shareUnits } from './share-units.ts'
import { unitById, unitOfCompound } from './quantity-units.ts'

/** Numbers in reading order; lexemes where `isTaken` belong to a date or a clock time. */
export function findNumbers(given: LexedText, isTaken: readonly boolean[]): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  for (let index = 0; index < given.lexemes.length;) {
    const read = isTaken[index] === true ? null : readAt(given, index)
    if (read === null) index += 1
    else {
      found.push(...read.numbers)
      index = Math.max(index + 1, read.next)
    }
  }
  return shareUnits(found, given)
}

function readAt(given: LexedText, index: number): ReadNumbers | null {
  if (!canOpen(given.lexemes[index], given.language)) return null
  const special = readSpecial(given, index) ?? readOrdinal(given, index)
  if (special !== null) return special
  const core = readCore(given.lexemes, index, given.language)
  if (core !== null) return readCount(given, index, core)
  return given.language === 'sv' ? readCompound(given, index) : null
}

function readCount(given: LexedText, index: number, core: NumberCore): ReadNumbers | null {
  const unit = readUnit(given.lexemes, index, core, given.language)
  return { numbers: [toNumber(given, { index, core, unit })], next: unit.next }
}

interface Counted {
  readonly index: number
  readonly core: NumberCore
  readonly unit: UnitReading
}

/** `en` and `one` are mostly articles and pronouns; `en vecka` is as long as `ett års fängelse` is. */
function isFreeCore(core: NumberCore, { unit }: UnitReading, language: NumberLanguage): boolean {
  if (core.value === 0) return core.form === 'words'
  return core.isOne && (unit === null || language === 'en')
}

function toNumber({ text, lexemes, language }: LexedText, { index, core, unit }: Counted): FoundNumber {
  const first = lexemes[unit.start] ?? lexemes[index]
  const start = first?.start ?? 0
  const end = lexemes[unit.next - 1]?.end ?? start
  const coreStart = lexemes[index]?.start ?? start
  const coreEnd = lexemes[core.next - 1]?.end ?? end
  const sign = unit.isNegative ? -1 : 1
  return {
    start,
    end,
    text: text.slice(start, end),
    value: sign * core.value * unit.factor,
    unit: unit.unit,
    kind: 'count',
    form: core.form,
    core: { start: coreStart, end: coreEnd },
    others: unit.others,
    isFree: isFreeCore(core, unit, language),
    isRound: core.isRound,
    multiplier: core.multiplier,
  }
}

const ENGLISH_SUFFIX = new Set(['st', 'nd', 'rd', 'th'])
const SWEDISH_SUFFIX = new Set(['e', 'a', 'de', 'te'])

function readOrdinal({ text, lexemes, language }: LexedText, index: number): ReadNumbers | null {
  const first = lexemes[index]
  if (first === undefined) return null
  const read = first.kind === 'figure' ? ordinalFigure(lexemes, index, language) : ordinalWord(lexemes, index, language)
  if (read === null) return null
  const end = lexemes[read.next - 1]?.end ?? first.end
  const number: FoundNumber = {
    start: first.start,
    end,
    text: text.slice(first.start, end),
    value: read.value,
    unit: null,
    kind: 'ordinal',
    form: first.kind === 'figure' ? 'figures' : 'words',
    core: { start: first.start, end },
    others: [],
    // First and second are used for much else: `first of all`, `a second`, `andra` (others).
    isFree: read.value < 3,
    isRound: true,
    multiplier: null,
  }
  return { numbers: [number], next: read.next }
}

interface Ordinal {
  readonly value: number
  readonly next: number
}

function ordinalFigure(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): Ordinal | null {
  const value = lexemes[index]?.value ?? 0
  const after = lexemes[index + 1]
  if (after === undefined || !after.isJoined) return null
  if (language === 'en') return ENGLISH_SUFFIX.has(after.low) ? { value, next: index + 2 } : null
  const isSuffix = after.low === ':' && SWEDISH_SUFFIX.has(lexemes[index + 2]?.low ?? '')
  return isSuffix ? { value, next: index + 3 } : null
}

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u

function ordinalWord(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): Ordinal | null {
  const low = lexemes[index]?.low ?? ''
  const value = ordinalValue(low, language)
  if (value !== null) return { value, next: index + 1 }
  if (language === 'sv' || !TENS.test(low) || lexemes[index + 1]?.low !== '-') return null
  const ones = ordinalValue(lexemes[index + 2]?.low ?? '', 'en')
  const tens = readCore(lexemes.slice(index, index + 1), 0, 'en')
  return ones === null || ones > 9 || tens === null ? null : { value: tens.value + ones, next: index + 3 }
}

// What may follow a number in one Swedish word; a list, because `trevlig` and `sexualbrott` begin like numbers as well.
const COMPOUND_RESTS =
  /^(?:barns|rum|manna|mans|våning|parti|punkt|steg|stjärn|hjul|sits|dörr|sidig|sid|siffr|fald|språk|kamp|poäng|set|mål|plats|del|årig|åring|års|gångs)/u

/** `tioårig`, `trebarnsmor`: the number in a compound, free because copy often says it in another way. */
function readCompound({ text, lexemes }: LexedText, index: number): ReadNumbers | null {
  const word = lexemes[index]
  if (word === undefined || word.kind !== 'word') return null
  const bare = readBareUnit(text, word)
  if (bare !== null) return bare
  const prefix = swedishNumberPrefix(word.low)
  if (prefix === null || prefix.rest === '') return null
  const unit = unitOfCompound(prefix.rest)
  if (unit === null && !COMPOUND_RESTS.test(prefix.rest)) return null
  const isAge = prefix.rest.startsWith('åri')
  return {
    numbers: [freeNumber(text, word, { value: prefix.value, unit }, { isFree: !isAge })],
    next: index + 1,
  }
}

const BARE: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['halvtimme', [0.5, 'hour']],
  ['halvtimmen', [0.5, 'hour']],
  ['halvtimmes', [0.5, 'hour']],
  ['kvart', [15, 'minute']],
  ['kvarten', [15, 'minute']],
  ['trekvart', [45, 'minute']],
  ['halvår', [0.5, 'year']],
  ['halvåret', [0.5, 'year']],
  ['kvartal', [3, 'month']],
  ['kvartalet', [3, 'month']],
  ['båda', [2, '']],
  ['bägge', [2, '']],
  ['paret', [2, '']],
  ['tvillingar', [2, '']],
  ['tvillingarna', [2, '']],
  ['trillingar', [3, '']],
  ['trion', [3, '']],
  ['kvartett', [4, '']],
  ['tvåa', [2, '']],
  ['tvåan', [2, '']],
  ['trea', [3, '']],
  ['trean', [3, '']],
  ['fyran', [4, '']],
  ['femma', [5, '']],
  ['femman', [5, '']],
  ['årslång', [1, 'year']],
  ['årslånga', [1, 'year']],
  ['halvmil', [5, 'km']],
  ['halvmila', [5, 'km']],
])

function readBareUnit(text: string, word: Lexeme): ReadNumbers | null {
  const known = BARE.get(word.low)
  if (known === undefined) return null
  const [value, id] = known
  const unit = id === '' ? null : unitById(id)
  return { numbers: [freeNumber(text, word, { value, unit })], next: 0 }
}
