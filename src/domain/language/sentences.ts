import type { TextRange } from '#lib/text-range.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const base = language.split('-')[0] ?? language
  const known = segmenters.get(base)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(base, { granularity: 'sentence' })
  segmenters.set(base, made)
  return made
}

/** Where the sentences of one paragraph stand, without the space between them. */
export function splitSentences(text: string, language: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    const trimmed = segment.trimEnd()
    if (trimmed.trim() === '') continue
    const start = index + (trimmed.length - trimmed.trimStart().length)
    ranges.push({ start, end: index + trimmed.length })
  }
  return ranges
}
