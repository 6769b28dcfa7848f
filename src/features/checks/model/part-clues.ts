import { findClues, type BilingualWords, type Clue } from '#domain/language/clues.ts'
import type { TextRange } from '#lib/text-range.ts'
import { perPart, type PartReading } from './part-reading.ts'

const readers = new WeakMap<BilingualWords, (part: PartReading) => readonly Clue[]>()

/** What can be recognised of a part in the other language, made once for a part and a set of tables. */
export function cluesOf(part: PartReading, words: BilingualWords): readonly Clue[] {
  const known = readers.get(words)
  if (known !== undefined) return known(part)
  const made = perPart((one) => findClues(one.text, one.language, words))
  readers.set(words, made)
  return made(part)
}

/** The clues of a range, found by halving: a part has as many as its text is long. */
export function cluesWithin(clues: readonly Clue[], { start, end }: TextRange): readonly Clue[] {
  const from = firstFrom(clues, start)
  return clues.slice(from, firstFrom(clues, end))
}

function firstFrom(clues: readonly Clue[], at: number): number {
  let [low, high] = [0, clues.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clues[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
