import { defineFindingMessages } from '../finding-messages.ts'

export const FACT_MESSAGES = defineFindingMessages({
  en: {
    'number-mismatch.value': ({ source = '', copy = '' }) => `Source has ${source}; text has ${copy}.`,
    'number-mismatch.points': ({ source = '', copy = '' }) =>
      `Source has ${source}, percentage points; text has ${copy}.`,
    'currency-unit.relabelled': ({ source = '', copy = '' }) => `Source has ${source}; text has ${copy}.`,
    'currency-unit.converted': ({ source = '', right = '' }) => `${source} is about ${right}.`,
    'date-time-mismatch.differs': ({ source = '', copy = '' }) => `Source says ${source}; text says ${copy}.`,
    'date-time-mismatch.weekday': ({ date = '', weekday = '' }) => `${date} is a ${weekday}.`,
  },
  sv: {
    'number-mismatch.value': ({ source = '', copy = '' }) => `Källan har ${source}, texten ${copy}.`,
    'number-mismatch.points': ({ source = '', copy = '' }) => `Källan har ${source}, procentenheter; texten ${copy}.`,
    'currency-unit.relabelled': ({ source = '', copy = '' }) => `Källan har ${source}, texten ${copy}.`,
    'currency-unit.converted': ({ source = '', right = '' }) => `${source} är ungefär ${right}.`,
    'date-time-mismatch.differs': ({ source = '', copy = '' }) => `Källan säger ${source}, texten ${copy}.`,
    'date-time-mismatch.weekday': ({ date = '', weekday = '' }) => `${date} är en ${weekday}.`,
  },
})
