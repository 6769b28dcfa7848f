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

/** UTF-16 units; no paragraph is longer, and what is must not keep the others waiting. */
const LONGEST_PROSE = 50_000

const NOTHING: FactReading = { numbers: [], moments: [] }

/** Numbers, dates and clock times of a part; nothing in a language that is not read. */
export const factsOf = perPart((part): FactReading => {
  const language = numberLanguage(part)
  if (language === null) return NOTHING
  const text = part.text.length > LONGEST_PROSE ? part.text.slice(0, LONGEST_PROSE) : part.text
  const lexemes = findLexemes(text, language)
  const { moments, isTaken } = findMoments(text, lexemes, language)
  return { numbers: findNumbers({ text, lexemes, language }, isTaken), moments }
})

/** The number that covers a place of the part, found without going through all of them. */
export function numberAt(part: PartReading, at: number): FoundNumber | null {
  const { numbers } = factsOf(part)
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = numbers[low]
  return found !== undefined && found.start <= at ? found : null
}

function numberLanguage(part: PartReading): NumberLanguage | null {
  if (isSwedish(part.language)) return 'sv'
  return isEnglish(part.language) ? 'en' : null
}
