import type { BilingualWords } from '#domain/language/clues.ts'
import { alignByClues } from '#domain/translation/align-by-clues.ts'
import { weighEvidence, type ClueUnit } from '#domain/translation/clue-evidence.ts'
import { groupLinks } from '#domain/translation/group-links.ts'
import { linkLeftOver, type Link } from '#domain/translation/link-left-over.ts'
import type { PartPair, PassagePair, Segment, SegmentPair } from './passages.ts'
import { cluesOf, cluesWithin } from './part-clues.ts'
import { sentencesOf, type PartReading } from './part-reading.ts'

export function segmentsOf(parts: readonly PartReading[]): readonly Segment[] {
  return parts.flatMap((part) =>
    sentencesOf(part).map(({ start, end }) => ({ part, start, end, text: part.text.slice(start, end) })),
  )
}

/** Pairs sentences within each passage, and then those that were left over with what they belong to in any other. */
export function pairSegments(pairs: readonly PartPair[], words: BilingualWords): readonly PassagePair[] {
  const sentences = { source: placeSentences(pairs, 'source', words), copy: placeSentences(pairs, 'copy', words) }
  const places = {
    source: placesByPassage(sentences.source, pairs.length),
    copy: placesByPassage(sentences.copy, pairs.length),
  }
  const within = pairs.flatMap((_, passage) => linkWithin(passage, places, sentences))
  const links = isStory(sentences) ? linkMoved(within, sentences) : within
  return spread(pairs, sentences, links)
}

/** In longer texts nobody looks for a sentence that was moved. */
const MOST_SENTENCES = 3_000

function isStory({ source, copy }: Sentences): boolean {
  return source.length <= MOST_SENTENCES && copy.length <= MOST_SENTENCES
}

function linkMoved(within: readonly Link[], { source, copy }: Sentences): readonly Link[] {
  return linkLeftOver(within, weighEvidence(source, copy), { sources: source.length, kindCost: () => 0 })
}

interface PlacedSentence extends ClueUnit {
  readonly segment: Segment
  readonly passage: number
}

interface Sentences {
  readonly source: readonly PlacedSentence[]
  readonly copy: readonly PlacedSentence[]
}

function placeSentences(
  pairs: readonly PartPair[],
  side: 'source' | 'copy',
  words: BilingualWords,
): readonly PlacedSentence[] {
  return pairs.flatMap((pair, passage) =>
    pair[side].flatMap((part) => {
      const clues = cluesOf(part, words)
      return segmentsOf([part]).map((segment) => ({
        ...{ segment, passage },
        length: segment.text.length,
        clues: cluesWithin(clues, segment),
      }))
    }),
  )
}

/** More sentences than this in one passage are paired piece by piece, each piece where it should stand by its length. */
const LONGEST_PASSAGE = 240
const PIECE = 20

function linkWithin(passage: number, { source, copy }: PlacesByPassage, sentences: Sentences): readonly Link[] {
  const [from, to] = [source[passage] ?? [], copy[passage] ?? []]
  const longest = Math.max(from.length, to.length)
  const pieces = longest > LONGEST_PASSAGE ? Math.ceil(longest / PIECE) : 1
  const pick = (all: readonly number[], piece: number) =>
    all.slice(Math.floor((all.length * piece) / pieces), Math.floor((all.length * (piece + 1)) / pieces))
  return Array.from({ length: pieces }).flatMap((_, piece) => {
    const [own, other] = [pick(from, piece), pick(to, piece)]
    const units = (side: readonly PlacedSentence[], chosen: readonly number[]) =>
      chosen.flatMap((place) => side[place] ?? [])
    return alignByClues(units(sentences.source, own), units(sentences.copy, other)).map((link) => ({
      source: own[link.source] ?? 0,
      copy: other[link.copy] ?? 0,
    }))
  })
}

interface PlacesByPassage {
  readonly source: readonly (readonly number[])[]
  readonly copy: readonly (readonly number[])[]
}

function placesByPassage(units: readonly PlacedSentence[], passages: number): readonly (readonly number[])[] {
  const places = Array.from({ length: passages }, (): number[] => [])
  for (const [place, unit] of units.entries()) places[unit.passage]?.push(place)
  return places
}

/** Each pair of sentences goes to the passage of its first sentence in the copy, or else in the source. */
function spread(
  pairs: readonly PartPair[],
  { source, copy }: Sentences,
  links: readonly Link[],
): readonly PassagePair[] {
  const segments = pairs.map((): SegmentPair[] => [])
  for (const group of groupLinks(links, source.length, copy.length)) {
    const from = group.source.flatMap((place) => source[place] ?? [])
    const to = group.copy.flatMap((place) => copy[place] ?? [])
    const passage = to[0]?.passage ?? from[0]?.passage ?? 0
    segments[passage]?.push({ source: from.map((one) => one.segment), copy: to.map((one) => one.segment) })
  }
  return pairs.map((pair, index) => ({ ...pair, segments: segments[index] ?? [] }))
}
