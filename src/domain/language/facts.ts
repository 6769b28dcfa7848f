import type { TextRange } from '#lib/text-range.ts'
import { findQuotations, isQuoted } from './quoted-words.ts'
import { isNegation, isNumberWord, isSentenceOpener } from './word-lists.ts'

/** A word or number as the rules about facts see it. */
export interface FactWord extends TextRange {
  readonly text: string
  /** In lower case, apostrophes straight, thousands undivided: equal for whoever folds marks and spaces. */
  readonly fold: string
  readonly isNumber: boolean
  /** Has a capital and is no ordinary word that only begins a sentence. */
  readonly isName: boolean
  readonly isNegation: boolean
  /** Stands in quotation marks. */
  readonly isQuoted: boolean
}

const WORD = /\p{N}+(?:[.,:\s]?\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu
const DIGIT = /^\p{N}/u
const CAPITAL = /^\p{Lu}/u
const DIVIDED_THOUSANDS = /[\s,](?=\p{N}{3}(?!\p{N}))/gu
const POSSESSIVE = /'s$/u

/**
 * @example findFactWords('Boman paid 1,200 kronor.').filter((w) => w.isName || w.isNumber).map((w) => w.fold) // ['boman', '1200']
 */
export function findFactWords(text: string): readonly FactWord[] {
  const quotations = findQuotations(text)
  return Array.from(text.matchAll(WORD), (match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const fold = foldFact(match[0])
    return {
      ...range,
      text: match[0],
      fold,
      isNumber: DIGIT.test(fold) || isNumberWord(fold),
      isName: CAPITAL.test(match[0]) && !isSentenceOpener(fold),
      isNegation: isNegation(fold),
      isQuoted: isQuoted(range, quotations),
    }
  })
}

function foldFact(word: string): string {
  if (DIGIT.test(word)) return word.replace(DIVIDED_THOUSANDS, '').replace(',', '.')
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '')
}
