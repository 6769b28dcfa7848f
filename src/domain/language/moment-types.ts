import type { TextRange } from '#lib/text-range.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night'

/** A point or stretch of time as it is named in a text. */
export type Moment =
  /** Minutes after midnight; `isHalfDay` where morning and evening are not told apart (`halv åtta`). */
  | { readonly kind: 'clock'; readonly minutes: number; readonly isHalfDay: boolean }
  | { readonly kind: 'date'; readonly day: number; readonly month: number | null; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  /** Monday is 1. `natten till onsdagen` is Wednesday with `isNightBefore`. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly part: DayPart | null
      readonly isNightBefore: boolean
      readonly isFree: boolean
    }
  /** Days after today; two where the words leave it open (`i natt`). */
  | { readonly kind: 'relative'; readonly offsets: readonly number[]; readonly part: DayPart | null }
  | { readonly kind: 'year'; readonly year: number }
  /** A century (100) or decade (10). */
  | { readonly kind: 'era'; readonly year: number; readonly years: number }
  /** `nästa vecka`: week, +1. */
  | { readonly kind: 'period'; readonly unit: string; readonly offset: number }

export type FoundMoment = TextRange & Moment & { readonly text: string }

/** What a reader found at an index; `from` where it begins before the index it was asked at. */
export interface ReadMoment {
  readonly moment: Moment
  readonly next: number
  readonly from?: number
}

export type MomentReader = (lexemes: readonly Lexeme[], index: number, language: NumberLanguage) => ReadMoment | null
