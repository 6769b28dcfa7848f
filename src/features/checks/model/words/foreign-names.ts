import type { PartReading } from '../part-reading.ts'
import { cellValues, compiled, type LanguageData } from '../language-data.ts'

const KINDS: ReadonlySet<string> = new Set(['country', 'adjective', 'people'])
const OWN: ReadonlySet<string> = new Set(['Swedish', 'Sweden', 'Swede', 'Swedes', 'Nordic', 'European'])
const SINGLE = /^\p{Lu}\p{L}+$/u
/** Countries that are written alike in both languages and are therefore in no table of names. */
const ALIKE = [
  'Finland',
  'Estonia',
  'Ukraine',
  'Britain',
  'British',
  'German',
  'American',
  'US',
  'UK',
  'Japan',
  'China',
  'India',
  'Iran',
  'Irak',
]

const foreignWords = compiled((data: LanguageData): ReadonlySet<string> => {
  const names = data
    .table('exonyms')
    .filter((row) => KINDS.has(row.kind))
    .flatMap((row) => cellValues(row.en))
    .filter((name) => SINGLE.test(name) && !OWN.has(name))
  return new Set([...ALIKE, ...names])
})

const WORD_BEFORE = /([\p{L}]+)(?:['’]s?)?\s$/u
const REACH = 24
const WORD = /\p{L}+/gu

/** Called another country’s: `the Norwegian Tax Administration`. */
export function isForeign(
  part: PartReading,
  place: { readonly start: number; readonly end: number },
  data: LanguageData,
): boolean {
  const foreign = foreignWords(data)
  const before = WORD_BEFORE.exec(part.text.slice(Math.max(0, place.start - REACH), place.start))?.[1]
  if (before !== undefined && foreign.has(before)) return true
  return Array.from(part.text.slice(place.start, place.end).matchAll(WORD)).some(([word]) => foreign.has(word))
}
