import type { Difference } from '../contract.ts'
import type { Run } from '#domain/document/document.ts'

import { pieceText, type Piece } from './piece.ts'

/** Compares what a file says with what it must say, piece by piece. An empty answer means that they are equal. */
export function compareReRead(expected: readonly Piece[], found: readonly Piece[]): readonly Difference[] {
  const differences: Difference[] = []
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    const difference = comparePiece(expected[index], found[index])
    if (difference === null) continue
    differences.push(difference)
    // After a piece too many or too few everything would differ, which tells nobody anything.
    if (expected.length !== found.length) break
  }
  return differences
}

function comparePiece(expected: Piece | undefined, found: Piece | undefined): Difference | null {
  const words = { expected: expected ? pieceText(expected) : '', found: found ? pieceText(found) : '' }
  if (expected === undefined) return found ? { kind: 'extra', place: found.kind, ...words } : null
  if (found === undefined) return { kind: 'missing', place: expected.kind, ...words }
  const place = expected.kind
  if (expected.kind !== found.kind || expected.boxed !== found.boxed) {
    return { kind: 'place', place, expected: nameOf(expected), found: nameOf(found) }
  }
  if (words.expected !== words.found) return { kind: 'words', place, ...words }
  const marks = { expected: describeMarks(expected.runs), found: describeMarks(found.runs) }
  return marks.expected === marks.found ? null : { kind: 'marks', place, ...marks }
}

function nameOf(one: Piece): string {
  return `${one.boxed ? 'factbox ' : ''}${one.kind}: ${pieceText(one)}`
}

/** @example describeMarks([{ text: 'a' }, { text: 'b', bold: true }]) // 'a[bold:b]' */
function describeMarks(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, link, language }) => {
      const marks = [bold && 'bold', italic && 'italic', link && `link ${link}`, language && `language ${language}`]
      const there = marks.filter((mark) => typeof mark === 'string')
      return there.length === 0 ? text : `[${there.join(', ')}:${text}]`
    })
    .join('')
}

/**
 * For a format without structure: every piece must stand in the text once, in order, and between them nothing but
 * labels, bullets and space.
 */
export function compareWords(
  expected: readonly Piece[],
  found: string,
  isLabel: (between: string) => boolean,
): readonly Difference[] {
  const text = fold(found)
  let offset = 0
  for (const one of expected) {
    const words = fold(pieceText(one))
    if (words === '') continue
    const place = findAfterLabel(text, { words, offset, isLabel })
    if (place.at === -1)
      return [{ kind: 'missing', place: one.kind, expected: words, found: text.slice(offset, offset + 80) }]
    if (!place.isClean) return [{ kind: 'extra', place: one.kind, expected: '', found: text.slice(offset, place.at) }]
    offset = place.at + words.length
  }
  const rest = text.slice(offset)
  return isLabel(rest.replace(/^ | $/gu, '')) ? [] : [{ kind: 'extra', place: 'file', expected: '', found: rest }]
}

interface Search {
  readonly words: string
  readonly offset: number
  readonly isLabel: (between: string) => boolean
}

/** The first place of the words before which only a label stands: a label can hold the same words. */
function findAfterLabel(text: string, { words, offset, isLabel }: Search): { at: number; isClean: boolean } {
  const first = text.indexOf(words, offset)
  for (let at = first; at !== -1; at = text.indexOf(words, at + 1)) {
    if (isLabel(text.slice(offset, at).replace(/^ | $/gu, ''))) return { at, isClean: true }
  }
  return { at: first, isClean: false }
}

function fold(text: string): string {
  return text.replace(/[ \t\n]+/gu, ' ')
}
