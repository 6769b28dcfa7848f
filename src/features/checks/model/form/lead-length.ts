import type { PartCheck } from '../check.ts'

export const leadLengthCheck: PartCheck = {
  id: 'lead-length',
  group: 'form',
  reads: 'copy',
  severity: 'advice',
  practice: 'A lead says one thing, in as many words as the house allows (house style).',
  sees: 'part',
  run: ({ field, key, text }, { style }) => {
    if (field !== 'lead') return []
    const words = text.split(/\s+/u).filter((word) => word !== '').length
    if (words <= style.leadWords) return []
    const place = { key, start: 0, end: text.length }
    return [{ place, message: { code: 'lead-length.long', values: { words, limit: style.leadWords } } }]
  },
}
