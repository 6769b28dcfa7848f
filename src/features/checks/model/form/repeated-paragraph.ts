import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'

export const repeatedParagraphCheck: StoryCheck = {
  id: 'repeated-paragraph',
  group: 'form',
  reads: 'copy',
  severity: 'error',
  practice: 'No paragraph stands twice, unless the source says it twice.',
  sees: 'story',
  run: findRepeated,
}

/** Shorter lines are refrains and answers. */
const SHORTEST = 4
const WORDS = /[\p{L}\p{M}\p{N}]+/gu

interface Repetition {
  readonly part: PartReading
  /** Positions among the paragraphs. */
  readonly first: number
  readonly again: number
}

function findRepeated({ copy, source }: StoryReading): readonly Remark[] {
  const found = repetitions(paragraphsOf(copy))
  if (found.length === 0) return []
  const inSource = source === null ? [] : repetitions(paragraphsOf(source))
  return found.filter((one) => !inSource.some((other) => isSameRepetition(one, other))).map(toRemark)
}

function paragraphsOf(parts: readonly PartReading[]): readonly PartReading[] {
  return parts.filter(({ field, form }) => field === 'lead' || (field === 'body' && RUNNING.has(form)))
}

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'quote', 'question'])

function repetitions(parts: readonly PartReading[]): readonly Repetition[] {
  const seen = new Map<string, number>()
  return parts.flatMap((part, again) => {
    const words = part.text.toLowerCase().match(WORDS) ?? []
    const key = words.join(' ')
    const first = seen.get(key)
    if (words.length >= SHORTEST && first === undefined) seen.set(key, again)
    return first === undefined ? [] : [{ part, first, again }]
  })
}

/** Paragraphs are merged and divided on the way into another language. */
const DRIFT = 2

function isSameRepetition(one: Repetition, other: Repetition): boolean {
  return Math.abs(one.first - other.first) <= DRIFT && Math.abs(one.again - other.again) <= DRIFT
}

function toRemark({ part: { key, text } }: Repetition): Remark {
  return { place: { key, start: 0, end: text.length }, message: { code: 'repeated-paragraph.again', values: {} } }
}
