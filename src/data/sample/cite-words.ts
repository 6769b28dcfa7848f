import type { CitationId, StoryId } from '#lib/ids.ts'
import type { Document, Run } from '#domain/document/document.ts'
import { plainText } from '#domain/document/document.ts'
import { sliceRuns } from '#domain/document/runs.ts'
import { blockText } from '#domain/document/text.ts'
import { addCitation, listCitations, type SourcePassage } from '#desk/citations.ts'
import type { DeskContext } from '#desk/context.ts'
import { readSourceText } from '#desk/source-versions.ts'
import { listStorySources } from '#desk/story-sources.ts'

export interface WordsToCite {
  readonly storyId: StoryId
  readonly document: Document
  readonly citations: readonly { readonly copy: string; readonly source: string }[]
}

/** Answers the copy with anchors on the cited words; the citations point at the words of the base source. Throws when either is not there. */
export function citeWords(context: DeskContext, { storyId, document, citations }: WordsToCite): Document {
  if (listCitations(context.database, storyId).length > 0) return document
  return citations.reduce((text, { copy, source }) => {
    const passage = findPassage(context, storyId, source)
    const id = context.transact(() => addCitation(context, { storyId, copyWords: copy, ...passage }))
    return anchorWords(text, copy, id)
  }, document)
}

function findPassage(context: DeskContext, storyId: StoryId, words: string): SourcePassage {
  const base = listStorySources(context.database, storyId).find((source) => source.isBase)
  if (base === undefined || base.versionId === null) throw new Error(`No base source of ${storyId}`)
  for (const block of readSourceText(context.database, base.versionId).blocks) {
    const start = blockText(block).indexOf(words)
    if (start === -1) continue
    return {
      sourceId: base.sourceId,
      sourceVersionId: base.versionId,
      sourceBlockId: block.id,
      sourceStart: start,
      sourceEnd: start + words.length,
      sourceWords: words,
    }
  }
  throw new Error(`The source does not say: ${words}`)
}

function anchorWords(document: Document, words: string, id: CitationId): Document {
  const index = document.blocks.findIndex((block) => 'runs' in block && plainText(block.runs).includes(words))
  const block = document.blocks[index]
  if (block === undefined || !('runs' in block)) throw new Error(`The copy does not say: ${words}`)
  return {
    ...document,
    blocks: document.blocks.with(index, { ...block, runs: anchorRuns(block.runs, words, id) }),
  }
}

function anchorRuns(runs: readonly Run[], words: string, id: CitationId): readonly Run[] {
  const start = plainText(runs).indexOf(words)
  const end = start + words.length
  const cited = sliceRuns(runs, start, end).map((run) => ({ ...run, anchors: [...(run.anchors ?? []), id].sort() }))
  return [...sliceRuns(runs, 0, start), ...cited, ...sliceRuns(runs, end, plainText(runs).length)]
}
