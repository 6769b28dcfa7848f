import type { Check } from './check.ts'
import { FORM_CHECKS } from './form/form-checks.ts'
import { PARTICULARS_CHECKS } from './particulars/particulars-checks.ts'
import { STYLE_CHECKS } from './style/style-checks.ts'
import { FACT_CHECKS } from './facts/fact-checks.ts'
import { SPELLING_CHECKS } from './spelling/spelling-checks.ts'
import { SPEECH_CHECKS } from './speech/speech-checks.ts'
import { CONTENT_CHECKS } from './content/content-checks.ts'
import { WORD_CHECKS } from './words/word-checks.ts'

/** Every check there is, one family a folder. */
export const CHECKS: readonly Check[] = [
  ...FACT_CHECKS,
  ...SPEECH_CHECKS,
  ...CONTENT_CHECKS,
  ...WORD_CHECKS,
  ...FORM_CHECKS,
  ...PARTICULARS_CHECKS,
  ...STYLE_CHECKS,
  ...SPELLING_CHECKS,
]
