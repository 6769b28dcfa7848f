import type { Document } from '#domain/document/document.ts'
import type { Passage, PassageState } from './passage.ts'
import { alignmentUnits } from './units.ts'

/** How far adapting has come, in characters of the source, and what the copy has beyond it. */
export interface Coverage {
  readonly sourceCharacters: number
  readonly open: number
  readonly inWork: number
  readonly done: number
  readonly omitted: number
  /** Characters of the copy that a person said were added. */
  readonly added: number
  /** Characters of the copy without a counterpart and without a word about it. */
  readonly unexplained: number
  readonly openPassages: number
}

export function measureCoverage(passages: readonly Passage[], source: Document, copy: Document): Coverage {
  const sourceLengths = lengthsOf(source)
  const copyLengths = lengthsOf(copy)
  const inSource = (state: PassageState) =>
    passages
      .filter((passage) => passage.state === state)
      .reduce((sum, passage) => sum + sumLengths(passage.sourceBlocks, sourceLengths), 0)
  const inCopy = (state: PassageState) =>
    passages
      .filter((passage) => passage.state === state && passage.sourceBlocks.length === 0)
      .reduce((sum, passage) => sum + sumLengths(passage.copyBlocks, copyLengths), 0)
  return {
    sourceCharacters: sumLengths([...sourceLengths.keys()], sourceLengths),
    open: inSource('open'),
    inWork: inSource('in_work'),
    done: inSource('done'),
    omitted: inSource('omitted'),
    added: inCopy('added'),
    unexplained: inCopy('open'),
    openPassages: passages.filter((passage) => passage.state === 'open').length,
  }
}

function lengthsOf(document: Document): ReadonlyMap<string, number> {
  return new Map(alignmentUnits(document).map((unit) => [unit.id, unit.text.length]))
}

function sumLengths(ids: readonly string[], lengths: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (lengths.get(id) ?? 0), 0)
}
