import type { TextRange } from '#lib/text-range.ts'

/** Place of the first range that ends behind `at`. Ranges stand in order and do not overlap. */
export function firstEndingAfter(ranges: readonly TextRange[], at: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The ranges that overlap this one, in order. */
export function rangesWithin<Range extends TextRange>(
  ranges: readonly Range[],
  { start, end }: TextRange,
): readonly Range[] {
  const found: Range[] = []
  for (let index = firstEndingAfter(ranges, start); index < ranges.length; index += 1) {
    const range = ranges[index]
    if (range === undefined || range.start >= end) break
    found.push(range)
  }
  return found
}
