import type { TextRange } from '#lib/text-range.ts'
import type { LanguageTag } from '#domain/document/document.ts'
import { splitSentences } from '#domain/language/sentences.ts'
import { findTokens, type Token } from '#domain/language/tokens.ts'
import type { TextPart } from './checked-text.ts'

/** A part with its language: what every reading of it is made from. Two readings of one text are the same object while it lives. */
export interface PartReading extends TextPart {
  readonly language: LanguageTag
}

/**
 * Makes a reading (sentences, numbers, names …) once for each part, when a check first asks for it.
 *
 * @example export const numbersOf = perPart((part) => findNumbers(part.text, part.language))
 */
export function perPart<Reading>(read: (part: PartReading) => Reading): (part: PartReading) => Reading {
  const known = new WeakMap<PartReading, { readonly value: Reading }>()
  return (part) => {
    const found = known.get(part)
    if (found !== undefined) return found.value
    const value = read(part)
    known.set(part, { value })
    return value
  }
}

export const sentencesOf = perPart((part): readonly TextRange[] => splitSentences(part.text, part.language))
export const tokensOf = perPart((part): readonly Token[] => findTokens(part.text))

export function isSwedish(language: LanguageTag): boolean {
  return language === 'sv' || language.startsWith('sv-')
}

export function isEnglish(language: LanguageTag): boolean {
  return language === 'en' || language.startsWith('en-')
}
