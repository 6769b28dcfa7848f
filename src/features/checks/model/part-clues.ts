import { findClues, type BilingualWords, type Clue } from '#domain/language/clues.ts'
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
