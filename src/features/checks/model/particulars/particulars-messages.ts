import { defineFindingMessages } from '../finding-messages.ts'

export const PARTICULARS_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
