import type { BilingualWords, Clue } from '#domain/language/clues.ts'
import type { Segment } from '../pairing.ts'
import { cluesOf, cluesWithin } from '../part-clues.ts'
import type { NegationCount, Statement } from './negated-statements.ts'
import { hasPlainVerb } from './negation-places.ts'

/** How far from the negation the words stand that it denies: the verb before it and what follows. UTF-16 units. */
const BEFORE = 2
const AFTER = 24

/**
 * Whether the copy asserts what the source denies. With an auxiliary in it (`there is a risk`) the place of the lost word can be shown;
 * a sentence of another build may say the same the other way round (`lät inte vänta på sig`: `came at once`), so that one of
 * the denied words must be found in it.
 */
export function saysTheDenied(statement: Statement, words: BilingualWords): boolean {
  const denied = deniedClues(statement.source, words)
  const said = new Set(cluesIn(statement.copy.segments, words).flatMap((clue) => clue.keys))
  if (denied.some((clue) => clue.keys.some((key) => said.has(key)))) return !isCompared(statement)
  if (isPlainlyEver(statement)) return true
  return hasPlainVerb(statement) && !isCompared(statement) && !deniesNeed(statement.source)
}

/** `Aldrig` has few other renderings: those that compare, or that count every time. */
const COMPARES =
  /(?<!\p{L})(?:every|always|all|any|ever|more|most|than|record|first|still|continu\p{L}*|whenever|each)(?!\p{L})/iu

const NEED = /(?<!\p{L})(?:behöv|räck)\p{L}*\s(?:\p{L}+\s)?$/iu

/** What nobody needs to do English tells by what they can do. */
function deniesNeed({ segments, plain }: NegationCount): boolean {
  return plain.some((one) =>
    segments.some(
      ({ start, end, text }) =>
        one.start >= start && one.end <= end && NEED.test(text.slice(0, one.start - start).slice(-LONGEST_NEED)),
    ),
  )
}

const LONGEST_NEED = 40

/** `Aldrig har så många`: more than ever. */
function isCompared({ source, copy }: Statement): boolean {
  if (source.plain.some((one) => one.word !== 'aldrig')) return false
  return copy.segments.some((segment) => /(?<!\p{L})(?:than ever|record)(?!\p{L})/iu.test(segment.text))
}

function isPlainlyEver({ source, copy }: Statement): boolean {
  if (source.hidden.length > 0 || !source.plain.every((one) => one.word === 'aldrig')) return false
  return copy.segments.every((segment) => !COMPARES.test(segment.text))
}

const WITH = /(?<!\p{L})with\s/giu
/** How far from `with` and from `utan` the thing stands. */
const OBJECT = 16

/** `utan skador`: `with injuries`, whatever else the sentence may deny. */
export function hasWhatIsMissing({ source, copy }: Statement, words: BilingualWords): boolean {
  const [only, ...others] = source.plain
  if (only?.word !== 'utan' || others.length > 0) return false
  const isNear = (clue: Clue, end: number) => clue.start >= end && clue.start <= end + OBJECT
  const missing = new Set(cluesIn(source.segments, words).flatMap((clue) => (isNear(clue, only.end) ? clue.keys : [])))
  return copy.segments.some((segment) => {
    const ends = Array.from(segment.text.matchAll(WITH), (match) => segment.start + match.index + match[0].length)
    const clues = cluesIn([segment], words)
    return ends.some((end) => clues.some((clue) => isNear(clue, end) && clue.keys.some((key) => missing.has(key))))
  })
}

function deniedClues(source: NegationCount, words: BilingualWords): readonly Clue[] {
  const isNear = (clue: Clue) =>
    source.plain.some(({ start, end }) =>
      clue.start > end ? clue.start <= end + AFTER : clue.end <= start && clue.end >= start - BEFORE,
    )
  return cluesIn(source.segments, words).filter((clue) => clue.kind === 'word' && isNear(clue))
}

function cluesIn(segments: readonly Segment[], words: BilingualWords): readonly Clue[] {
  return segments.flatMap((segment) => cluesWithin(cluesOf(segment.part, words), segment))
}
