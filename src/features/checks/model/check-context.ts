import type { HouseStyle } from './house-style.ts'
import type { LanguageData } from './language-data.ts'

export type LexiconLanguage = 'en-GB' | 'en-US' | 'sv'

/** Words of a language, for what no table lists. Answers in microseconds once loaded. */
export interface Lexicon {
  /** Whether the spelling dictionary accepts the word as written. */
  has(language: LexiconLanguage, word: string): boolean
  /** Dictionary forms that the word can be an inflection of, the word itself among them when it is one; empty for no word. */
  stems(language: LexiconLanguage, word: string): readonly string[]
}

/** What every check may use beside the text. */
export interface CheckContext {
  readonly style: HouseStyle
  readonly data: LanguageData
  /** Null where no dictionary is loaded; checks then stay silent rather than guess. */
  readonly lexicon: Lexicon | null
}
