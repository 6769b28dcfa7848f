import { blockLines, fieldLines } from '#domain/document/block-lines.ts'
import { plainText, type Document } from '#domain/document/document.ts'
import { matchSequences, type Stretch } from '#domain/document/match-sequences.ts'
import { findFactWords, type FactWord } from './facts.ts'

export type FixFindingKind = 'numbers' | 'names' | 'negations' | 'quoted_words'

/** A place where a change touches what a fix must not touch. */
export interface FixFinding {
  readonly kind: FixFindingKind
  /** The words that went and that came there; either can be empty. */
  readonly before: string
  readonly after: string
}

/**
 * Why the change from one published text to the next is more than a fix; empty when it is one. A fix mends spelling and
 * marks; what changes a number, a name, a negation or a quoted word is a correction and needs a note to readers.
 * Marks, spaces and capitals are folded: new quotation marks around the same words are a fix.
 */
export function findMoreThanFix(before: Document, after: Document): readonly FixFinding[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  const ordinary = ordinaryWords([...old, ...now])
  return matchSequences(
    old.map((word) => word.fold),
    now.map((word) => word.fold),
  )
    .filter((stretch) => !stretch.same)
    .flatMap((stretch) => judgeStretch(sliceWords(old, stretch.before), sliceWords(now, stretch.after), ordinary))
}

/** Words of everything that is published, in reading order; a quote block is quoted, with or without marks. */
function wordsOf(document: Document): readonly FactWord[] {
  const fields = fieldLines(document.fields).filter((line) => line.label !== 'notes')
  const quotes = new Set(document.blocks.filter((block) => block.type === 'quote').map((block) => block.id))
  return [...fields, ...document.blocks.flatMap(blockLines)].flatMap((line) => {
    const words = findFactWords(plainText(line.runs))
    const isUnmarkedQuote = quotes.has(line.key) && !words.some((word) => word.isQuoted)
    return isUnmarkedQuote ? words.map((word) => ({ ...word, isQuoted: true })) : words
  })
}

/** What also occurs without a capital is a word that begins a sentence, not a name. */
function ordinaryWords(words: readonly FactWord[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.text === word.text.toLowerCase()).map((word) => word.fold))
}

function sliceWords(words: readonly FactWord[], slice: Stretch['before']): readonly FactWord[] {
  return words.slice(slice.start, slice.end)
}

function judgeStretch(
  before: readonly FactWord[],
  after: readonly FactWord[],
  ordinary: ReadonlySet<string>,
): readonly FixFinding[] {
  const both = [...before, ...after]
  const kinds: FixFindingKind[] = []
  if (both.some((word) => word.isNumber)) kinds.push('numbers')
  if (both.some((word) => word.isName && !ordinary.has(word.fold))) kinds.push('names')
  if (countNegations(before) !== countNegations(after)) kinds.push('negations')
  if (both.some((word) => word.isQuoted)) kinds.push('quoted_words')
  return kinds.map((kind) => ({ kind, before: joinWords(before), after: joinWords(after) }))
}

/** `doesn't` and `does not` say the same. */
function countNegations(words: readonly FactWord[]): number {
  return words.filter((word) => word.isNegation).length
}

function joinWords(words: readonly FactWord[]): string {
  return words.map((word) => word.text).join(' ')
}
