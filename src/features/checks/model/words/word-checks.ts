import type { Check } from '../check.ts'
import { compoundMistranslation } from './compound-mistranslation.ts'
import { falseFriend } from './false-friend.ts'
import { institutionName } from './institution-name.ts'
import { legalRisk } from './legal-risk.ts'
import { spellingVariety } from './spelling-variety.ts'
import { untranslatedSwedish } from './untranslated-swedish.ts'
import { wordingAdvice } from './wording-advice.ts'

export const WORD_CHECKS: readonly Check[] = [
  untranslatedSwedish,
  falseFriend,
  compoundMistranslation,
  institutionName,
  legalRisk,
  wordingAdvice,
  spellingVariety,
]
