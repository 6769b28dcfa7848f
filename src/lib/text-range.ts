/** A half-open range of UTF-16 offsets: `start` included, `end` not. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}
