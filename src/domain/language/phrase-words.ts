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
  /** Joined by a hyphen to what stands before it. */
  readonly isJoined: boolean
}

const HYPHEN = /[-‑]/u
const GENITIVE = /['’]s?$/u

/** @example findPhraseWords('The agency’s half-open door').map((word) => word.fold) // ['the', 'agency', 'half', 'open', 'door'] */
export function findPhraseWords(text: string): readonly PhraseWord[] {
  return findTokens(text).flatMap((token) =>
    HYPHEN.test(token.text) && token.kind === 'word' ? splitToken(token) : [toWord(token)],
  )
}

function splitToken(token: Token): readonly PhraseWord[] {
  let start = token.start
  return token.text.split(HYPHEN).map((piece, index) => {
    const word = toWord({ ...token, text: piece, start, end: start + piece.length })
    start = word.end + 1
    return index === 0 ? word : { ...word, isJoined: true }
  })
}

function toWord({ kind, text, start, end }: Token): PhraseWord {
  const isMark = kind === 'mark'
  return { text, start, end, fold: isMark ? text.replace('’', "'") : foldPhraseWord(text), isMark, isJoined: false }
}

function foldPhraseWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(GENITIVE, '')
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
