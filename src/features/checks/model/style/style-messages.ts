import { defineFindingMessages } from '../finding-messages.ts'

export const STYLE_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
