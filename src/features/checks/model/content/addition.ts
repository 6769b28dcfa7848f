import type { TextRange } from '#lib/text-range.ts'
import type { Clue } from '#domain/language/clues.ts'
import type { PartReading } from '../part-reading.ts'

/** Words of the copy that have no counterpart in the source. */
export interface Addition extends TextRange {
  readonly part: PartReading
  readonly kind: 'number' | 'name' | 'day' | 'claim'
}

/** Whether a clue of the copy agrees with anything of the source. */
export function isSpokenFor(clue: Clue, sourceKeys: ReadonlySet<string>): boolean {
  return clue.keys.some((key) => sourceKeys.has(key))
}
