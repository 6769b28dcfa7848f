import { findLexemes, type NumberLanguage } from '#domain/language/number-lexemes.ts'
import type { FoundMoment } from '#domain/language/moment-types.ts'
import { findMoments } from '#domain/language/moments.ts'
import type { FoundNumber } from '#domain/language/number-types.ts'
import { findNumbers } from '#domain/language/numbers.ts'
import { isEnglish, isSwedish, perPart, type PartReading } from '../part-reading.ts'

export interface FactReading {
  readonly numbers: readonly FoundNumber[]
  readonly moments: readonly FoundMoment[]
}

const NOTHING: FactReading = { numbers: [], moments: [] }

/** Numbers, dates and clock times of a part; nothing in a language that is not read. */
export const factsOf = perPart((part): FactReading => {
  const language = numberLanguage(part)
  if (language === null) return NOTHING
  const lexemes = findLexemes(part.text, language)
  const { moments, isTaken } = findMoments(part.text, lexemes, language)
  return { numbers: findNumbers({ text: part.text, lexemes, language }, isTaken), moments }
})

function numberLanguage(part: PartReading): NumberLanguage | null {
  if (isSwedish(part.language)) return 'sv'
  return isEnglish(part.language) ? 'en' : null
}
