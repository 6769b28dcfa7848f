import type { Name } from '#domain/language/names.ts'
import { rangesWithin } from '#domain/language/sorted-ranges.ts'
import type { SpeechPart } from './speech-readings.ts'
import type { SpeechTurn } from './speech-turns.ts'

/** People named before a turn, in the nearest sentences that name any, so many of them. */
export function peopleBefore(parts: readonly SpeechPart[], turn: SpeechTurn, sentences: number): readonly string[] {
  const people: string[] = []
  let found = 0
  const index = parts.findIndex(({ part }) => part === turn.part)
  for (let at = index; at >= Math.max(0, index - REACH) && found < sentences; at -= 1) {
    const read = parts[at]
    if (read === undefined) continue
    for (const sentence of read.speech.sentences.toReversed()) {
      if (found === sentences || (at === index && sentence.start >= turn.start)) continue
      const named = rangesWithin(read.speech.names, sentence).filter((name) => isPerson(name, parts))
      if (named.length > 0) found += 1
      people.push(...named.map((name) => name.text))
    }
  }
  return people
}

/** Paragraphs that a pronoun can look back over. */
const REACH = 3

/** A full name, or the surname of one. */
function isPerson(name: Name, parts: readonly SpeechPart[]): boolean {
  if (name.words.length > 1) return true
  return parts.some(({ speech }) =>
    speech.names.some((other) => other.words.length > 1 && other.words.at(-1)?.stem === name.words[0]?.stem),
  )
}
