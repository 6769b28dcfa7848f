import type { PhrasingContent } from 'mdast'
import { canonicalJson } from '#domain/document/canonical.ts'
import type { Run } from '#domain/document/document.ts'
import { tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { phrasing, taggedPhrasing } from './phrasing.ts'
import { readPhrasing } from './read-phrasing.ts'
import { parseMarkdown, stringifyMarkdown } from './syntax.ts'

/** Asterisks where they say the same when read again, tags where they do not. */
export function robustPhrasing(runs: readonly Run[]): PhrasingContent[] {
  if (runs.every((run) => !run.bold && !run.italic)) return phrasing(runs)
  const marked = phrasing(runs)
  const text = write(marked)
  // A letter written as a character reference so that an asterisk may stand beside it is right, but nobody can read it.
  const isPlain = !text.includes('&#x') && canonicalJson(readAgain(text)) === canonicalJson(runs)
  return isPlain ? marked : taggedPhrasing(runs)
}

function write(children: PhrasingContent[]): string {
  return stringifyMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
}

function readAgain(text: string): readonly Run[] {
  const paragraph = parseMarkdown(text).children[0]
  return paragraph?.type === 'paragraph' ? tidyRuns(readPhrasing(paragraph.children), '') : []
}
