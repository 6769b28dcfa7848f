import { defineFindingMessages } from '../finding-messages.ts'

export const WORD_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
