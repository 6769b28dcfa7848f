import type { TextRange } from '#lib/text-range.ts'
import { ANY_FORM } from '#domain/language/inflection.ts'
import { PhraseFinder, type FoundPhrase, type Phrase } from '#domain/language/phrase-finder.ts'
import { toPhraseWords, type PhraseWord } from '#domain/language/phrase-words.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import { perPart, sentencesOf, tokensOf, type PartReading } from '../part-reading.ts'
import type { CopyTerm, SourceTerm } from './found-terms.ts'
import { findCompoundTerms } from './compound-terms.ts'
import { hasCapital, isOpening } from './sentence-words.ts'
import { readTerms, type Term } from './term.ts'

interface Rendering {
  readonly term: Term
  readonly rendering: string
  readonly isRight: boolean
}

export interface TermIndex {
  readonly terms: readonly Term[]
  readonly source: PhraseFinder<Term>
  readonly copy: PhraseFinder<Rendering>
}

/** All terms of the tables, ready to be found. */
export const termIndex = compiled((data: LanguageData): TermIndex => {
  const terms = readTerms(data)
  return {
    terms,
    source: new PhraseFinder('sv', terms.flatMap(sourcePhrases)),
    copy: new PhraseFinder('en', terms.flatMap(copyPhrases)),
  }
})

function sourcePhrases(term: Term): readonly Phrase<Term>[] {
  return [
    { text: term.sv, allows: term.allows, value: term },
    ...term.forms.map((text) => ({ text, allows: term.allows, value: term })),
  ]
}

function copyPhrases(term: Term): readonly Phrase<Rendering>[] {
  const right = term.right.map((text) => ({
    text,
    allows: ANY_FORM,
    value: { term, rendering: text, isRight: true },
  }))
  const wrong = term.wrong.flatMap((text) => {
    const value = { term, rendering: text, isRight: false }
    return wrongForms(text, term).map((one) => ({ text: one, allows: term.wrongAllows, value }))
  })
  return [...right, ...wrong]
}

const ARTICLE = /^the /iu
const PLURAL = /[^s]s$/u

/** Without its article; a wrong rendering that the table has in the plural is as wrong in the singular, when it is more than a word. */
function wrongForms(text: string, { table }: Term): readonly string[] {
  const bare = text.replace(ARTICLE, '')
  if (bare !== text && bare.includes(' ')) return [bare]
  const isPlural = (table === 'compounds' || table === 'titles') && text.includes(' ') && PLURAL.test(text)
  return isPlural ? [text, text.slice(0, -1)] : [text]
}

/** Swedish may write these with a capital though the table does not. */
const NAMED: ReadonlySet<string> = new Set(['institutions', 'titles'])
const SMALL = /^\p{Ll}/u

/** A capital inside a sentence where the table has a small letter: `Gunvor Lax`. */
function isNamed(text: string, words: readonly PhraseWord[], from: number): boolean {
  return SMALL.test(text) && hasCapital(words[from]) && !isOpening(words, from)
}

export type SentenceTerms<Found> = ReadonlyMap<number, readonly Found[]>

/** Terms in a part of the source, by where their sentence begins. */
export const sourceTermsOf = compiled((data: LanguageData) => {
  const { source } = termIndex(data)
  return perPart((part): SentenceTerms<SourceTerm> =>
    bySentence(part, (words) => [
      ...source
        .find(words)
        .filter(({ value, from }) => NAMED.has(value.table) || !isNamed(value.sv, words, from))
        .map((found) => ({ ...rangeOf(words, found), term: found.value, isCompoundPart: false })),
      ...findCompoundTerms(words, source),
    ]),
  )
})

/** Renderings of any term in a part of the copy, by where their sentence begins. */
export const copyTermsOf = compiled((data: LanguageData) => {
  const { copy } = termIndex(data)
  return perPart((part): SentenceTerms<CopyTerm> =>
    bySentence(part, (words) =>
      copy.find(words).map((found) => ({
        ...rangeOf(words, found),
        ...found.value,
        isAsWritten: found.differs === 0,
        isName: isNamed(found.value.rendering, words, found.from),
      })),
    ),
  )
})

/** Words of a part, by where their sentence begins. */
export const sentenceWordsOf = perPart((part): SentenceTerms<PhraseWord> => {
  const words = toPhraseWords(tokensOf(part))
  let at = 0
  return new Map(
    sentencesOf(part).map(({ start, end }) => {
      const from = at
      while ((words[at]?.start ?? Infinity) < end) at += 1
      return [start, words.slice(from, at)]
    }),
  )
})

function bySentence<Found>(
  part: PartReading,
  read: (words: readonly PhraseWord[]) => readonly Found[],
): SentenceTerms<Found> {
  return new Map(Array.from(sentenceWordsOf(part), ([start, words]) => [start, read(words)]))
}

function rangeOf<Value>(words: readonly PhraseWord[], { from, to }: FoundPhrase<Value>): TextRange {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
}
