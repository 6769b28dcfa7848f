import { defineFindingMessages } from '../finding-messages.ts'

export const SPELLING_MESSAGES = defineFindingMessages({
  en: { 'spelling.unknown': ({ word }) => `Not in the dictionary: ${word}.` },
  sv: { 'spelling.unknown': ({ word }) => `Finns inte i ordlistan: ${word}.` },
})
