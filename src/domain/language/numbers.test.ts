import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findMoments } from './moments.ts'
import { findLexemes, type NumberLanguage } from './number-lexemes.ts'
import { swedishCardinal, writeEnglishNumber } from './number-words.ts'
import { findNumbers } from './numbers.ts'

function read(text: string, language: NumberLanguage): readonly string[] {
  const lexemes = findLexemes(text, language)
  const { isTaken } = findMoments(text, lexemes, language)
  return findNumbers({ text, lexemes, language }, isTaken)
    .filter((number) => !number.isFree)
    .map(({ value, unit, kind }) =>
      [kind === 'count' ? '' : kind, Number(value.toFixed(4)), unit?.id ?? ''].join(' ').trim(),
    )
}

describe('Swedish numbers', () => {
  test.each([
    ['Det kostade 1 249,50 kronor.', ['1249.5 SEK']],
    ['Vinsten blev 3,4 md kronor, 250 mkr mer än väntat.', ['3400000000 SEK', '250000000 SEK']],
    ['Fonden har 1,7 biljoner euro.', ['1700000000000 EUR']],
    ['Tvåhundrafemtiotre kor och tjugoen får', ['253', '21']],
    ['ett och ett halvt år', ['1.5 year']],
    ['en halv miljon norska kronor', ['500000 NOK']],
    ['ett trettiotal bilar och ett dussin bussar', ['30', '12']],
    ['var sjätte elev, två tredjedelar av lärarna', ['share 0.1667', 'share 0.6667']],
    ['tre av fyra', ['share 0.75', '3', '4']],
    ['utsläppen har fördubblats', ['multiple 2']],
    ['tusentals människor', ['vague 1000']],
    ['1,5 procentenheter, från 10 till 11,5 procent', ['1.5 pp', '10 %', '11.5 %']],
    ['en 66-åring och en tolvårig pojke', ['66 year', '12 year']],
    ['fyra mil, 12 hektar, minus 8 grader, 9 minusgrader', ['4 mil', '12 ha', '-8 °C', '-9 °C']],
    ['130 kilometer i timmen', ['130 km/h']],
    ['smöret kostar 64:50 kronor', ['64.5 SEK']],
    ['3 miljoner kronor nu och 2 miljoner till nästa år', ['3000000 SEK', '2000000 SEK']],
    ['tredje gången, för 5:e året', ['ordinal 3', 'ordinal 5']],
    ['trevliga sexualiteter och feminister', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'sv')).toEqual(expected)
  })
})

describe('English numbers', () => {
  test.each([
    ['It cost SEK 1,249.50.', ['1249.5 SEK']],
    ['a profit of €3.4bn and a fine of £25m', ['3400000000 EUR', '25000000 GBP']],
    ['two hundred and fifty-three cows', ['253']],
    ['half a million Norwegian kroner', ['500000 NOK']],
    ['one and a half years, a year and a half', ['1.5 year', '1.5 year']],
    ['a dozen buses, a couple of thousand cubic metres', ['12', '2000 m³']],
    ['one in six pupils, two thirds of teachers', ['share 0.1667', 'share 0.6667']],
    ['three-quarters of them', ['share 0.75']],
    ['emissions have doubled', ['multiple 2']],
    ['tens of thousands of people', ['vague 10000']],
    ['1.5 percentage points, to 11.5 per cent or 12%', ['1.5 pp', '11.5 %', '12 %']],
    ['a 52-year-old and a three-week strike', ['52 year', '3 week']],
    ['minus 8 degrees, 22C, 77 degrees Fahrenheit, 9 degrees below zero', ['-8 °C', '22 °C', '77 °F', '-9 °C']],
    ['130 kilometres an hour or 81mph', ['130 km/h', '81 mph']],
    ['between 10 and 15 square miles', ['10 mi²', '15 mi²']],
    ['the third time and the 21st', ['ordinal 3']],
    ['someone, tension, sixth sense', ['ordinal 6']],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected)
  })
})

const SWEDISH_ONES = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const SWEDISH_TEENS = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton']
const SWEDISH_TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

function writeSwedish(value: number): string {
  if (value < 20) return [...SWEDISH_ONES, ...SWEDISH_TEENS][value] ?? ''
  if (value < 100) {
    const tens = SWEDISH_TENS[Math.floor(value / 10) - 2] ?? ''
    return value % 10 === 0 ? tens : tens + writeSwedish(value % 10)
  }
  const [size, word] = value < 1000 ? [100, 'hundra'] : [1000, 'tusen']
  const rest = value % size
  return writeSwedish(Math.floor(value / size)) + word + (rest === 0 ? '' : writeSwedish(rest))
}

function writeEnglish(value: number): string {
  if (value < 100) return writeEnglishNumber(value) ?? ''
  if (value < 1000) {
    const rest = value % 100
    return `${writeEnglish(Math.floor(value / 100))} hundred${rest === 0 ? '' : ` and ${writeEnglish(rest)}`}`
  }
  const rest = value % 1000
  const link = rest < 100 ? ' and ' : ' '
  return `${writeEnglish(Math.floor(value / 1000))} thousand${rest === 0 ? '' : link + writeEnglish(rest)}`
}

describe('a number in both languages', () => {
  it('is the same value in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), (value) => {
        expect(swedishCardinal(writeSwedish(value))).toBe(value)
        expect(read(writeEnglish(value), 'en')).toEqual([String(value)])
      }),
    )
  })

  it('is the same value in figures by the rules of each', () => {
    const figure = fc.tuple(fc.integer({ min: 2, max: 9_999_999 }), fc.constantFrom('', '5', '25'))
    fc.assert(
      fc.property(figure, ([whole, decimals]) => {
        const grouped = new Intl.NumberFormat('en-GB').format(whole)
        const sv = grouped.replaceAll(',', '\u00A0') + (decimals === '' ? '' : `,${decimals}`)
        const en = grouped + (decimals === '' ? '' : `.${decimals}`)
        expect(read(`${sv} kilometer`, 'sv')).toEqual(read(`${en} kilometres`, 'en'))
      }),
    )
  })

  it('stands where it says, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', ',', '.', ' ', '-', 'a ', 'en ', 'half ', 'tusen', '/', 'å', '\ud83d'),
        }),
        (text) => {
          for (const language of ['sv', 'en'] as const) {
            const lexemes = findLexemes(text, language)
            const { moments, isTaken } = findMoments(text, lexemes, language)
            for (const found of [...moments, ...findNumbers({ text, lexemes, language }, isTaken)]) {
              expect(text.slice(found.start, found.end)).toBe(found.text)
            }
          }
        },
      ),
    )
  })
})
