import { findQuotations, isQuoted } from '#domain/language/quoted-words.ts'
import type { Token } from '#domain/language/tokens.ts'
import { isSentenceOpener } from '#domain/language/word-lists.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, perPart, tokensOf, type PartReading } from '../part-reading.ts'
import { isCaseOfDoubling } from './doubled-by-right.ts'

export const duplicateWordCheck: PartCheck = {
  id: 'duplicate-word',
  group: 'form',
  reads: 'language-data',
  severity: 'warning',
  practice: 'No word or phrase stands twice in a row; names and the doublings that grammar makes are free.',
  sees: 'part',
  run: checkDoubles,
}

const PROSE: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'alt'])
const LONGEST_PHRASE = 6
/** More in one paragraph tell nobody anything. */
const MOST = 500
const quotationsOf = perPart((part) => findQuotations(part.text))

function checkDoubles(part: PartReading, context: CheckContext): readonly Remark[] {
  if (!PROSE.has(part.field)) return []
  const tokens = tokensOf(part)
  const folded = tokens.map((token) => token.text.toLowerCase())
  const remarks: Remark[] = []
  let at = 0
  let judged = 0
  while (at < tokens.length && judged < MOST) {
    const length = doubledLength({ part, tokens, folded }, at)
    if (length > 0 && !isByRight({ part, tokens, folded }, at, { length, context }))
      remarks.push(toRemark(part, tokens, { at, length }))
    if (length > 0) judged += 1
    at += length === 0 ? 1 : 2 * length
  }
  return remarks
}

interface Read {
  readonly part: PartReading
  readonly tokens: readonly Token[]
  readonly folded: readonly string[]
}

/** How many words from `at` on stand again right behind, with nothing but spaces between; 0 for none. */
function doubledLength({ part, tokens, folded }: Read, at: number): number {
  const unbroken = unbrokenRun(part.text, tokens, at)
  for (let length = 1; length <= LONGEST_PHRASE && 2 * length <= unbroken; length += 1) {
    let same = 0
    while (same < length && folded[at + same] === folded[at + length + same]) same += 1
    if (same === length) return length
  }
  return 0
}

const SPACES = /^[ \u00A0\u202F]+$/u

/** How many words and figures follow each other from `at` on without a mark, as far as it matters. */
function unbrokenRun(text: string, tokens: readonly Token[], at: number): number {
  let count = 0
  while (count < 2 * LONGEST_PHRASE) {
    const token = tokens[at + count]
    const before = tokens[at + count - 1]
    if (token === undefined || token.kind === 'mark') break
    if (count > 0 && before !== undefined && !SPACES.test(text.slice(before.end, token.start))) break
    count += 1
  }
  return count
}

function isByRight(
  read: Read,
  at: number,
  found: { readonly length: number; readonly context: CheckContext },
): boolean {
  const { tokens, folded, part } = read
  const { length, context } = found
  if (length > 1) return isPhraseByRight(read, at, length)
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (first === undefined || second === undefined || first.kind === 'number') return true
  if (isName(first.text, second.text)) return true
  if (!isEnglish(part.language)) return false
  if (isForeign(second.text, context)) return true
  return isCaseOfDoubling(folded, at, isQuoted(first, quotationsOf(part)))
}

const CAPITAL = /^\p{Lu}/u

/** `Bora Bora`, and `Vulpes vulpes` amid a sentence; `The the` is neither. */
function isName(first: string, second: string): boolean {
  return CAPITAL.test(first) && CAPITAL.test(second) && !isSentenceOpener(first.toLowerCase())
}

/** A word of another language, as in the names of species and songs. */
function isForeign(word: string, { lexicon }: CheckContext): boolean {
  const plain = word.toLowerCase()
  return lexicon !== null && plain.length > 3 && !lexicon.has('en-GB', plain) && !lexicon.has('en-US', plain)
}

/** `step by step by step`, `again and again and`: such a phrase is joined to itself. Names are doubled like words. */
function isPhraseByRight({ tokens, folded }: Read, at: number, length: number): boolean {
  const words = tokens.slice(at, at + length)
  if (words.every((token) => token.kind === 'number' || CAPITAL.test(token.text))) return true
  return length === 2 && JOINING.has(folded[at + 1] ?? '')
}

const JOINING: ReadonlySet<string> = new Set(['and', 'by', 'to', 'or', 'after', 'och', 'för'])

function toRemark(part: PartReading, tokens: readonly Token[], { at, length }: { at: number; length: number }): Remark {
  const { key, text } = part
  const start = tokens[at]?.start ?? 0
  const middle = tokens[at + length - 1]?.end ?? 0
  const end = tokens[at + 2 * length - 1]?.end ?? 0
  const code = length === 1 ? 'duplicate-word.word' : 'duplicate-word.phrase'
  return {
    place: { key, start, end },
    message: { code, values: { words: text.slice(start, middle) } },
    mend: { key, start: middle, end, text: '' },
  }
}
