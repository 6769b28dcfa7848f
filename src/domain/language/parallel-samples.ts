import { PARALLEL_TEXT_A } from './parallel-text-a.ts'
import { PARALLEL_TEXT_B } from './parallel-text-b.ts'

/**
 * Swedish news with English adaptations, written for the tests and aligned by hand. Sentences with a letter in common say the same;
 * one with two letters merges two, one letter twice is a split, `-` is said in one text only, and letters out of order were moved.
 */
export interface ParallelSample {
  readonly sv: readonly MarkedSentence[]
  readonly en: readonly MarkedSentence[]
}

export interface MarkedSentence {
  readonly marks: string
  readonly text: string
}

function readSentences(lines: string): readonly MarkedSentence[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => ({ marks: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) }))
}

export const PARALLEL_SAMPLES: readonly ParallelSample[] = [PARALLEL_TEXT_A, PARALLEL_TEXT_B]
  .flatMap((text) => text.split('\n#\n'))
  .map((sample) => {
    const [sv = '', en = ''] = sample.split('\n=\n')
    return { sv: readSentences(sv), en: readSentences(en) }
  })
