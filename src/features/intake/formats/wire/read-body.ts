import { ok, type Result } from '#lib/result.ts'
import type { ExtractedBlock } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { isAttributedQuote, startsWithDash, withoutDash } from '#domain/sources/speech.ts'
import { fold, sameWords } from '#features/intake/model/fold.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import { countMarkup } from '../html/count-source.ts'
import { measureMarkup, parseMarkup, type ElementNode } from '../html/tree.ts'
import { countLines } from '../text/count-source.ts'
import { readBodyMarkup, type BodyReading, type BodyRole } from './body-markup.ts'
import { textOf } from './inline-words.ts'

/** A body with what its own markup counts. */
export interface ReadBody {
  readonly reading: BodyReading
  readonly counted: CountedSource
}

export const EMPTY_BODY: BodyReading = {
  headline: '',
  lead: '',
  byline: '',
  vignette: '',
  blocks: [],
  boxes: [],
  removed: [],
}

/** HTML that an editor's tool wrote. */
export function readHtmlBody(
  markup: string,
  roleOf: (element: ElementNode) => BodyRole,
): Result<ReadBody, ReadProblem> {
  const measured = measureMarkup(markup)
  if (!measured.ok) return measured
  return ok({ reading: readBodyMarkup(parseMarkup(markup), roleOf), counted: countMarkup(markup) })
}

/** Text without markup: every line is a paragraph, one that begins with a dash is speech. */
export function readTextBody(text: string): ReadBody {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(fold)
    .filter((line) => line !== '')
  return { reading: { ...EMPTY_BODY, blocks: lines.map(lineBlock) }, counted: countLines(lines.join('\n')) }
}

export function lineBlock(line: string): ExtractedBlock {
  if (startsWithDash(line)) return { type: 'quote', text: withoutDash(line) }
  return { type: isAttributedQuote(line) ? 'quote' : 'paragraph', text: line }
}

/** The class names and elements that most tools share. */
export function plainRole(element: ElementNode): BodyRole {
  if (element.name === 'h1') return 'headline'
  if (element.name === 'aside') return 'facts'
  return null
}

/** The words of a field that may be text or markup, as one line. */
export function wordsOf(field: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(field) || !measureMarkup(field).ok) return fold(field)
  return textOf(parseMarkup(field).children)
}

/** A body may begin with its own headline and lead, which stand in fields: they are not said twice. */
export function withoutRepeats(
  blocks: readonly ExtractedBlock[],
  { headline, lead }: { readonly headline: string; readonly lead: string },
): readonly ExtractedBlock[] {
  const isRepeat = (block: ExtractedBlock | undefined): boolean =>
    block !== undefined &&
    (block.type === 'paragraph' || block.type === 'subhead') &&
    (sameWords(block.text, headline) || sameWords(block.text, lead))
  const start = blocks.findIndex((block) => block.type !== 'image' && !isRepeat(block))
  const end = start === -1 ? blocks.length : start
  return blocks.filter((block, at) => at >= end || !isRepeat(block))
}
