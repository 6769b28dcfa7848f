import { CONTENT_MESSAGES } from './content/content-messages.ts'
import { FACT_MESSAGES } from './facts/fact-messages.ts'
import type { FindingMessage } from './finding.ts'
import type { MessageTable } from './finding-messages.ts'
import { FORM_MESSAGES } from './form/form-messages.ts'
import { PARTICULARS_MESSAGES } from './particulars/particulars-messages.ts'
import { SPEECH_MESSAGES } from './speech/speech-messages.ts'
import { SPELLING_MESSAGES } from './spelling/spelling-messages.ts'
import { STYLE_MESSAGES } from './style/style-messages.ts'
import { WORD_MESSAGES } from './words/word-messages.ts'

const FAMILIES = [
  FACT_MESSAGES,
  SPEECH_MESSAGES,
  CONTENT_MESSAGES,
  WORD_MESSAGES,
  FORM_MESSAGES,
  PARTICULARS_MESSAGES,
  STYLE_MESSAGES,
  SPELLING_MESSAGES,
]

function collect(language: 'en' | 'sv'): MessageTable {
  return Object.assign({}, ...FAMILIES.map((family) => family[language])) as MessageTable
}

const SENTENCES = { en: collect('en'), sv: collect('sv') }

/** One sentence for a person: what is wrong here and what would be right. */
export function explainFinding(message: FindingMessage, language: 'en' | 'sv'): string {
  const sentence = SENTENCES[language][message.code]
  if (sentence === undefined) throw new Error(`No sentence for the finding ${message.code}`)
  return sentence(message.values)
}
