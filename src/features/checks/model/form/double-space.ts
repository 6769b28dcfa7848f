import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { PartReading } from '../part-reading.ts'

export const doubleSpaceCheck: PartCheck = {
  id: 'double-space',
  group: 'form',
  reads: 'copy',
  severity: 'advice',
  practice: 'One space between words and between sentences (house style).',
  sees: 'part',
  run: (part) => (IN_PRINT.has(part.field) ? findDoubleSpaces(part) : []),
}

const IN_PRINT: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'credit', 'alt'])
const SPACES = /[ \t\u00A0\u2007\u2009\u202F]{2,}/gu

function findDoubleSpaces({ key, text }: PartReading) {
  return Array.from(text.matchAll(SPACES), ({ 0: spaces, index }) => {
    const end = index + spaces.length
    const isAtEdge = index === 0 || end === text.length
    return {
      place: { key, start: index, end },
      message: { code: 'double-space.spaces', values: { count: spaces.length } },
      mend: { key, start: index, end, text: isAtEdge ? '' : ' ' },
    }
  })
}
