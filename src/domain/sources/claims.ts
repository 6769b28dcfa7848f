import type { TextRange } from '#lib/text-range.ts'
import { plainText, type BlockId, type Document, type Run } from '#domain/document/document.ts'
import { documentParts } from '#domain/document/text.ts'
import { findFactWords, type FactWord } from '#domain/language/facts.ts'
import { findQuotations } from '#domain/language/quoted-words.ts'

/** Something in the copy that a reader could ask "says who?" about: what was said, a number, a name. */
export interface Claim extends TextRange {
  readonly kind: 'quote' | 'number' | 'name'
  /** The block, item or cell, or the field ids `headline` and `lead`. */
  readonly blockId: BlockId
  readonly text: string
  /** A citation covers it, wholly or in part. */
  readonly isCited: boolean
}

/**
 * Quotes, numbers and names in reading order. A name counts once, where it stands first: it is cited when any of its places is.
 * What stands inside a quote belongs to the quote.
 */
export function findClaims(document: Document, citations: ReadonlySet<string>): readonly Claim[] {
  const all = documentParts(document).flatMap(({ id, runs }) => claimsIn(id, runs, citations))
  const citedNames = new Set(
    all.filter((claim) => claim.kind === 'name' && claim.isCited).map((claim) => lastName(claim.text)),
  )
  const seen = new Set<string>()
  return all.flatMap((claim) => {
    if (claim.kind !== 'name') return [claim]
    const name = lastName(claim.text)
    if (seen.has(name)) return []
    seen.add(name)
    return [{ ...claim, isCited: claim.isCited || citedNames.has(name) }]
  })
}

export function uncited(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => !claim.isCited)
}

function claimsIn(blockId: BlockId, runs: readonly Run[], citations: ReadonlySet<string>): Claim[] {
  const text = plainText(runs)
  const covered = coveredRanges(runs, citations)
  const quotes = findQuotations(text).filter((range) => isSpeech(text.slice(range.start + 1, range.end - 1)))
  const words = findFactWords(text).filter((word) => !quotes.some((quote) => overlaps(word, quote)))
  const found = [
    ...quotes.map((range) => ({ kind: 'quote' as const, ...range })),
    ...words
      .filter((word) => word.isNumber && /\p{N}/u.test(word.text))
      .map(({ start, end }) => ({ kind: 'number' as const, start, end })),
    ...joinNames(words, text).map((range) => ({ kind: 'name' as const, ...range })),
  ]
  return found
    .toSorted((a, b) => a.start - b.start)
    .map((claim) => ({
      ...claim,
      blockId,
      text: text.slice(claim.start, claim.end),
      isCited: covered.some((range) => overlaps(range, claim)),
    }))
}

// One quoted word is a title or a term, not what somebody said.
const FEWEST_QUOTED_WORDS = 2

function isSpeech(quoted: string): boolean {
  return (quoted.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_QUOTED_WORDS
}

/** `Gotska`, `Sandön` side by side are one name; a single capital at the start of a sentence is none. */
function joinNames(words: readonly FactWord[], text: string): TextRange[] {
  const joined: TextRange[] = []
  for (const word of words.filter((one) => one.isName && !one.isNumber)) {
    const last = joined.at(-1)
    const between = last === undefined ? null : text.slice(last.end, word.start)
    if (last !== undefined && between !== null && /^(?:\s|-|\s(?:of|the|von|van|af|de)\s)$/u.test(between)) {
      joined[joined.length - 1] = { start: last.start, end: word.end }
    } else joined.push({ start: word.start, end: word.end })
  }
  return joined.filter((range) => range.end - range.start > 1 && !startsSentenceAlone(range, text))
}

/** The first word of a sentence has its capital from its place; it is a name only when another capital follows it. */
function startsSentenceAlone(range: TextRange, text: string): boolean {
  const isFirst = range.start === 0 || /[.!?:]["”’)]?\s+["“”‘(]?$/u.test(text.slice(0, range.start))
  return isFirst && !/\s|-/u.test(text.slice(range.start, range.end))
}

/** "Ada Berg" and "Berg" are one person to a reader. */
function lastName(name: string): string {
  return (name.split(/\s+/u).at(-1) ?? name).replace(/['’]s$/u, '').toLowerCase()
}

function coveredRanges(runs: readonly Run[], citations: ReadonlySet<string>): TextRange[] {
  const ranges: TextRange[] = []
  let at = 0
  for (const run of runs) {
    if (run.anchors?.some((anchor) => citations.has(anchor)) === true)
      ranges.push({ start: at, end: at + run.text.length })
    at += run.text.length
  }
  return ranges
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}
