import { blockLines, fieldLines } from '#domain/document/block-lines.ts'
import { plainText, type Document } from '#domain/document/document.ts'
import { matchSequences } from '#domain/document/match-sequences.ts'

/** A stretch of a source that a correction touched, in the words before and after; one side can be empty. */
export interface TouchedPassage {
  /** Its place in the list; versions never change, so it names the passage for good. */
  readonly index: number
  readonly before: string
  readonly after: string
}

/**
 * What a corrected version of a source says otherwise than the one before it. Lines are matched by their words, because two
 * versions do not share ids. A correction without any difference in the words is one passage with both sides empty: somebody
 * must still have seen that the sender calls a fact wrong.
 */
export function touchedPassages(before: Document, after: Document): readonly TouchedPassage[] {
  const oldLines = readLines(before)
  const newLines = readLines(after)
  const changed = matchSequences(oldLines, newLines)
    .filter((stretch) => !stretch.same)
    .map((stretch, index) => ({
      index,
      before: oldLines.slice(stretch.before.start, stretch.before.end).join('\n'),
      after: newLines.slice(stretch.after.start, stretch.after.end).join('\n'),
    }))
  return changed.length > 0 ? changed : [{ index: 0, before: '', after: '' }]
}

function readLines(document: Document): readonly string[] {
  return [...fieldLines(document.fields), ...document.blocks.flatMap(blockLines)]
    .map((line) => plainText(line.runs).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}
