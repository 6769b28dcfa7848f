import type { Check } from '../check.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartPlace, Remark } from '../finding.ts'
import type { StoryReading } from '../story-reading.ts'
import { isComparable } from './comparable.ts'
import { findDropped } from './dropped-sentences.ts'
import { storyEvidence, type Sentence, type StoryEvidence } from './story-evidence.ts'

/** No sentence and no paragraph of the source is dropped without somebody saying so. */
export const omission: Check = {
  id: 'omission',
  group: 'content',
  reads: 'source',
  sees: 'story',
  severity: 'error',
  practice:
    'A second person reads source and copy side by side (ISO 17100, revision); an omission nobody decided on is an error (MQM, Accuracy).',
  run: checkOmissions,
}

function checkOmissions(story: StoryReading, context: CheckContext): readonly Remark[] {
  if (!isComparable(story)) return []
  const evidence = storyEvidence(story, context.data)
  return joinNeighbours(findDropped(evidence), evidence).map((dropped) => toRemark(dropped, { story, evidence }))
}

/** Sentences in a row that are missing are one omission. */
function joinNeighbours(dropped: readonly Sentence[], { source }: StoryEvidence): readonly (readonly Sentence[])[] {
  const order = new Map(source.map((sentence, index) => [sentence, index]))
  const groups: Sentence[][] = []
  for (const sentence of dropped.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isNext =
      before?.segment.part === sentence.segment.part && (order.get(sentence) ?? 0) === (order.get(before) ?? 0) + 1
    if (last !== undefined && isNext) last.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

interface Reading {
  readonly story: StoryReading
  readonly evidence: StoryEvidence
}

const LONGEST_QUOTED = 120

function toRemark(dropped: readonly Sentence[], reading: Reading): Remark {
  const [first, last] = [dropped[0]?.segment, dropped.at(-1)?.segment]
  const text = dropped.map((sentence) => sentence.segment.text).join(' ')
  const shown = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED).trimEnd()} …` : text
  return {
    place: placeFor(dropped[0], reading),
    source: { key: first?.part.key ?? '', start: first?.start ?? 0, end: last?.end ?? 0 },
    message: { code: 'omission.dropped', values: { sentence: shown } },
  }
}

/** After what renders the sentence before it; before what renders the one after it; at the start of the body. */
function placeFor(dropped: Sentence | undefined, { story, evidence }: Reading): PartPlace {
  const at = dropped === undefined ? -1 : evidence.source.indexOf(dropped)
  const copyOf = new Map(
    evidence.pairs.flatMap((pair) => pair.source.map((sentence) => [sentence, pair.copy] as const)),
  )
  const inBody = (sentence: Sentence | undefined) =>
    (sentence === undefined ? [] : (copyOf.get(sentence) ?? [])).filter((copy) => copy.segment.part.field === 'body')
  for (let back = at - 1; back >= 0; back -= 1) {
    const copy = inBody(evidence.source[back]).at(-1)?.segment
    if (copy !== undefined) return { key: copy.part.key, start: copy.end, end: copy.end }
  }
  const body = story.copy.find((part) => part.field === 'body') ?? story.copy[0]
  return { key: body?.key ?? '', start: 0, end: 0 }
}
