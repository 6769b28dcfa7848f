import type { Check } from '../check.ts'
import { doubleSpaceCheck } from './double-space.ts'
import { duplicateWordCheck } from './duplicate-word.ts'
import { finalPunctuationCheck } from './final-punctuation.ts'
import { furnitureCheck } from './furniture.ts'
import { headlineFormCheck } from './headline-form.ts'
import { leadLengthCheck } from './lead-length.ts'
import { repeatedParagraphCheck } from './repeated-paragraph.ts'
import { strippedLinkCheck } from './stripped-link.ts'
import { truncatedSentenceCheck } from './truncated-sentence.ts'

export const FORM_CHECKS: readonly Check[] = [
  furnitureCheck,
  duplicateWordCheck,
  doubleSpaceCheck,
  finalPunctuationCheck,
  truncatedSentenceCheck,
  strippedLinkCheck,
  headlineFormCheck,
  leadLengthCheck,
  repeatedParagraphCheck,
]
