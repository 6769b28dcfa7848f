import type { Token } from '#domain/language/tokens.ts'
import type { CheckContext, Lexicon, LexiconLanguage } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import type { HouseStyle } from '../house-style.ts'
import { isEnglish, isSwedish, tokensOf, type PartReading } from '../part-reading.ts'

/** Credits, bylines and tags are names. */
const SPELT: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'alt'])

/** Finds words that no dictionary has. Whatever has a capital may be a name and is left alone. */
export const spellingCheck: PartCheck = {
  id: 'spelling',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'Copy is spelt as the dictionary of its language spells it; names and the desk’s own words are free.',
  sees: 'part',
  run: checkSpelling,
}

function checkSpelling(part: PartReading, context: CheckContext): readonly Remark[] {
  const language = dictionaryOf(part.language, context.style)
  const { lexicon } = context
  if (language === null || lexicon === null || !SPELT.has(part.field)) return []
  const own = ownWordsOf(context.style)
  return tokensOf(part)
    .filter((token) => isPlainWord(token, part.text) && !own.has(token.text.toLowerCase()))
    .filter((token) => !isKnown(token.text, { language, lexicon, own }))
    .map(({ text, start, end }) => ({
      place: { key: part.key, start, end },
      message: { code: 'spelling.unknown', values: { word: text } },
    }))
}

export function dictionaryOf(language: string, style: HouseStyle): LexiconLanguage | null {
  if (isSwedish(language)) return 'sv'
  if (!isEnglish(language)) return null
  return language === 'en-US' || style.spelling === 'american' ? 'en-US' : 'en-GB'
}

const ownWords = new WeakMap<HouseStyle, ReadonlySet<string>>()

function ownWordsOf(style: HouseStyle): ReadonlySet<string> {
  const known = ownWords.get(style)
  if (known !== undefined) return known
  const words = new Set(style.ownWords.map((word) => word.toLowerCase()))
  ownWords.set(style, words)
  return words
}

const CAPITAL = /\p{Lu}/u
/** Beside a word these make it part of an address, a handle or a file name. */
const ADDRESS_BEFORE = /[@#/._\\=]$/u
const ADDRESS_AFTER = /^(?:[@/_\\=]|\.\p{L})/u

function isPlainWord({ kind, text, start, end }: Token, around: string): boolean {
  if (kind !== 'word' || text.length < 3 || CAPITAL.test(text) || /\p{N}/u.test(text)) return false
  if (ADDRESS_BEFORE.test(around.slice(Math.max(0, start - 1), start))) return false
  return !ADDRESS_AFTER.test(around.slice(end, end + 2))
}

interface Words {
  readonly language: LexiconLanguage
  readonly lexicon: Lexicon
  readonly own: ReadonlySet<string>
}

const GENITIVE = /'s?$/u

function isKnown(written: string, words: Words): boolean {
  const word = written.normalize('NFC').replaceAll('’', "'").replaceAll('‑', '-')
  if (isInDictionary(word, words)) return true
  const pieces = word.replace(GENITIVE, '').split('-')
  return pieces.every((piece) => isPiece(piece, pieces.length, words))
}

/** `sub-` and `ex-` stand in no dictionary by themselves. */
const SHORT_PIECE = 3

function isPiece(piece: string, count: number, words: Words): boolean {
  if (count > 1 && piece.length <= SHORT_PIECE) return true
  return words.own.has(piece) || isInDictionary(piece, words)
}

/** A Swedish word in English copy is spelt right; whether it belongs there, another check says. */
const FOREIGN_WORD = 4

function isInDictionary(word: string, { language, lexicon }: Words): boolean {
  if (lexicon.has(language, word)) return true
  return language !== 'sv' && word.length >= FOREIGN_WORD && lexicon.has('sv', word)
}
