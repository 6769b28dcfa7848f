import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import { rangesWithin } from '#domain/language/sorted-ranges.ts'
import { spokenUntil } from './quote-marks.ts'
import { isRunningText, speechOf } from './speech-readings.ts'

const PROSE: ReadonlySet<string> = new Set(['headline', 'lead', 'body', 'caption'])

/**
 * Marks without their other half. A quote that runs over paragraphs opens with a mark in each and closes only in the last,
 * so that an opening mark may stay alone where the next paragraph opens with one.
 */
export function findUnpairedMarks(copy: readonly PartReading[]): readonly Remark[] {
  const running = copy.filter((part) => part.field === 'body' && isRunningText(part))
  return copy
    .filter((part) => PROSE.has(part.field))
    .flatMap((part) => {
      const index = running.indexOf(part)
      const next = index === -1 ? undefined : running[index + 1]
      return [...findUnclosed(part, next), ...findUnopened(part)]
    })
}

const DOUBLE = /["“”]/u

function findUnclosed(part: PartReading, next: PartReading | undefined): readonly Remark[] {
  const { unclosed, spans } = speechOf(part).speech.marks
  const double = unclosed.filter((at) => DOUBLE.test(part.text.charAt(at)))
  return double.flatMap((at) => {
    const until = spokenUntil(part, at)
    const isLast = at === double.at(-1) && !spans.some((span) => span.start > at && !span.isInner)
    if (until === null && isLast && next !== undefined && opensWithMark(next)) return []
    const end =
      until === null
        ? (rangesWithin(speechOf(part).speech.sentences, { start: at, end: at + 1 })[0]?.end ?? at + 1)
        : endOfWord(part.text, until)
    const mend =
      until === null
        ? {}
        : { mend: { key: part.key, start: until, end: until, text: closingMark(part.text.charAt(at)) } }
    return [
      { place: { key: part.key, start: at, end }, message: { code: 'quote-marks.unclosed', values: {} }, ...mend },
    ]
  })
}

function opensWithMark({ text }: PartReading): boolean {
  return DOUBLE.test(text.trimStart().charAt(0))
}

function endOfWord(text: string, at: number): number {
  return at + (/^\s*\p{L}*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0)
}

function closingMark(opening: string): string {
  return opening === '"' ? '"' : '”'
}

function findUnopened(part: PartReading): readonly Remark[] {
  const { marks, sentences } = speechOf(part).speech
  return marks.unopened
    .filter((at) => DOUBLE.test(part.text.charAt(at)))
    .map((at) => {
      const start = rangesWithin(sentences, { start: Math.max(0, at - 1), end: at + 1 })[0]?.start ?? at
      return {
        place: { key: part.key, start: Math.min(start, at), end: at + 1 },
        message: { code: 'quote-marks.unopened', values: {} },
      }
    })
}
