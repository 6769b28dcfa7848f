import { describe, expect, it } from 'vitest'
import { findClues } from '#domain/language/clues.ts'
import { PARALLEL_SAMPLES, type MarkedSentence, type ParallelSample } from '#domain/language/parallel-samples.ts'
import { alignByClues } from './align-by-clues.ts'

function unitOf(language: string) {
  return ({ text }: MarkedSentence) => ({ length: text.length, clues: findClues(text, language) })
}

function linksOf({ sv, en }: ParallelSample): readonly string[] {
  return alignByClues(sv.map(unitOf('sv')), en.map(unitOf('en'))).map((link) => `${link.source} ${link.copy}`)
}

function expectedLinks({ sv, en }: ParallelSample): readonly string[] {
  return sv.flatMap((source, from) =>
    en.flatMap((copy, to) =>
      [...source.marks].some((mark) => mark !== '-' && copy.marks.includes(mark)) ? [`${from} ${to}`] : [],
    ),
  )
}

describe('alignByClues', () => {
  it('finds 95 of 100 pairs of sentences aligned by hand, merged, split, moved and left out ones among them', () => {
    const counts = { found: 0, right: 0, expected: 0 }
    for (const sample of PARALLEL_SAMPLES) {
      const expected = expectedLinks(sample)
      const found = linksOf(sample)
      counts.found += found.length
      counts.expected += expected.length
      counts.right += found.filter((link) => expected.includes(link)).length
    }
    const precision = counts.right / counts.found
    const recall = counts.right / counts.expected
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95)
  })
})
