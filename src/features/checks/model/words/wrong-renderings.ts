import type { TextRange } from '#lib/text-range.ts'
import { isEmptyWord } from '#domain/language/empty-words.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import type { PartReading } from '../part-reading.ts'
import type { PassagePair, Segment } from '../passages.ts'
import type { CopyTerm, SourceTerm } from './found-terms.ts'
import { copyTermsOf, sourceTermsOf } from './term-index.ts'
import { isNamedInstitution, type Term, type TermTable } from './term.ts'

/** Sentences that are read against each other. */
export interface Scope {
  readonly source: readonly Segment[]
  readonly copy: readonly Segment[]
}

/** Where a term of the source stands, with its part. */
export interface PlacedSource extends SourceTerm {
  readonly part: PartReading
}

export interface PlacedCopy extends CopyTerm {
  readonly part: PartReading
}

/** A wrong rendering of a term that is in the source. */
export interface WrongRendering {
  readonly scope: Scope
  readonly found: PlacedCopy
  readonly source: PlacedSource
  /** How many times the term is in the source, and how many right renderings of it the copy has. */
  readonly times: number
  readonly rights: number
}

/** Pairs of sentences, and what has no pair against the whole of the other side. */
export function scopesOf(passage: PassagePair): readonly Scope[] {
  const paired = passage.segments.filter((pair) => pair.source.length > 0 && pair.copy.length > 0)
  const lonely = passage.segments.filter((pair) => pair.source.length === 0).flatMap((pair) => pair.copy)
  const unused = passage.segments.filter((pair) => pair.copy.length === 0).flatMap((pair) => pair.source)
  return lonely.length > 0 && unused.length > 0 ? [...paired, { source: unused, copy: lonely }] : paired
}

export function termsIn(segments: readonly Segment[], data: LanguageData): readonly PlacedSource[] {
  return segments.flatMap(({ part, start }) =>
    (sourceTermsOf(data)(part).get(start) ?? []).map((found) => ({ ...found, part })),
  )
}

export function renderingsIn(segments: readonly Segment[], data: LanguageData): readonly PlacedCopy[] {
  return segments.flatMap(({ part, start }) =>
    (copyTermsOf(data)(part).get(start) ?? []).map((found) => ({ ...found, part })),
  )
}

/** The wrong renderings of a passage, found once for all checks that ask. */
export const wrongRenderingsOf = compiled((data: LanguageData) => {
  const known = new WeakMap<PassagePair, readonly WrongRendering[]>()
  return (passage: PassagePair): readonly WrongRendering[] => {
    const found =
      known.get(passage) ?? onePerPlace(scopesOf(passage).flatMap((scope) => findWrongRenderings(scope, data)))
    known.set(passage, found)
    return found
  }
})

/** Which table says most about what is wrong, where several do. */
const RANK: readonly TermTable[] = [
  'institutions',
  'crimes',
  'legal-stages',
  'false-friends',
  'compounds',
  'idioms',
  'titles',
]

function onePerPlace(wrong: readonly WrongRendering[]): readonly WrongRendering[] {
  const places = Map.groupBy(wrong, ({ found }) => `${found.part.key} ${found.start} ${found.end}`)
  return Array.from(places.values(), (same) => same.toSorted((a, b) => rankOf(a) - rankOf(b))).flatMap((same) =>
    same.slice(0, 1),
  )
}

function rankOf({ found }: WrongRendering): number {
  return RANK.indexOf(found.term.table)
}

/**
 * Wrong renderings of the source's terms. The longest rendering wins, and a right one over a wrong one of its length: what is wrong
 * for one term of the sentence is often right for another.
 */
export function findWrongRenderings(scope: Scope, data: LanguageData): readonly WrongRendering[] {
  const terms = termsIn(scope.source, data)
  if (terms.length === 0) return []
  const byTerm = Map.groupBy(terms, (one) => one.term)
  const renderings = renderingsIn(scope.copy, data).filter((one) => byTerm.has(one.term))
  const kept = keepLongest(withoutContested(renderings, byTerm))
  const main = new Set(withoutCovered(terms).map((one) => one.term))
  const named = new Map(
    terms.flatMap((one) => (isNamedInstitution(one.term) ? [[placeOf(one), one.term] as const] : [])),
  )
  const rights = new Map<Term, number>()
  return kept.flatMap((found) => {
    const places = byTerm.get(found.term)
    const source = places?.[0]
    if (found.isRight || source === undefined || !main.has(found.term)) return []
    const count = rights.get(found.term) ?? countRights(found.term, kept, byTerm)
    rights.set(found.term, count)
    // A compound that is an institution's name (`Arbetsförmedlingen`) is wrong as a name.
    const term = found.term.table === 'compounds' ? (named.get(placeOf(source)) ?? found.term) : found.term
    return [{ scope, found: { ...found, term }, source, times: places?.length ?? 0, rights: count }]
  })
}

type Placed = TextRange & { readonly part: PartReading }

function placeOf({ part, start, end }: Placed): string {
  return `${part.key} ${start} ${end}`
}

/** Right renderings of a term; of a false friend only those that are not some other word's (`ny`, new, beside `aktuell`, new). */
function countRights(term: Term, kept: readonly PlacedCopy[], byTerm: SourceByTerm): number {
  const right = kept.filter((one) => one.isRight)
  const own = right.filter((one) => one.term === term)
  if (term.table !== 'false-friends' || own.length === 0) return own.length
  const byPlace = Map.groupBy(right, placeOf)
  const isOne = new Map<Term, boolean>()
  const isSame = (one: PlacedCopy, other: PlacedCopy) => {
    const known = isOne.get(other.term) ?? isSameWord(byTerm, one, other)
    isOne.set(other.term, known)
    return known
  }
  return own.filter((one) => !saysLittle(one) && (byPlace.get(placeOf(one)) ?? []).every((other) => isSame(one, other)))
    .length
}

const SAYS_LITTLE: ReadonlySet<string> = new Set([
  'new',
  'good',
  'make',
  'get',
  'take',
  'give',
  'go',
  'put',
  'one',
  'part',
])

/** `may`, `any`, `new` stand in a sentence for many reasons. */
function saysLittle({ rendering }: PlacedCopy): boolean {
  return isEmptyWord(rendering) || SAYS_LITTLE.has(rendering)
}

/**
 * A title that a false friend is the same word as lends it no right: `rector` is right for the `rektor` of a university, and the false
 * friend itself says when.
 */
function withoutContested(renderings: readonly PlacedCopy[], byTerm: SourceByTerm): readonly PlacedCopy[] {
  const friends = renderings.filter((one) => !one.isRight && one.term.table === 'false-friends')
  if (friends.length === 0) return renderings
  const byPlace = Map.groupBy(friends, placeOf)
  return renderings.filter(
    (one) =>
      !one.isRight ||
      one.term.table !== 'titles' ||
      !(byPlace.get(placeOf(one)) ?? []).some((friend) => isSameWord(byTerm, friend, one)),
  )
}

type SourceByTerm = ReadonlyMap<Term, readonly PlacedSource[]>

/** Whether the source has one term wherever it has the other: they are then one word of it. */
function isSameWord(byTerm: SourceByTerm, friend: PlacedCopy, other: PlacedCopy): boolean {
  if (friend.term === other.term) return true
  const [places, others] = [byTerm.get(friend.term) ?? [], byTerm.get(other.term) ?? []]
  if (others.length > places.length) return false
  const known = new Set(places.map(placeOf))
  return others.every((one) => known.has(placeOf(one)))
}

/** Of renderings that share a place, the longest stays; of equally long ones all that are right, or else all. */
export function keepLongest(renderings: readonly PlacedCopy[]): readonly PlacedCopy[] {
  const taken = new Map<PartReading, Map<number, string>>()
  const ranked = renderings.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || Number(b.isRight) - Number(a.isRight) || a.start - b.start,
  )
  return ranked.filter((one) => {
    const places = taken.get(one.part) ?? new Map<number, string>()
    taken.set(one.part, places)
    return take(one, places)
  })
}

/** Takes the place of a rendering unless another has it. */
function take({ start, end, isRight }: PlacedCopy, places: Map<number, string>): boolean {
  const owner = `${start} ${end} ${isRight}`
  for (let at = start; at < end; at += 1) if ((places.get(at) ?? owner) !== owner) return false
  for (let at = start; at < end; at += 1) places.set(at, owner)
  return true
}

/** Terms that stand inside no longer one: the `råd` of `Europeiska rådet` is not the source's word. */
export function withoutCovered(terms: readonly PlacedSource[]): readonly PlacedSource[] {
  return Array.from(Map.groupBy(terms, (one) => one.part).values(), (ofPart) => {
    let reached = { start: -1, end: -1 }
    return ofPart
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        const isInside = end <= reached.end && !(start === reached.start && end === reached.end)
        if (end > reached.end) reached = { start, end }
        return !isInside
      })
  }).flat()
}
