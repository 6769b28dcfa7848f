import { fail, ok, type Result } from '#lib/result.ts'
import { DOCUMENT_FORMAT, type Block, type Document, type Run } from '../document.ts'
import { mapRuns } from '../map-runs.ts'
import { adoptIds } from '../match-blocks.ts'
import { mergeRuns } from '../merge-runs.ts'
import { visibleRuns } from '../runs.ts'
import { documentParts } from '../text.ts'
import { MarkdownLines, UnfitMarkdown, type MarkdownProblem } from './markdown-lines.ts'
import { readBlocks } from './read-blocks.ts'
import { readHead, type Head } from './read-fields.ts'

/**
 * Reads a text file into a document. Read onto the text it came from (`base`), unnamed fields stay as they are, blocks
 * keep their ids, and words that did not change keep their citations and where they came from.
 */
export function readMarkdown(text: string, base?: Document): Result<Document, MarkdownProblem> {
  try {
    const read = readAll(new MarkdownLines(text), base)
    return ok(base === undefined ? read : keepHidden(base, read))
  } catch (error) {
    if (error instanceof UnfitMarkdown) return fail(error.problem)
    throw error
  }
}

const DEFAULT_LANGUAGE = 'en-GB'

function readAll(lines: MarkdownLines, base: Document | undefined): Document {
  const head = readHead(lines, base?.fields ?? null)
  const { headline, blocks } = takeHeadline(lines, head)
  if (lines.peek() !== null) throw new UnfitMarkdown(lines.number, 'unknown_fence')
  return {
    format: DOCUMENT_FORMAT,
    language: head.language ?? base?.language ?? DEFAULT_LANGUAGE,
    fields: { ...head.fields, headline },
    blocks,
  }
}

/** `# …` above everything else is the headline, unless the fields name one. */
function takeHeadline(lines: MarkdownLines, head: Head): { headline: readonly Run[]; blocks: readonly Block[] } {
  lines.takeWhile((line) => line.trim() === '')
  const isHeadline = !head.hasHeadline && /^#[ \t]/u.test(lines.peek() ?? '')
  const blocks = readBlocks(lines)
  const [first, ...others] = blocks
  if (isHeadline && first?.type === 'subhead') return { headline: first.runs, blocks: others }
  return { headline: head.fields.headline, blocks }
}

/** What the file cannot hold comes back from the base, word by word. */
function keepHidden(base: Document, read: Document): Document {
  const known = new Map(documentParts(base).map((part) => [part.id, part.runs]))
  return mapRuns(adoptIds(base, read), (runs, id) => {
    const before = known.get(id)
    if (before === undefined) return runs
    return mergeRuns({ base: visibleRuns(before), ours: before, theirs: runs }).value
  })
}
