import { findNegations, type Negation } from '#domain/language/negations.ts'
import type { Segment, SegmentPair } from '../pairing.ts'
import { perPart } from '../part-reading.ts'

const negationsOf = perPart((part) => findNegations(part.text, part.language))

export interface NegationCount {
  readonly segments: readonly Segment[]
  readonly plain: readonly Negation[]
  readonly hidden: readonly Negation[]
  readonly faint: readonly Negation[]
  /** The second turn of `inte ovanligt`, `missade inte`, which a translator may well resolve; null where there is but one. */
  readonly doubled: Negation | null
}

/** A sentence or a clause of the source with what renders it. */
export interface Statement {
  readonly source: NegationCount
  readonly copy: NegationCount
  /** A whole sentence, not a clause of one. */
  readonly isWhole: boolean
}

export function countNegations(segments: readonly Segment[]): NegationCount {
  const found = segments.flatMap((segment) =>
    negationsOf(segment.part).filter((one) => one.start >= segment.start && one.end <= segment.end),
  )
  const ofKind = (kind: Negation['kind']) => found.filter((one) => one.kind === kind)
  return {
    segments,
    plain: ofKind('plain'),
    hidden: ofKind('hidden'),
    faint: ofKind('faint'),
    doubled: findDoubled(found),
  }
}

function findDoubled(found: readonly Negation[]): Negation | null {
  for (const [index, one] of found.entries()) {
    if (one.kind !== 'plain') continue
    const [before, after] = [found[index - 1], found[index + 1]]
    if (after !== undefined && isTurnedBy(one, after)) return after
    if (before !== undefined && before.kind === 'hidden' && isTurning(before, one)) return before
  }
  return null
}

const NEAR = 26
const BESIDE = 8

/** `inte ovanligt`, `inte sen att svara`, `inte en dag utan att`. */
function isTurnedBy(negation: Negation, next: Negation): boolean {
  if (next.word === 'utan') return true
  const distance = next.start - negation.end
  return distance < NEAR && (RESOLVED.test(next.word) || (distance < BESIDE && SLOW.test(next.word)))
}

/** `missade inte`, `det dröjde inte länge`. */
function isTurning(before: Negation, negation: Negation): boolean {
  return negation.start - before.end < BESIDE && (RESOLVED.test(before.word) || SLOW.test(before.word))
}

/** `inte ovanligt`, `inte uteslutet`, `ingen saknas`. */
const RESOLVED =
  /^(?:o\p{L}{4,}|uteslut|förnek|hindra|undvik|undvek|undgå|undgick|tvivel|tvivla|tvek|bestri|sakna|brist|miss|motsätt|avråd|nek|vägra|glöm)/u
const SLOW = /^(?:sen|sena|sent|dröj\p{L}*|svår\p{L}*|dålig\p{L}*|fel|långsam\p{L}*|få)$/u

/** Sentences with several negations are compared clause by clause, where they have as many clauses on both sides. */
export function clausePairs(pair: SegmentPair): readonly Statement[] {
  const whole: Statement = { source: countNegations(pair.source), copy: countNegations(pair.copy), isWhole: true }
  if (whole.source.plain.length < 2 || whole.copy.plain.length === 0) return [whole]
  const [source, copy] = [pair.source.flatMap(clausesOf), pair.copy.flatMap(clausesOf)]
  if (source.length !== copy.length || source.length < 2) return [whole]
  const clauses = source.map((clause, index) => ({
    source: countNegations([clause]),
    copy: countNegations(copy.slice(index, index + 1)),
    isWhole: false,
  }))
  const isInOrder = clauses.every((one) => one.copy.plain.length <= one.source.plain.length)
  return isInOrder ? clauses : [whole]
}

// Where a clause of its own begins; the mark or the word belongs to the clause it opens.
const BOUNDARY = /[,;:–—]\s|\s(?=(?:men|och|medan|eftersom|fast|but|and|while|because|although)\s)/gu
const SHORTEST = 12

function clausesOf(segment: Segment): readonly Segment[] {
  const cuts = Array.from(segment.text.matchAll(BOUNDARY), (match) => match.index + match[0].length)
  const clauses: Segment[] = []
  let start = 0
  for (const cut of [...cuts, segment.text.length]) {
    if (cut - start < SHORTEST && cut !== segment.text.length) continue
    const text = segment.text.slice(start, cut)
    clauses.push({ part: segment.part, start: segment.start + start, end: segment.start + cut, text })
    start = cut
  }
  return clauses
}
