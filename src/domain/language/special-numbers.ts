import type { Lexeme } from './number-lexemes.ts'
import { readCore } from './number-core.ts'
import { ordinalValue, swedishNumberPrefix } from './number-words.ts'
import type { FoundNumber, LexedText, NumberKind, ReadNumbers } from './number-types.ts'
import { unitById } from './quantity-units.ts'

/** Numbers that are not a plain count: parts of a whole, times as much, vague crowds, round tens. Null for none here. */
export function readSpecial({ text, lexemes, language }: LexedText, index: number): ReadNumbers | null {
  const word = lexemes[index]
  if (word === undefined || word.kind === 'mark') return null
  const readers = language === 'en' ? ENGLISH_READERS : SWEDISH_READERS
  for (const read of readers) {
    const found = read(lexemes, index)
    if (found !== null) return { numbers: [toSpecial(text, lexemes, index, found)], next: found.next }
  }
  return null
}

interface Special {
  readonly kind: NumberKind
  readonly value: number
  readonly next: number
  readonly isFree?: boolean
  readonly unit?: string
}

type Reader = (lexemes: readonly Lexeme[], index: number) => Special | null

function toSpecial(text: string, lexemes: readonly Lexeme[], index: number, special: Special): FoundNumber {
  const start = lexemes[index]?.start ?? 0
  const end = lexemes[special.next - 1]?.end ?? start
  return {
    start,
    end,
    text: text.slice(start, end),
    value: special.value,
    unit: special.unit === undefined ? null : unitById(special.unit),
    kind: special.kind,
    form: lexemes[index]?.kind === 'figure' ? 'figures' : 'words',
    core: { start, end },
    others: [],
    isFree: special.isFree ?? false,
    isRound: true,
    multiplier: null,
  }
}

const lowAt = (lexemes: readonly Lexeme[], index: number) => lexemes[index]?.low ?? ''

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
])

function denominatorOf(word: string): number | null {
  const known = DENOMINATORS.get(word)
  if (known !== undefined) return known
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  const value = ordinalValue(singular, 'en')
  return value !== null && value >= 3 ? value : null
}

const AFTER_SHARE = new Set(
  'of more less fewer higher lower larger smaller in on to by from compared as and who are were is was'.split(' '),
)

/** `two thirds`, `three-quarters`, `a third of`; `a third person` is another thing. */
function englishShare(lexemes: readonly Lexeme[], index: number): Special | null {
  const first = lowAt(lexemes, index)
  const isArticle = first === 'a' || first === 'an' || first === 'one'
  const over = isArticle ? null : readCore(lexemes.slice(index, index + 1), 0, 'en')
  if (!isArticle && (over === null || over.value < 2 || over.value > 99)) return null
  const at = lowAt(lexemes, index + 1) === '-' ? index + 2 : index + 1
  const under = denominatorOf(lowAt(lexemes, at))
  if (under === null) return null
  if (isArticle && !endsShare(lexemes[at + 1])) return null
  if (!isArticle && !lowAt(lexemes, at).endsWith('s')) return null
  if (first !== 'one' && isArticle && under === 2) return null
  return { kind: 'share', value: (over?.value ?? 1) / under, next: at + 1 }
}

function endsShare(after: Lexeme | undefined): boolean {
  return after === undefined || after.kind === 'mark' || AFTER_SHARE.has(after.low)
}

const ONE_OF_PEOPLE = new Set(
  'person child pupil woman man patient driver household adult voter student worker home'.split(' '),
)

/** `one in five`; `four out of 10` is read as two numbers. */
function englishRatio(lexemes: readonly Lexeme[], index: number): Special | null {
  const isOne = lowAt(lexemes, index) === 'one' || lowAt(lexemes, index) === '1'
  const isEvery = lowAt(lexemes, index) === 'every'
  if (isEvery) return everyNth(lexemes, index)
  if (!isOne) return null
  const link = lowAt(lexemes, index + 1)
  const isNamed = lowAt(lexemes, index + 2) === 'in' && ONE_OF_PEOPLE.has(link)
  const at = isNamed
    ? index + 3
    : link === 'in'
      ? index + 2
      : link === 'out' && lowAt(lexemes, index + 2) === 'of'
        ? index + 3
        : 0
  if (at === 0) return null
  const under = readCore(lexemes, lowAt(lexemes, at) === 'every' ? at + 1 : at, 'en')
  if (under === null || under.value < 2 || (under.value > 20 && under.value % 10 !== 0)) return null
  return { kind: 'share', value: 1 / under.value, next: under.next }
}

function everyNth(lexemes: readonly Lexeme[], index: number): Special | null {
  const word = lowAt(lexemes, index + 1)
  const value = word === 'other' || word === 'second' ? 2 : ordinalValue(word, 'en')
  return value === null || value < 2 ? null : { kind: 'share', value: 1 / value, next: index + 2, isFree: value === 2 }
}

const ENGLISH_TIMES: ReadonlyMap<string, number> = new Map([
  ...Object.entries({
    doubled: 2,
    doubling: 2,
    doubles: 2,
    tripled: 3,
    tripling: 3,
    triples: 3,
    trebled: 3,
    trebling: 3,
  }),
  ...Object.entries({ threefold: 3, fourfold: 4, fivefold: 5, tenfold: 10, quadrupled: 4, quadrupling: 4, twofold: 2 }),
  ...Object.entries({ halved: 0.5, halving: 0.5, quintupled: 5, treble: 3, quadruple: 4 }),
])
const ENGLISH_TIMES_FREE: ReadonlyMap<string, number> = new Map(
  Object.entries({ double: 2, twice: 2, triple: 3, twin: 2, thrice: 3 }),
)

function englishMultiple(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  const strong = ENGLISH_TIMES.get(low)
  if (strong !== undefined) return { kind: 'multiple', value: strong, next: index + 1 }
  const free = ENGLISH_TIMES_FREE.get(low)
  return free === undefined ? null : { kind: 'multiple', value: free, next: index + 1, isFree: true }
}

const ENGLISH_VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({ tens: 10, dozens: 12, scores: 20, hundreds: 1e2, thousands: 1e3, millions: 1e6, billions: 1e9 }),
)
const ENGLISH_SCALE: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, dozen: 12 }),
)

/** `hundreds`, `tens of thousands`, `several hundred`, `a few thousand`. */
function englishVague(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  const base = ENGLISH_VAGUE.get(low)
  if (base !== undefined) {
    const scale = lowAt(lexemes, index + 1) === 'of' ? ENGLISH_VAGUE.get(lowAt(lexemes, index + 2)) : undefined
    const isScaled = scale !== undefined && scale >= 1000
    if (low === 'tens' && !isScaled) return { kind: 'vague', value: 10, next: index + 1 }
    return { kind: 'vague', value: base * (isScaled ? scale : 1), next: index + (isScaled ? 3 : 1) }
  }
  if (!['few', 'several', 'some'].includes(low)) return null
  const scale = ENGLISH_SCALE.get(lowAt(lexemes, index + 1))
  return scale === undefined || low === 'some' ? null : { kind: 'vague', value: scale, next: index + 2 }
}

const ENGLISH_FREE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    both: 2,
    pair: 2,
    couple: 2,
    twins: 2,
    trio: 3,
    duo: 2,
    triplets: 3,
    quartet: 4,
    single: 1,
    once: 1,
  }),
)
const ENGLISH_TIME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hour: 'hour',
    day: 'day',
    week: 'week',
    fortnight: 'fortnight',
    month: 'month',
    year: 'year',
  }).concat(Object.entries({ decade: 'decade', century: 'century', minute: 'minute', kilometre: 'km', mile: 'mile' })),
)

/** `an hour and a half`, `a week`, `half an hour`, `both`: can answer to a number, need not. */
function englishFree(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  const known = ENGLISH_FREE.get(low)
  if (known !== undefined) return { kind: 'count', value: known, next: index + 1, isFree: true }
  const unit = ENGLISH_TIME.get(lowAt(lexemes, index + 1))
  if ((low === 'a' || low === 'an') && unit !== undefined) {
    const more = [2, 3, 4].map((step) => lowAt(lexemes, index + step)).join(' ')
    const isHalf = more === 'and a half'
    return { kind: 'count', value: isHalf ? 1.5 : 1, next: index + (isHalf ? 5 : 2), isFree: !isHalf, unit }
  }
  return low === 'half' ? englishHalf(lexemes, index) : null
}

function englishHalf(lexemes: readonly Lexeme[], index: number): Special | null {
  const next = lowAt(lexemes, index + 1)
  const at = next === 'a' || next === 'an' || next === '-' ? index + 2 : index + 1
  if (ENGLISH_SCALE.has(lowAt(lexemes, at)) && lowAt(lexemes, at) !== 'dozen') return null
  if (lowAt(lexemes, at) === 'dozen') return { kind: 'count', value: 6, next: at + 1, isFree: true }
  const unit = ENGLISH_TIME.get(lowAt(lexemes, at))
  if (unit !== undefined) return { kind: 'count', value: 0.5, next: at + 1, isFree: true, unit }
  return { kind: 'share', value: 0.5, next: index + 1, isFree: true }
}

/** `var fjärde`, `vart tredje`, `varannan`. */
function swedishEvery(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  if (low === 'varannan' || low === 'vartannat') return { kind: 'share', value: 0.5, next: index + 1 }
  if (low !== 'var' && low !== 'vart') return null
  const value = ordinalValue(lowAt(lexemes, index + 1), 'sv')
  return value === null || value < 3 ? null : { kind: 'share', value: 1 / value, next: index + 2 }
}

const SWEDISH_PART = /^(tre|fjär|fem|sjät|sjun|åtton|nion|tion|tjugon|hundra)(?:de|te)?del(?:ar|en|arna|s|ars)?$/u
const SWEDISH_PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ tre: 3, fjär: 4, fem: 5, sjät: 6, sjun: 7, åtton: 8, nion: 9, tion: 10, tjugon: 20, hundra: 100 }),
)

/** `en tredjedel`, `tre fjärdedelar`, `hälften`. */
function swedishShare(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  if (low === 'hälften') return { kind: 'share', value: 0.5, next: index + 1 }
  if (low === 'halva' || low === 'halvan') return { kind: 'share', value: 0.5, next: index + 1, isFree: true }
  const alone = partOf(low)
  if (alone !== null) return { kind: 'share', value: 1 / alone, next: index + 1 }
  const over = readCore(lexemes.slice(index, index + 1), 0, 'sv')
  const under = over === null ? null : partOf(lowAt(lexemes, index + 1))
  return over === null || under === null ? null : { kind: 'share', value: over.value / under, next: index + 2 }
}

function partOf(word: string): number | null {
  const third = word.startsWith('tredjedel') ? 'tre' : null
  if (third !== null) return 3
  const match = SWEDISH_PART.exec(word)
  return match?.[1] === undefined ? null : (SWEDISH_PARTS.get(match[1]) ?? null)
}

const SWEDISH_TIMES: readonly (readonly [string, number])[] = [
  ['fördubbl', 2],
  ['dubblera', 2],
  ['dubblad', 2],
  ['dubblat', 2],
  ['tredubbl', 3],
  ['trefaldig', 3],
  ['fyrdubbl', 4],
  ['fyrfaldig', 4],
  ['femdubbl', 5],
  ['femfaldig', 5],
  ['tiodubbl', 10],
  ['tiofaldig', 10],
  ['halvera', 0.5],
]

function swedishMultiple(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  if (low.startsWith('mångdubbl')) return null
  const strong = SWEDISH_TIMES.find(([start]) => low.startsWith(start))
  if (strong !== undefined) return { kind: 'multiple', value: strong[1], next: index + 1 }
  const isFree = low === 'dubbelt' || low === 'dubbel' || low === 'dubbla'
  return isFree ? { kind: 'multiple', value: 2, next: index + 1, isFree } : null
}

const SWEDISH_VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({ tiotals: 10, dussintals: 12, hundratals: 1e2, tusentals: 1e3, tiotusentals: 1e4 }).concat(
    Object.entries({ hundratusentals: 1e5, miljontals: 1e6, miljardtals: 1e9 }),
  ),
)
const SWEDISH_SCALE: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundra: 1e2, tusen: 1e3, miljoner: 1e6, miljarder: 1e9, dussin: 12 }),
)

function swedishVague(lexemes: readonly Lexeme[], index: number): Special | null {
  const low = lowAt(lexemes, index)
  const known = SWEDISH_VAGUE.get(low) ?? SWEDISH_VAGUE.get(`${low}s`)
  const isPlural = SWEDISH_VAGUE.has(low)
  const tens = isPlural ? null : swedishTens(low)
  if (isPlural && known !== undefined) return { kind: 'vague', value: known, next: index + 1 }
  if (tens !== null) return { kind: 'count', value: tens, next: index + 1 }
  if (low !== 'några' && low !== 'flera' && low !== 'åtskilliga') return null
  const scale = SWEDISH_SCALE.get(lowAt(lexemes, index + 1))
  return scale === undefined ? null : { kind: 'vague', value: scale, next: index + 2 }
}

/** `tjugotal`, `hundratalet`: about twenty, about a hundred. Decades and centuries are dates and read before. */
function swedishTens(word: string): number | null {
  const prefix = swedishNumberPrefix(word)
  return prefix !== null && (prefix.rest === 'tal' || prefix.rest === 'talet') && prefix.value >= 10
    ? prefix.value
    : null
}

/** `ett 20-tal`. */
function swedishTensFigure(lexemes: readonly Lexeme[], index: number): Special | null {
  const first = lexemes[index]
  if (first?.kind !== 'figure' || lowAt(lexemes, index + 1) !== '-') return null
  const isTens = lowAt(lexemes, index + 2) === 'tal'
  return isTens ? { kind: 'count', value: first.value, next: index + 3 } : null
}

const ENGLISH_READERS: readonly Reader[] = [englishRatio, englishShare, englishMultiple, englishVague, englishFree]
const SWEDISH_READERS: readonly Reader[] = [
  swedishEvery,
  swedishShare,
  swedishMultiple,
  swedishVague,
  swedishTensFigure,
]
