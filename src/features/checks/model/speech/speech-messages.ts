import { defineFindingMessages } from '../finding-messages.ts'

export const SPEECH_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
