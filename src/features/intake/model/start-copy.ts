import { mapBlockIds } from '#domain/document/block-ids.ts'
import { emptyDocument, type Block, type Document, type LanguageTag, type Run } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { normalizeRuns } from '#domain/document/runs.ts'

/**
 * The copy that a story starts with. A source in the copy's own language is edited, so the copy starts as its text;
 * one in another language is translated beside it, so the copy starts empty.
 */
export function startCopy(source: Document, language: LanguageTag): Document {
  if (primary(source.language) !== primary(language)) return emptyDocument(language)
  return {
    ...source,
    language,
    fields: { ...source.fields, notes: '' },
    blocks: source.blocks.map((block) => withMarks(mapBlockIds(block, newBlockId), language)),
  }
}

function primary(language: LanguageTag): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}

/** In copy quotation marks are characters: English “…”, Swedish ”…”. */
function withMarks(block: Block, language: LanguageTag): Block {
  if (block.type !== 'quote') return block
  const [open, close] = primary(language) === 'sv' ? ['”', '”'] : ['“', '”']
  const runs = block.runs.map((run, index) =>
    markRun(run, { before: block.runs[index - 1], after: block.runs[index + 1], open, close }),
  )
  return { ...block, runs: normalizeRuns(runs) }
}

interface Marking {
  readonly before: Run | undefined
  readonly after: Run | undefined
  readonly open: string
  readonly close: string
}

function markRun({ role, ...run }: Run, { before, after, open, close }: Marking): Run {
  if (role !== 'speech') return run
  const lead = before?.role === 'speech' ? '' : (/^\s*/u.exec(run.text)?.[0] ?? '')
  const words = run.text.slice(lead.length)
  const tail = after?.role === 'speech' ? '' : (/\s*$/u.exec(words)?.[0] ?? '')
  const opening = before?.role === 'speech' ? '' : open
  const closing = after?.role === 'speech' ? '' : close
  return { ...run, text: `${lead}${opening}${words.slice(0, words.length - tail.length)}${closing}${tail}` }
}
