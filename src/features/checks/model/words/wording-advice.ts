import { AS_WRITTEN, NOUN_FORM } from '#domain/language/inflection.ts'
import { PhraseFinder, type FoundPhrase } from '#domain/language/phrase-finder.ts'
import { findPhraseWords, type PhraseWord } from '#domain/language/phrase-words.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import { cellValues, compiled, type LanguageData, type Row } from '../language-data.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { hasCapital, isInAddress, isInside, isOpening, titlesOf, wordsAround } from './sentence-words.ts'
import { sentenceWordsOf } from './term-index.ts'
import { mendWords, offer } from './word-mend.ts'

export const wordingAdvice: PartCheck = {
  id: 'wording-advice',
  group: 'style',
  reads: 'language-data',
  severity: 'advice',
  practice:
    'Titles fit everybody, a person comes before a condition, nobody is labelled; official titles and titles of works are free.',
  sees: 'part',
  run: checkWording,
}

const READ: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'alt'])

interface Wording {
  readonly row: Row<'wording'>
  /** Single words that make it right when they stand beside it, and phrases that do so anywhere in the sentence. */
  readonly beside: ReadonlySet<string>
  readonly phrases: readonly string[]
}

/** A label or a title is one in the plural as well; set phrases are what they are. */
const INFLECTED: ReadonlySet<string> = new Set(['gender', 'label'])

const wordings = compiled(
  (data: LanguageData) =>
    new PhraseFinder<Wording>(
      'en',
      data.table('wording').map((row) => ({
        text: row.term,
        allows: INFLECTED.has(row.group) ? NOUN_FORM : AS_WRITTEN,
        value: toWording(row),
      })),
    ),
)

function toWording(row: Row<'wording'>): Wording {
  const unless = cellValues(row.unless)
  return {
    row,
    beside: new Set(unless.filter((one) => !one.includes(' ')).map((one) => one.toLowerCase())),
    phrases: unless.filter((one) => one.includes(' ')).map((one) => keyOf(findPhraseWords(one))),
  }
}

function keyOf(words: readonly PhraseWord[]): string {
  return ` ${words.map((word) => word.fold).join(' ')} `
}

function checkWording(part: PartReading, { data }: CheckContext): readonly Remark[] {
  if (!isEnglish(part.language) || !READ.has(part.field)) return []
  const finder = wordings(data)
  return Array.from(sentenceWordsOf(part).values()).flatMap((words) =>
    longestFirst(finder.find(words))
      .filter((found) => isFault(found, words, part))
      .map((found) => remark(found, words, part)),
  )
}

/** Of wordings that share words, the first and longest; a wording as written before an inflected one. */
function longestFirst(found: readonly FoundPhrase<Wording>[]): readonly FoundPhrase<Wording>[] {
  let reached = 0
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.differs - b.differs)
    .filter(({ from, to }) => {
      if (from < reached) return false
      reached = to
      return true
    })
}

/** A hyphen makes these right (`the so called`, the so-called); in a label it changes nothing. */
const SET_PHRASES: ReadonlySet<string> = new Set(['translationese', 'plain'])

function hyphensIn(text: string): number {
  return text.split('-').length
}

const BESIDE = { before: 3, after: 3 }

function isFault(found: FoundPhrase<Wording>, words: readonly PhraseWord[], part: PartReading): boolean {
  const place = rangeOf(found, words)
  if (isName(found, words) || isInAddress(part.text, place) || isInside(place, titlesOf(part))) return false
  const { beside, phrases, row } = found.value
  if (SET_PHRASES.has(row.group) && hyphensIn(part.text.slice(place.start, place.end)) !== hyphensIn(row.term))
    return false
  if (beside.size > 0 && wordsAround(words, found, BESIDE).some((word) => beside.has(word))) return false
  if (phrases.length === 0) return true
  const sentence = keyOf(words)
  return !phrases.some((phrase) => sentence.includes(phrase))
}

const CAPITAL = /\p{Lu}/u

/** A capital inside a sentence where the wording has none: a name or an official title. */
function isName({ from, to, value }: FoundPhrase<Wording>, words: readonly PhraseWord[]): boolean {
  if (CAPITAL.test(value.row.term)) return false
  const capitals = words
    .slice(from, to)
    .map((word, index) => hasCapital(word) && (index > 0 || !isOpening(words, from)))
  return capitals.some(Boolean)
}

function rangeOf({ from, to }: FoundPhrase<Wording>, words: readonly PhraseWord[]) {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
}

/** Several suggestions, or a remark about what to do. */
const IS_CHOICE = /,| or |leave out|\(|name the/u
/** Where the advice takes the place of the words as they stand. */
const MENDED: ReadonlySet<string> = new Set(['gender', 'plain', 'translationese'])
const GENITIVE = /['’]s?$/u

function remark(found: FoundPhrase<Wording>, words: readonly PhraseWord[], part: PartReading): Remark {
  const place = rangeOf(found, words)
  const { advice, why, group } = found.value.row
  const written = part.text.slice(place.start, place.end)
  const isSafe = MENDED.has(group) && found.differs === 0 && !IS_CHOICE.test(advice) && !GENITIVE.test(written)
  return {
    place: { key: part.key, ...place },
    message: { code: 'wording-advice.consider', values: { found: written, advice, why } },
    ...offer(isSafe ? mendWords(part, place, advice) : null),
  }
}
