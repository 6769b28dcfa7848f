import type { NumberLanguage } from './number-lexemes.ts'

function valued(line: string, values: readonly number[]): readonly (readonly [string, number])[] {
  return line.split(' ').flatMap((words, index) => words.split('|').map((word) => [word, values[index] ?? 0] as const))
}

const TO_NINETEEN = Array.from({ length: 20 }, (_, value) => value)
const TENS = [20, 30, 40, 50, 60, 70, 80, 90]

const ENGLISH_ONES = new Map(
  valued(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    TO_NINETEEN,
  ),
)
const ENGLISH_TENS = new Map(valued('twenty thirty forty|fourty fifty sixty seventy eighty ninety', TENS))
const SWEDISH_ONES = new Map(
  valued(
    'noll en|ett två|tvenne tre fyra fem sex sju åtta nio|nie tio|tie elva tolv tretton fjorton femton sexton sjutton arton|aderton nitton',
    TO_NINETEEN,
  ),
)
const SWEDISH_TENS = new Map(
  valued('tjugo|tjugu trettio|tretti fyrtio|fyrti femtio sextio|sexti sjuttio|sjutti åttio|åtti nittio|nitti', TENS),
)

/** Words that multiply what stands before them. */
export const MULTIPLIERS: Readonly<Record<NumberLanguage, ReadonlyMap<string, number>>> = {
  en: new Map([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ...valued('million|mn|mln billion|bn trillion|tn', [1e6, 1e9, 1e12]),
  ]),
  sv: new Map([
    ['hundra', 1e2],
    ['tusen', 1e3],
    ...valued('miljon|miljoner|mn|milj|miljonerna miljard|miljarder|md|mdr|mdkr|miljarderna', [1e6, 1e9]),
    ...valued('biljon|biljoner triljon|triljoner', [1e12, 1e18]),
    ...valued('mkr|mnkr|msek tkr|kkr|tsek', [1e6, 1e3]),
  ]),
}

/** Multipliers that say kronor as well. */
export const KRONA_MULTIPLIERS: ReadonlySet<string> = new Set('mkr mnkr msek tkr kkr tsek mdkr'.split(' '))

const ENGLISH_ORDINALS = new Map([
  ...valued('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', TO_NINETEEN.slice(1)),
  ...valued('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', TO_NINETEEN.slice(13)),
  ...valued('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth', [...TENS, 100]),
])
const SWEDISH_ORDINALS = new Map([
  ...valued('första|förste andra|andre tredje fjärde femte sjätte sjunde åttonde nionde', TO_NINETEEN.slice(1)),
  ...valued(
    'tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde',
    TO_NINETEEN.slice(10),
  ),
  ...valued('tjugonde trettionde fyrtionde femtionde sextionde sjuttionde åttionde nittionde hundrade', [...TENS, 100]),
])

export function englishOnes(word: string): number | null {
  return ENGLISH_ONES.get(word) ?? null
}

export function englishTens(word: string): number | null {
  return ENGLISH_TENS.get(word) ?? null
}

/** Of one word (`third`, `tjugoförsta`); compounds with a hyphen are read by whoever reads the words. */
export function ordinalValue(word: string, language: NumberLanguage): number | null {
  if (language === 'en') return ENGLISH_ORDINALS.get(word) ?? null
  const known = SWEDISH_ORDINALS.get(word)
  if (known !== undefined) return known
  const tens = takeSwedishPrefix(word, SWEDISH_TENS)
  const ones = tens === null ? undefined : SWEDISH_ORDINALS.get(tens.rest)
  return tens === null || ones === undefined || ones > 9 ? null : tens.value + ones
}

interface Prefix {
  readonly value: number
  readonly rest: string
}

const LONGEST_PIECE = 8
const SHORTEST_PIECE = 2

function takeSwedishPrefix(word: string, pieces: ReadonlyMap<string, number>): Prefix | null {
  for (let length = Math.min(LONGEST_PIECE, word.length); length >= SHORTEST_PIECE; length -= 1) {
    const value = pieces.get(word.slice(0, length))
    if (value !== undefined) return { value, rest: word.slice(length) }
  }
  return null
}

/** The number a word begins with, with what is left of it; null for none. `tvåbarnsmor` is 2 and `barnsmor`. */
export function swedishNumberPrefix(word: string): Prefix | null {
  let rest = word
  let thousands = 0
  let group = 0
  let room = Number.POSITIVE_INFINITY
  for (;;) {
    const step = takeSwedishStep(rest, room)
    if (step === null) break
    if (step.factor === 1000) {
      thousands = Math.max(1, group) * 1000
      group = 0
    } else group = step.factor === 100 ? Math.max(1, group) * 100 : group + step.value
    rest = step.rest
    room = step.room
  }
  return rest === word ? null : { value: thousands + group, rest }
}

interface Step {
  readonly value: number
  readonly factor: number
  readonly rest: string
  /** What follows must be smaller than this. */
  readonly room: number
}

function takeSwedishStep(word: string, room: number): Step | null {
  if (word.startsWith('tusen')) {
    return room === 1000 ? null : { value: 0, factor: 1000, rest: word.slice('tusen'.length), room: 1000 }
  }
  if (word.startsWith('hundra')) {
    return room === 100 ? null : { value: 0, factor: 100, rest: word.slice('hundra'.length), room: 100 }
  }
  const tens = room > 90 ? takeSwedishPrefix(word, SWEDISH_TENS) : null
  if (tens !== null) return { value: tens.value, factor: 1, rest: tens.rest, room: 10 }
  const ones = room > 1 ? takeSwedishPrefix(word, SWEDISH_ONES) : null
  if (ones === null || ones.value >= room) return null
  return { value: ones.value, factor: 1, rest: ones.rest, room: 1 }
}

/** @example swedishCardinal('tvåhundrafemtiotre') // 253 */
export function swedishCardinal(word: string): number | null {
  const known = SWEDISH_ONES.get(word)
  if (known !== undefined) return known
  const read = swedishNumberPrefix(word)
  return read !== null && read.rest === '' ? read.value : null
}

const ENGLISH_BY_VALUE = Array.from(ENGLISH_ONES.keys())
const ENGLISH_TENS_BY_VALUE = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Whole numbers up to 99 as British copy writes them; null above. */
export function writeEnglishNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null
  if (value < 20) return ENGLISH_BY_VALUE[value] ?? null
  const tens = ENGLISH_TENS_BY_VALUE[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${ENGLISH_BY_VALUE[value % 10] ?? ''}`
}
