import type { TextRange } from '#lib/text-range.ts'
import { baseLanguage, type ReadLanguage } from './read-language.ts'
import { endsSentence } from './sentence-ends.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const base = language.split('-')[0] ?? language
  const known = segmenters.get(base)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(base, { granularity: 'sentence' })
  segmenters.set(base, made)
  return made
}

/**
 * Where the sentences of one paragraph stand, without the space between them: UTF-16 offsets. Swedish and English by rules
 * of their own, because the Unicode rules break after `t.ex.`, `Mr.` and `Vad hände?` and miss sentences that open with a figure;
 * any other language by the Unicode rules. A quotation of several sentences is as many sentences.
 */
export function splitSentences(text: string, language: string): readonly TextRange[] {
  const known = baseLanguage(language)
  return known === null ? splitByUnicode(text, language) : splitByRules(text, known)
}

function splitByUnicode(text: string, language: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  for (const { segment, index } of segmenterFor(language).segment(text))
    pushTrimmed(ranges, text, index, index + segment.length)
  return ranges
}

// A run of end marks with what closes after it; a line break ends a sentence as well. What follows is looked at afterwards: a
// condition in the pattern would make a million full stops take a million steps back each.
const CANDIDATE = /[.!?…]["”“’'»«)\].!?…]*|\n/gu

function splitByRules(text: string, language: ReadLanguage): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = 0
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length
    if (match[0] !== '\n' && !isFollowedBySpace(text, end)) continue
    if (match[0] !== '\n' && !endsSentence({ text, language, start, mark: match.index, end })) continue
    pushTrimmed(ranges, text, start, end)
    start = end
  }
  pushTrimmed(ranges, text, start, text.length)
  return ranges
}

const SPACE = /\s/u

function isFollowedBySpace(text: string, at: number): boolean {
  return at === text.length || SPACE.test(text.charAt(at))
}

function pushTrimmed(ranges: TextRange[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && SPACE.test(text.charAt(start))) start += 1
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1
  if (start < end) ranges.push({ start, end })
}
