import { rangesOverlap, type TextRange } from '#lib/text-range.ts'

/** Opening and closing marks: “English” ‘English’ ”Swedish” »Swedish« «French» and the typewriter's. */
const QUOTATION =
  /[“”„»«"]([^“”„»«"]+)[“”„»«"]|(?<![\p{L}\p{N}])[‘'’]([^‘’']+(?:[’'][\p{L}]+[^‘’']*)*)[’'](?![\p{L}\p{N}])/gu

/** Where words stand in quotation marks, the marks included: UTF-16 offsets. */
export function findQuotations(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(QUOTATION), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function isQuoted(range: TextRange, quotations: readonly TextRange[]): boolean {
  return quotations.some((quotation) => rangesOverlap(range, quotation))
}
