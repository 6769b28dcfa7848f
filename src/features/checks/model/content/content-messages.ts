import { defineFindingMessages } from '../finding-messages.ts'

export const CONTENT_MESSAGES = defineFindingMessages({
  en: {
    'name-consistency.english': ({ name }) => `Swedish transliteration; in English ${name}.`,
    'name-consistency.source': ({ name }) => `The source has ${name}.`,
    'name-consistency.above': ({ name }) => `Spelt ${name} above.`,
    'omission.dropped': ({ sentence }) => `No counterpart for: ‘${sentence}’`,
  },
  sv: {
    'name-consistency.english': ({ name }) => `Svensk translitterering; på engelska ${name}.`,
    'name-consistency.source': ({ name }) => `I källan står ${name}.`,
    'name-consistency.above': ({ name }) => `Stavat ${name} ovan.`,
    'omission.dropped': ({ sentence }) => `Saknar motsvarighet: ”${sentence}”`,
  },
})
