import { defineFindingMessages } from '../finding-messages.ts'

export const CONTENT_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
