import type { TextRange } from '#lib/text-range.ts'

export type NumberLanguage = 'sv' | 'en'

/** A figure with its separators, a word without hyphens, or one mark: what readings of numbers and dates step through. */
export interface Lexeme extends TextRange {
  readonly kind: 'figure' | 'word' | 'mark'
  readonly text: string
  readonly low: string
  /** Of a figure: its value by the rules of the language; 0 for words and marks. */
  readonly value: number
  /** No space before it. */
  readonly isJoined: boolean
}

// Swedish divides thousands by spaces and writes a decimal comma; English copy has commas and a point, and sometimes spaces left over.
const FIGURE_SV =
  '\\d{1,3}(?:[\\u0020\\u00A0\\u202F\\u2009]\\d{3}(?!\\d))+(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3}(?!\\d))+(?:,\\d+)?|\\d+[.:]\\d{2}(?!\\d)|\\d+(?:,\\d+)?'
const FIGURE_EN =
  '\\d{1,3}(?:,\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d{1,3}(?:[\\u0020\\u00A0\\u202F\\u2009]\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+[.:]\\d+(?!\\d)|\\d+(?:,\\d{1,2}(?!\\d))?'
const REST = "|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)*|[^\\s]"

const LEXEME: Readonly<Record<NumberLanguage, RegExp>> = {
  sv: new RegExp(FIGURE_SV + REST, 'gu'),
  en: new RegExp(FIGURE_EN + REST, 'gu'),
}

const DIGIT = /^\d/u
const LETTER = /^[\p{L}\p{M}]/u
const SPACES = /[\u0020\u00A0\u202F\u2009]/gu

export function findLexemes(text: string, language: NumberLanguage): readonly Lexeme[] {
  const found: Lexeme[] = []
  let end = -1
  for (const match of text.matchAll(LEXEME[language])) {
    const [piece] = match
    const kind = DIGIT.test(piece) ? 'figure' : LETTER.test(piece) ? 'word' : 'mark'
    const value = kind === 'figure' ? figureValue(piece, language) : 0
    found.push({
      kind,
      text: piece,
      low: kind === 'word' ? piece.toLowerCase() : piece,
      value,
      start: match.index,
      end: match.index + piece.length,
      isJoined: match.index === end,
    })
    end = match.index + piece.length
  }
  return found
}

const THOUSAND_POINTS = /^\d{1,3}(?:\.\d{3})+(?:,|$)/u
const THOUSAND_COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.|$)/u

/** @example figureValue('1 250,5', 'sv') // 1250.5 */
export function figureValue(figure: string, language: NumberLanguage): number {
  const plain = figure.replace(SPACES, '')
  const thousands = language === 'sv' ? THOUSAND_POINTS : THOUSAND_COMMAS
  const undivided = thousands.test(plain) ? plain.replaceAll(language === 'sv' ? '.' : ',', '') : plain
  return Number(undivided.replace(/[,:]/u, '.'))
}
