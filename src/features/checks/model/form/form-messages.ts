import { defineFindingMessages } from '../finding-messages.ts'

export const FORM_MESSAGES = defineFindingMessages({ en: {}, sv: {} })
