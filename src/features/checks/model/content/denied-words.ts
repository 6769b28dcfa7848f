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
  if (hasPlainVerb(statement)) return true
  const denied = deniedClues(statement.source, words)
  const said = new Set(cluesIn(statement.copy.segments, words).flatMap((clue) => clue.keys))
  return denied.some((clue) => clue.keys.some((key) => said.has(key)))
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
