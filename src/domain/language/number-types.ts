import type { TextRange } from '#lib/text-range.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'
import type { Unit } from './quantity-units.ts'

/** A text with its lexemes: what readers of numbers step through. */
export interface LexedText {
  readonly text: string
  readonly lexemes: readonly Lexeme[]
  readonly language: NumberLanguage
}

/** What a number says: how many, which in a row, which part of a whole, how many times as much, about how many. */
export type NumberKind = 'count' | 'ordinal' | 'share' | 'multiple' | 'vague'

export interface NumberSense {
  readonly value: number
  readonly unit: Unit | null
}

/** A number with its unit: UTF-16 offsets of all of it (`SEK 2.6 million`). */
export interface FoundNumber extends TextRange, NumberSense {
  readonly text: string
  readonly kind: NumberKind
  readonly form: 'figures' | 'words'
  /** The number without its unit and currency. */
  readonly core: TextRange
  /** Other senses it can have: `100m` is metres or million. */
  readonly others: readonly NumberSense[]
  /** Can answer to a number of the other language, need not: `one`, `both`, the two of `tvåbarnsmor`. */
  readonly isFree: boolean
  /** `a dozen`, `half a million`. */
  readonly isRound: boolean
  readonly multiplier: string | null
}

export interface ReadNumbers {
  readonly numbers: readonly FoundNumber[]
  readonly next: number
}

/** A number that can answer to one of the other language and need not, unless `more` says otherwise. */
export function freeNumber(
  text: string,
  range: TextRange,
  sense: NumberSense,
  more: Partial<FoundNumber> = {},
): FoundNumber {
  const { start, end } = range
  return {
    ...{ start, end, text: text.slice(start, end), ...sense, kind: 'count', form: 'words', core: { start, end } },
    ...{ others: [], isFree: true, isRound: true, multiplier: null, ...more },
  }
}
