import type { TextRange } from '#lib/text-range.ts'
import { ADJECTIVE_FORM, GENITIVE_FORM, NOUN_FORM } from '#domain/language/inflection.ts'
import { PhraseFinder, type FoundPhrase } from '#domain/language/phrase-finder.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import type { CheckContext, Lexicon } from '../check-context.ts'
import { cellValues, compiled, type LanguageData, type Row } from '../language-data.ts'
import type { PartReading } from '../part-reading.ts'
import { hasCapital, isInAddress, isInside, isOpening, titlesOf } from './sentence-words.ts'
import { isEnglishWord } from './swedish-lookup.ts'
import { sentenceWordsOf } from './term-index.ts'

/** A Swedish name that has another form in English. */
export interface SwedishName extends TextRange {
  readonly text: string
  readonly en: string
  /** Only the name itself stands there, so that the English one can be put in its place. */
  readonly isBare: boolean
}

/** How the names of people are spelt, another check says. */
const OTHERS_BUSINESS: ReadonlySet<string> = new Set(['person'])
const SMALL_LETTERS: ReadonlySet<string> = new Set(['adjective', 'people'])

const names = compiled((data: LanguageData) => {
  const rows = data.table('exonyms').filter((row) => !OTHERS_BUSINESS.has(row.kind) && !isSameInEnglish(row))
  return new PhraseFinder<Row<'exonyms'>>(
    'sv',
    rows.flatMap((row) =>
      [row.sv, ...cellValues(row.forms)].map((text) => ({ text, allows: formsOf(row), value: row })),
    ),
  )
})

function isSameInEnglish(row: Row<'exonyms'>): boolean {
  return row.en === '' || cellValues(row.en).some((en) => en.replace(/^the /u, '') === row.sv)
}

function formsOf(row: Row<'exonyms'>): number {
  return SMALL_LETTERS.has(row.kind) ? NOUN_FORM | ADJECTIVE_FORM | GENITIVE_FORM : GENITIVE_FORM
}

export interface NameSetting {
  readonly context: CheckContext
  readonly sourceWords: ReadonlySet<string> | null
}

export function findSwedishNames(part: PartReading, setting: NameSetting): readonly SwedishName[] {
  const finder = names(setting.context.data)
  return Array.from(sentenceWordsOf(part).values()).flatMap((words) =>
    longest(finder.find(words))
      .filter((found) => isLeft(found, words, { part, setting }))
      .map((found) => toName(found, words, part)),
  )
}

function longest(found: readonly FoundPhrase<Row<'exonyms'>>[]): readonly FoundPhrase<Row<'exonyms'>>[] {
  let reached = 0
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.differs - b.differs)
    .filter(({ from, to }) => {
      if (from < reached) return false
      reached = to
      return true
    })
}

function isLeft(
  { from, to, value }: FoundPhrase<Row<'exonyms'>>,
  words: readonly PhraseWord[],
  { part, setting }: { readonly part: PartReading; readonly setting: NameSetting },
): boolean {
  const place = rangeOf(words, from, to)
  if (words[from]?.isJoined === true || words[to]?.isJoined === true) return false
  if (isInAddress(part.text, place) || isInside(place, titlesOf(part))) return false
  const { lexicon } = setting.context
  if (SMALL_LETTERS.has(value.kind)) return isSmallWordLeft(words.slice(from, to), lexicon)
  if (isPartOfLongerName(words, { from, to }, { lexicon, text: part.text })) return false
  if (to - from > 1) return true
  return !isEnglishWord(lexicon, words[from]?.fold ?? '') || isMeant(words, from, setting.sourceWords)
}

function isSmallWordLeft(words: readonly PhraseWord[], lexicon: Lexicon | null): boolean {
  const [word] = words
  return words.length > 1 || (lexicon !== null && !hasCapital(word) && !isEnglishWord(lexicon, word?.fold ?? ''))
}

/** A name before or after it makes it part of another name: `Anna Haag`, `Åbo Akademi`; not one behind a stroke: `Nordpress/Moskva`. */
function isPartOfLongerName(
  words: readonly PhraseWord[],
  { from, to }: { readonly from: number; readonly to: number },
  { lexicon, text }: { readonly lexicon: Lexicon | null; readonly text: string },
): boolean {
  const isBeside = (word: PhraseWord | undefined, next: PhraseWord | undefined) =>
    word !== undefined && next !== undefined && text.slice(word.end, next.start).trim() === ''
  const before = isBeside(words[from - 1], words[from]) ? words[from - 1] : undefined
  const after = isBeside(words[to - 1], words[to]) ? words[to] : undefined
  const isNameBefore = hasCapital(before) && !(isOpening(words, from - 1) && isEnglishWord(lexicon, before?.fold ?? ''))
  const ends = words[to - 1]
  const isGenitive = ends !== undefined && /['’]/u.test(ends.text)
  return isNameBefore || (hasCapital(after) && !isGenitive && !isDay(after?.fold ?? ''))
}

const DAY = /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u

function isDay(fold: string): boolean {
  return DAY.test(fold)
}

const PLACED: ReadonlySet<string> = new Set([
  'in',
  'to',
  'from',
  'of',
  'near',
  'outside',
  'and',
  'via',
  'between',
  'with',
  'against',
])

/** A name that is an English word too (`Island`) is meant where the source has it and a preposition stands before it. */
function isMeant(words: readonly PhraseWord[], at: number, sourceWords: ReadonlySet<string> | null): boolean {
  const word = words[at]
  return word !== undefined && sourceWords?.has(word.fold) === true && PLACED.has(words[at - 1]?.fold ?? '') && at > 0
}

function rangeOf(words: readonly PhraseWord[], from: number, to: number): TextRange {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
}

const GENITIVE = /['’]s?$/u

function toName(
  { from, to, value, differs }: FoundPhrase<Row<'exonyms'>>,
  words: readonly PhraseWord[],
  part: PartReading,
): SwedishName {
  const { start, end } = rangeOf(words, from, to)
  const text = part.text.slice(start, end).replace(GENITIVE, '')
  const en = cellValues(value.en)[0] ?? ''
  const bare = words[from - 1]?.fold === 'the' ? en.replace(/^the /u, '') : en
  const isBare = differs === 0 && !SMALL_LETTERS.has(value.kind)
  return { start, end: start + text.length, text, en: bare, isBare }
}
