import { defineFindingMessages } from '../finding-messages.ts'

export const CONTENT_MESSAGES = defineFindingMessages({
  en: {
    'name-consistency.english': ({ name }) => `Swedish transliteration; in English ${name}.`,
    'name-consistency.source': ({ name }) => `The source has ${name}.`,
    'name-consistency.above': ({ name }) => `Spelt ${name} above.`,
    'unsourced-addition.number': ({ words }) => `Not in source: ${words}.`,
    'unsourced-addition.name': ({ words }) => `Name not in source: ${words}.`,
    'unsourced-addition.day': ({ words }) => `The source names no day: ${words}.`,
    'unsourced-addition.claim': ({ words }) => `Not in source: ‘${words}’`,
    'negation-flip.lost': ({ word }) => `The source is negated (${word}); the text is not.`,
    'negation-flip.added': ({ word }) => `The text is negated (${word}); the source is not.`,
    'omission.dropped': ({ sentence }) => `No counterpart for: ‘${sentence}’`,
  },
  sv: {
    'name-consistency.english': ({ name }) => `Svensk translitterering; på engelska ${name}.`,
    'name-consistency.source': ({ name }) => `I källan står ${name}.`,
    'name-consistency.above': ({ name }) => `Stavat ${name} ovan.`,
    'unsourced-addition.number': ({ words }) => `Finns inte i källan: ${words}.`,
    'unsourced-addition.name': ({ words }) => `Namnet finns inte i källan: ${words}.`,
    'unsourced-addition.day': ({ words }) => `Källan nämner ingen dag: ${words}.`,
    'unsourced-addition.claim': ({ words }) => `Finns inte i källan: ”${words}”`,
    'negation-flip.lost': ({ word }) => `Källan är nekande (${word}), texten inte.`,
    'negation-flip.added': ({ word }) => `Texten är nekande (${word}), källan inte.`,
    'omission.dropped': ({ sentence }) => `Saknar motsvarighet: ”${sentence}”`,
  },
})
