import type { TextRange } from '#lib/text-range.ts'
import type { Segment } from '../pairing.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'

/** A fact of one side with where it stands: which passage, which pair of sentences in it. */
export interface Placed<Fact> {
  readonly fact: Fact
  readonly part: PartReading
  readonly passage: number
  readonly pair: number
  readonly sentence: Segment
}

export interface Sides<Fact> {
  readonly source: readonly Placed<Fact>[]
  readonly copy: readonly Placed<Fact>[]
}

export interface Matching<Fact> extends Sides<Fact> {
  /** What of the source each fact of the copy stands for. */
  readonly matched: ReadonlyMap<Placed<Fact>, Placed<Fact>>
  readonly unmatchedSource: readonly Placed<Fact>[]
  readonly unmatchedCopy: readonly Placed<Fact>[]
}

/** Facts of a story by sentence pair. */
export function placeFacts<Fact extends TextRange>(
  story: StoryReading,
  read: (part: PartReading) => readonly Fact[],
): Sides<Fact> {
  const source: Placed<Fact>[] = []
  const copy: Placed<Fact>[] = []
  for (const [passage, { segments }] of story.passages.entries()) {
    for (const [pair, sides] of segments.entries()) {
      for (const sentence of sides.source) source.push(...factsIn(sentence, read, { passage, pair }))
      for (const sentence of sides.copy) copy.push(...factsIn(sentence, read, { passage, pair }))
    }
  }
  return { source, copy }
}

function factsIn<Fact extends TextRange>(
  sentence: Segment,
  read: (part: PartReading) => readonly Fact[],
  where: { readonly passage: number; readonly pair: number },
): readonly Placed<Fact>[] {
  const facts = read(sentence.part)
  const found: Placed<Fact>[] = []
  for (let index = firstFrom(facts, sentence.start); index < facts.length; index += 1) {
    const fact = facts[index]
    if (fact === undefined || fact.start >= sentence.end) break
    found.push({ fact, part: sentence.part, sentence, ...where })
  }
  return found
}

function firstFrom(facts: readonly TextRange[], start: number): number {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((facts[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

export function distanceOf<Fact>(a: Placed<Fact>, b: Placed<Fact>): number {
  if (a.passage === b.passage) return a.pair === b.pair ? 0 : 1
  return Math.abs(a.passage - b.passage) === 1 ? 2 : 3
}

export interface MatchRules<Fact> {
  /** 0: not the same; otherwise how sure, the surest taken first. */
  readonly sameness: (source: Fact, copy: Fact) => number
  /** So surely the same thing gone wrong that neither may be sought in other sentences (`two miles` for `två kilometer`). */
  readonly isGarbled: (source: Fact, copy: Fact) => boolean
}

/** Beyond this a text is a table or an attack; comparing each with each must end. */
const MOST_FACTS = 400

/**
 * Pairs each fact of the copy with one of the source, each used once: in the paired sentence, in the passage, in its
 * neighbours, anywhere. Headline and lead repeat what the story has: they use nothing up.
 */
export function matchFacts<Fact>(sides: Sides<Fact>, rules: MatchRules<Fact>): Matching<Fact> {
  const source = sides.source.slice(0, MOST_FACTS)
  const copy = sides.copy.slice(0, MOST_FACTS)
  const matched = new Map<Placed<Fact>, Placed<Fact>>()
  const used = new Set<Placed<Fact>>()
  for (const distance of [0, 1]) matchAt(distance, { source, copy, rules, matched, used })
  const garbled = findGarbled(source, copy, { rules, matched, used })
  for (const distance of [2, 3]) {
    const rest = copy.filter((one) => !garbled.has(one))
    matchAt(distance, { source: source.filter((one) => !garbled.has(one)), copy: rest, rules, matched, used })
  }
  return {
    ...{ source, copy, matched },
    unmatchedSource: source.filter((one) => !used.has(one)),
    unmatchedCopy: copy.filter((one) => !matched.has(one)),
  }
}

interface Round<Fact> extends Sides<Fact> {
  readonly rules: MatchRules<Fact>
  readonly matched: Map<Placed<Fact>, Placed<Fact>>
  readonly used: Set<Placed<Fact>>
}

interface Candidate<Fact> {
  readonly source: Placed<Fact>
  readonly copy: Placed<Fact>
  readonly score: number
}

/** The surest pairs first, so that a mere likeness takes nothing from the same thing. */
function matchAt<Fact>(distance: number, round: Round<Fact>): void {
  const { matched, used } = round
  for (const { source, copy } of candidatesAt(distance, round).toSorted((a, b) => b.score - a.score)) {
    if (matched.has(copy) || (used.has(source) && !isRepeating(copy, source))) continue
    matched.set(copy, source)
    if (!isRepeating(copy, source)) used.add(source)
  }
}

function candidatesAt<Fact>(
  distance: number,
  { source, copy, rules, matched, used }: Round<Fact>,
): readonly Candidate<Fact>[] {
  const found: Candidate<Fact>[] = []
  for (const one of copy) {
    if (matched.has(one)) continue
    for (const other of source) {
      if (distanceOf(one, other) !== distance || (used.has(other) && !isRepeating(one, other))) continue
      const score = rules.sameness(other.fact, one.fact)
      if (score > 0) found.push({ source: other, copy: one, score })
    }
  }
  return found
}

const REPEATING: ReadonlySet<string> = new Set(['headline', 'lead'])

/** A headline or lead that was paired with running text of the source repeats what the story says as well. */
export function isRepeating<Fact>(copy: Placed<Fact>, source: Placed<Fact>): boolean {
  return REPEATING.has(copy.part.field) && !REPEATING.has(source.part.field)
}

function findGarbled<Fact>(
  source: readonly Placed<Fact>[],
  copy: readonly Placed<Fact>[],
  { rules, matched, used }: Omit<Round<Fact>, 'source' | 'copy'>,
): ReadonlySet<Placed<Fact>> {
  const garbled = new Set<Placed<Fact>>()
  for (const one of copy) {
    if (matched.has(one)) continue
    const other = source.find(
      (it) => !used.has(it) && !garbled.has(it) && distanceOf(one, it) === 0 && rules.isGarbled(it.fact, one.fact),
    )
    if (other !== undefined) garbled.add(one).add(other)
  }
  return garbled
}
