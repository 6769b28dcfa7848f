import { AS_WRITTEN } from '#domain/language/inflection.ts'
import { PhraseFinder, type FoundPhrase, type Phrase } from '#domain/language/phrase-finder.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import type { HouseStyle } from '../house-style.ts'
import { cellValues, compiled, type LanguageData, type Row } from '../language-data.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { hasCapital, isInAddress, isInside, isOpening, titlesOf, wordsAround } from './sentence-words.ts'
import { sentenceWordsOf } from './term-index.ts'

export const spellingVariety: PartCheck = {
  id: 'spelling-variety',
  group: 'style',
  reads: 'language-data',
  severity: 'advice',
  practice: 'Copy keeps to one variety of English; proper names and titles of works keep their own spelling.',
  sees: 'part',
  run: checkVariety,
}

const SPELT: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'alt', 'tags'])

interface Variety {
  readonly right: string
  readonly unless: ReadonlySet<string>
}

/** Forms that are wrong in British copy, and those that are wrong in American copy. */
const varieties = compiled((data: LanguageData) => ({
  british: new PhraseFinder(
    'en',
    data.table('spelling').map((row) => toPhrase(row.us, row.gb, row)),
  ),
  american: new PhraseFinder('en', americanPhrases(data.table('spelling'))),
}))

function toPhrase(text: string, right: string, row: Row<'spelling'>): Phrase<Variety> {
  return { text, allows: AS_WRITTEN, value: { right, unless: new Set(cellValues(row.unless.toLowerCase())) } }
}

/** A British form that is good American as well (`to practise`, `licence`) is known by having conditions or two American forms. */
function americanPhrases(rows: readonly Row<'spelling'>[]): readonly Phrase<Variety>[] {
  const american = new Set(rows.map((row) => row.us))
  const counts = Map.groupBy(rows, (row) => row.gb)
  return rows
    .filter((row) => row.pos !== 'phrase' && !row.us.includes(' ') && !american.has(row.gb))
    .filter((row) => row.gb !== '' && counts.get(row.gb)?.length === 1)
    .map((row) => ({ text: row.gb, allows: AS_WRITTEN, value: { right: row.us, unless: new Set<string>() } }))
}

function checkVariety(part: PartReading, { data, style }: CheckContext): readonly Remark[] {
  if (!isEnglish(part.language) || !SPELT.has(part.field)) return []
  const variety = varietyOf(part, style)
  const finder = varieties(data)[variety]
  return Array.from(sentenceWordsOf(part).values()).flatMap((words) =>
    finder
      .find(words)
      .filter((found) => isFault(found, words, part))
      .map((found) => remark(found, words, { part, variety })),
  )
}

function varietyOf(part: PartReading, style: HouseStyle): HouseStyle['spelling'] {
  return part.language === 'en-US' ? 'american' : style.spelling
}

/** How far a word that makes the other form right may stand from it. */
const BESIDE = { before: 3, after: 2 }

function isFault(found: FoundPhrase<Variety>, words: readonly PhraseWord[], part: PartReading): boolean {
  const [first, last] = [words[found.from], words[found.to - 1]]
  if (first === undefined || last === undefined) return false
  const place = { start: first.start, end: last.end }
  if (isName(found, words) || isInAddress(part.text, place) || isInside(place, titlesOf(part))) return false
  return !wordsAround(words, found, BESIDE).some((word) => found.value.unless.has(word))
}

const SHOUTED = /^\p{Lu}{2}/u

/** A capital inside a sentence, or a first word with another capital after it (`Center Parcs`). */
function isName({ from, to, value }: FoundPhrase<Variety>, words: readonly PhraseWord[]): boolean {
  const word = words[from]
  if (!hasCapital(word) || /^\p{Lu}/u.test(value.right)) return false
  return !isOpening(words, from) || hasCapital(words[to]) || SHOUTED.test(word?.text ?? '')
}

const GENITIVE = /['’]s?$/u

function remark(
  { from, to, value }: FoundPhrase<Variety>,
  words: readonly PhraseWord[],
  { part, variety }: { readonly part: PartReading; readonly variety: HouseStyle['spelling'] },
): Remark {
  const start = words[from]?.start ?? 0
  const written = part.text.slice(start, words[to - 1]?.end ?? start).replace(GENITIVE, '')
  const right = hasCapital(words[from]) ? value.right.charAt(0).toUpperCase() + value.right.slice(1) : value.right
  const place = { key: part.key, start, end: start + written.length }
  return {
    place,
    message: { code: `spelling-variety.${variety}`, values: { found: written, right } },
    mend: { ...place, text: right },
  }
}
