import { isMonth, isWeekday } from './calendar-words.ts'
import { englishStem } from './english-stem.ts'
import { foldWord } from './fold.ts'
import { baseLanguage, type ReadLanguage } from './read-language.ts'
import { swedishStem } from './swedish-stem.ts'
import { findTokens, type Token } from './tokens.ts'
import { smallNumber } from './small-numbers.ts'
import { isEmptyWord } from './empty-words.ts'
import type { TextRange } from '#lib/text-range.ts'

/**
 * A word or figure that a translation keeps recognisable: by its figure, as a name, as a word of common origin, or because its
 * rendering is known. Two clues of different languages agree when they have a key in common.
 */
export interface Clue extends TextRange {
  readonly kind: 'number' | 'name' | 'word'
  readonly keys: readonly string[]
  /** What its rendering looks like is known, so that it can be missed: a name, a figure, a Swedish word in the tables. */
  readonly isKnown: boolean
}

/** What is known of the words of both languages beyond what they have in common. */
export interface BilingualWords {
  /** Keys of English renderings (`=stem`) of a Swedish word in lower case. Empty for an unknown word. */
  renderings(word: string): readonly string[]
}

export const NO_WORDS: BilingualWords = { renderings: () => [] }

/** In any language but these two only names and figures are clues. */
export function findClues(text: string, language: string, words: BilingualWords = NO_WORDS): readonly Clue[] {
  const read = baseLanguage(language)
  const clues: Clue[] = []
  let isOpening = true
  for (const token of findTokens(text)) {
    const clue = token.kind === 'mark' ? null : clueOf(token, { read, words, isOpening })
    if (clue !== null) clues.push(clue)
    isOpening = token.kind === 'mark' ? OPENS.test(token.text) || (isOpening && !/[,;]/u.test(token.text)) : false
  }
  return clues
}

const OPENS = /[.!?…:–—“”"„«»]/u
const CAPITAL = /^\p{Lu}/u
const DIGITS = /\p{Nd}+/gu
const LEADING_ZEROS = /^0+(?=\d)/u

interface Reading {
  readonly read: ReadLanguage | null
  readonly words: BilingualWords
  readonly isOpening: boolean
}

/** Nothing longer is a word. */
const LONGEST_WORD = 60

function clueOf(token: Token, reading: Reading): Clue | null {
  if (token.text.length > LONGEST_WORD) return null
  const range = { start: token.start, end: token.end }
  if (token.kind === 'number') return { ...range, kind: 'number', keys: figureKeys(token.text), isKnown: true }
  const fold = token.text.toLowerCase().replace(/['’]s?$/u, '')
  const number = smallNumber(fold)
  if (number !== null) return { ...range, kind: 'number', keys: [`#${number}`], isKnown: number > 1 }
  if (isEmptyWord(fold)) return null
  const isName = CAPITAL.test(token.text) && !(reading.isOpening && token.text.length < 2)
  const keys = wordKeys(fold, reading)
  const isRendered = reading.read === 'sv' && keys.some((key) => key.startsWith('='))
  if (!isName) return keys.length === 0 ? null : { ...range, kind: 'word', keys, isKnown: isRendered }
  const isSure = !reading.isOpening && !isMonth(fold) && !isWeekday(fold)
  return { ...range, kind: isSure ? 'name' : 'word', keys: [...nameKeys(fold), ...keys], isKnown: isSure || isRendered }
}

/** `05.20` becomes `5.20am` and `1,8` becomes `1.8`: groups of digits stand alone, thousands undivided. */
function figureKeys(figure: string): readonly string[] {
  const whole = figure.replace(/[\s.,](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
  return Array.from(whole.matchAll(DIGITS), ([digits]) => `#${digits.replace(LEADING_ZEROS, '')}`)
}

const NAME_KEY = 5
const NAME_PARTS = /[-‑]/u

function nameKeys(fold: string): readonly string[] {
  return fold
    .split(NAME_PARTS)
    .filter((part) => part.length > 1)
    .map((part) => `@${skeleton(part).slice(0, NAME_KEY)}`)
}

const SHORTEST_COGNATE = 5

function wordKeys(fold: string, { read, words }: Reading): readonly string[] {
  const shape = fold.length < SHORTEST_COGNATE ? [] : cognateKeys(skeleton(fold))
  if (read === 'sv') return [...shape, ...words.renderings(fold)]
  return read === 'en' ? [...shape, `=${englishStem(fold)}`] : shape
}

/** The longer agreement says more than the shorter: both are keys. */
function cognateKeys(shape: string): readonly string[] {
  return shape.length < 5 ? [`~${shape}`] : [`~${shape.slice(0, 5)}`, `~${shape.slice(0, 4)}`]
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ch|ck|c(?=[^eiy])|c$|q/gu, 'k'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/[wv]/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/z|c/gu, 's'],
  [/x/gu, 'ks'],
  [/ou|oo/gu, 'u'],
  [/(.)\1/gu, '$1'],
]

/** What Swedish and English spellings of a word of one origin have in common: `centrum` and `centre`, `fysik` and `physics`. */
function skeleton(fold: string): string {
  return SPELLINGS.reduce((shape, [pattern, spelling]) => shape.replace(pattern, spelling), foldWord(fold))
}

/** The key of an English word, for tables of renderings. */
export function renderingKey(word: string): string {
  return `=${englishStem(word.toLowerCase())}`
}

/** Swedish words are looked up by this. */
export function lookupKey(word: string): string {
  return swedishStem(word.toLowerCase())
}
