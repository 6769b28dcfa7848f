import { rangesOverlap } from '#lib/text-range.ts'
import type { Check } from '../check.ts'
import type { CheckContext } from '../check-context.ts'
import type { Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'
import { findAddedDays, findAddedNames, findAddedNumbers } from './added-facts.ts'
import { findAddedPhrases } from './added-phrases.ts'
import { findAddedSentences } from './added-sentences.ts'
import type { Addition } from './addition.ts'
import { isComparable } from './comparable.ts'
import { storyEvidence } from './story-evidence.ts'

/** No number, name, quote or claim stands in the copy that the source does not have. */
export const unsourcedAddition: Check = {
  id: 'unsourced-addition',
  group: 'content',
  reads: 'source',
  sees: 'story',
  severity: 'error',
  practice:
    'Every fact of an adaptation has a source; what was added is checked by itself (MQM, Accuracy: addition; AP, Reuters: attribution).',
  run: checkAdditions,
}

function checkAdditions(story: StoryReading, context: CheckContext): readonly Remark[] {
  if (!isComparable(story)) return []
  const evidence = storyEvidence(story, context.data)
  const settled = new Set(story.passages.filter((passage) => passage.isSettled).flatMap((passage) => passage.copy))
  const found = [
    ...findAddedSentences(evidence),
    ...findAddedPhrases(evidence),
    ...findAddedNumbers(story, evidence),
    ...findAddedNames(story, evidence, context),
    ...findAddedDays(story),
  ].filter((addition) => !settled.has(addition.part))
  return withoutOverlaps(found).map(toRemark)
}

/** What holds others speaks for them. */
function withoutOverlaps(found: readonly Addition[]): readonly Addition[] {
  const kept: Addition[] = []
  for (const addition of found)
    if (!kept.some((other) => other.part === addition.part && rangesOverlap(other, addition))) kept.push(addition)
  return kept
}

const LONGEST_SHOWN = 80

function toRemark({ part, start, end, kind }: Addition): Remark {
  const words = part.text.slice(start, end).replace(/^[\s,(–—]+|[\s,)–—]+$/gu, '')
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN).trimEnd()} …` : words
  const remark: Remark = {
    place: { key: part.key, start, end },
    message: { code: `unsourced-addition.${kind}`, values: { words: shown } },
  }
  return kind === 'claim' ? { ...remark, severity: 'warning' } : remark
}
