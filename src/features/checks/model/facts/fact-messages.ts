import { defineFindingMessages } from '../finding-messages.ts'

export const FACT_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
