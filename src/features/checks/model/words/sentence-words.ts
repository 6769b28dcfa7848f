import type { TextRange } from '#lib/text-range.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import { findQuotations } from '#domain/language/quoted-words.ts'
import { perPart, type PartReading } from '../part-reading.ts'

const CAPITAL = /^\p{Lu}/u
const OPENS = /^[“”"„«»‘':–—•(]$/u

export function hasCapital(word: PhraseWord | undefined): boolean {
  return word !== undefined && CAPITAL.test(word.text)
}

/** Where any word has a capital: at the beginning of a sentence, of a quotation, after a colon or a dash. */
export function isOpening(words: readonly PhraseWord[], at: number): boolean {
  const before = words[at - 1]
  return before === undefined || (before.isMark && OPENS.test(before.text))
}

const TITLE_WORDS = 9
const MENTION_WORDS = 3
const SPOKEN_END = /[.,!?…]["”’'»]$/u
const TITLE_START = /^.["“‘'(]?[\p{Lu}\p{Nd}]/u

/** Titles of works, and words that are mentioned rather than used: quotation marks without the stop or comma of speech. */
export const titlesOf = perPart((part: PartReading): readonly TextRange[] =>
  findQuotations(part.text).filter(({ start, end }) => {
    const text = part.text.slice(start, end)
    if (SPOKEN_END.test(text)) return false
    const count = text.split(/\s+/u).length
    return count <= MENTION_WORDS || (count <= TITLE_WORDS && TITLE_START.test(text))
  }),
)

/** Ranges in order; whether one of them holds the place. */
export function isInside({ start, end }: TextRange, ranges: readonly TextRange[]): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined) return false
    if (range.end < end) low = middle + 1
    else if (range.start > start) high = middle - 1
    else return true
  }
  return false
}

const ADDRESS_BEFORE = /[@#._\\=]$/u
const ADDRESS_AFTER = /^(?:[@_\\=]|\.\p{L})/u
const ADDRESS = /\.\p{L}|:\/\/|^\/|[@=_]/u
/** How far to each side the unspaced text around a stroke is looked at. */
const CHUNK = 60

/** Part of a web address, a handle or a file name. Between names a stroke only divides them: `Nordpress/Moskva`. */
export function isInAddress(text: string, { start, end }: TextRange): boolean {
  const [before, after] = [text.slice(Math.max(0, start - CHUNK), start), text.slice(end, end + CHUNK)]
  if (ADDRESS_BEFORE.test(before) || ADDRESS_AFTER.test(after)) return true
  if (!before.endsWith('/') && !after.startsWith('/')) return false
  const chunk = `${/\S*$/u.exec(before)?.[0] ?? ''}${text.slice(start, end)}${/^\S*/u.exec(after)?.[0] ?? ''}`
  return ADDRESS.test(chunk)
}

/** The words around some words of a sentence, up to the nearest mark. */
export function wordsAround(
  words: readonly PhraseWord[],
  { from, to }: { readonly from: number; readonly to: number },
  reach: { readonly before: number; readonly after: number },
): readonly string[] {
  const found: string[] = []
  for (let at = from - 1; at >= Math.max(0, from - reach.before); at -= 1) {
    const word = words[at]
    if (word === undefined || word.isMark) break
    found.push(word.fold)
  }
  for (let at = to; at < Math.min(words.length, to + reach.after); at += 1) {
    const word = words[at]
    if (word === undefined || word.isMark) break
    found.push(word.fold)
  }
  return found
}
