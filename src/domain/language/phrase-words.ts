import type { TextRange } from '#lib/text-range.ts'
import { englishBaseForms } from './english-inflection.ts'
import { AS_WRITTEN, type BaseForm } from './inflection.ts'
import { swedishBaseForms } from './swedish-inflection.ts'
import { findTokens, type Token } from './tokens.ts'

/** A word, figure or mark as phrases are looked for: `wheelchair-bound` is two, so that hyphen and space are one. */
export interface PhraseWord extends TextRange {
  readonly text: string
  /** Lower case, straight apostrophes, without an English genitive. */
  readonly fold: string
  readonly isMark: boolean
  /** Has an English genitive, which `fold` has not. */
  readonly isGenitive: boolean
  /** Joined by a hyphen to what stands before it. */
  readonly isJoined: boolean
}

const HYPHEN = /[-‑]/u
const GENITIVE = /['’]s?$/u

/** @example findPhraseWords('The agency’s half-open door').map((word) => word.fold) // ['the', 'agency', 'half', 'open', 'door'] */
export function findPhraseWords(text: string): readonly PhraseWord[] {
  return toPhraseWords(findTokens(text))
}

/** The same of tokens that are known already. */
export function toPhraseWords(tokens: readonly Token[]): readonly PhraseWord[] {
  return tokens.flatMap((token) =>
    token.kind === 'word' && HYPHEN.test(token.text) ? splitToken(token) : [toWord(token, false)],
  )
}

function splitToken(token: Token): readonly PhraseWord[] {
  let start = token.start
  return token.text.split(HYPHEN).map((piece, index) => {
    const word = toWord({ ...token, text: piece, start, end: start + piece.length }, index > 0)
    start = word.end + 1
    return word
  })
}

function toWord({ kind, text, start, end }: Token, isJoined: boolean): PhraseWord {
  const isMark = kind === 'mark'
  const isGenitive = !isMark && GENITIVE.test(text)
  return {
    text,
    start,
    end,
    fold: isMark ? text.replace('’', "'") : foldPhraseWord(text),
    isMark,
    isGenitive,
    isJoined,
  }
}

/** Nothing longer is a word; its beginning stands for it, so that no rule takes a megabyte apart. */
const LONGEST_WORD = 60

function foldPhraseWord(text: string): string {
  return text
    .slice(0, LONGEST_WORD + 1)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(GENITIVE, '')
}

const PLAIN_START = /^([\p{L}\p{M}]+)(?: |$)/u

/** The first word of a phrase as it is looked up, without reading the rest where that can be helped. */
export function firstPhraseWord(text: string): string | undefined {
  const plain = PLAIN_START.exec(text)?.[1]
  return plain === undefined ? findPhraseWords(text)[0]?.fold : plain.normalize('NFC').toLowerCase()
}

const AS_IT_STANDS = new Map<string, readonly BaseForm[]>()

/** Keys under which a word can stand in a phrase of the language. */
export function baseFormsOf(word: PhraseWord, language: 'sv' | 'en'): readonly BaseForm[] {
  if (word.isMark) return asItStands(word.fold)
  return language === 'sv' ? swedishBaseForms(word.fold) : englishBaseForms(word.fold)
}

function asItStands(mark: string): readonly BaseForm[] {
  const known = AS_IT_STANDS.get(mark)
  if (known !== undefined) return known
  const made = [{ form: mark, kind: AS_WRITTEN }]
  AS_IT_STANDS.set(mark, made)
  return made
}
