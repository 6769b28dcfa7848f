import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'
import { compareSpeech, type LeftTurn, type SpeechComparison } from './compare-speech.ts'
import { findLostPhrases } from './lost-phrases.ts'
import { findLostSpeech } from './lost-speech.ts'
import { speechOf } from './speech-readings.ts'

/** As many direct quotes as in the source: none retold, none made up. */
export const quoteCount: StoryCheck = {
  id: 'quote-count',
  group: 'speech',
  reads: 'source',
  severity: 'warning',
  practice:
    'Direct speech stays direct, and nobody is quoted who was not (Spelregler för press, radio och tv; Reuters handbook, quotes).',
  sees: 'story',
  run: (story, context) => (story.source === null ? [] : findChanged(story, context)),
}

function findChanged(story: StoryReading, context: CheckContext): readonly Remark[] {
  const comparison = compareSpeech(story, context)
  const reported = findLostSpeech(comparison).filter(({ kind }) => kind !== 'marks')
  return [
    ...reported.map(({ kind, part, range, source }) => ({
      place: { key: part.key, ...range },
      source: { key: source.part.key, start: source.start, end: source.end },
      message: { code: `quote-count.${kind}`, values: {} },
    })),
    ...story.passages.flatMap(findLostPhrases).map(({ phrase, source, copy }) => ({
      place: { key: copy.part.key, start: copy.start, end: copy.end },
      source: { key: source.key, start: phrase.start, end: phrase.end },
      message: { code: 'quote-count.reported', values: {} },
    })),
    ...comparison.copyLeft
      .filter((left) => isInvented(left, comparison))
      .map(({ turn }) => ({
        place: { key: turn.part.key, start: turn.start, end: turn.end },
        message: { code: 'quote-count.invented', values: {} },
      })),
  ]
}

/** Quoted by the copy alone, where the source quotes nothing that it could be, not even a few words or perhaps. */
function isInvented({ turn, passage }: LeftTurn, { pairs, copyLeft, sourceLeft }: SpeechComparison): boolean {
  if (passage.isSettled || turn.part.field === 'lead') return false
  if (passage.source.length === 0) return copyLeft.length > sourceLeft.length
  const paired = pairs.filter((pair) => pair.passage === passage).flatMap((pair) => pair.source.quotes)
  const free = passage.source.flatMap((part) => speechOf(part).speech.quotes).filter((quote) => !paired.includes(quote))
  return free.length === 0
}
