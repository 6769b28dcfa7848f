import type { TextRange } from '#lib/text-range.ts'
import { swedishBaseForms } from '#domain/language/swedish-inflection.ts'
import type { Token } from '#domain/language/tokens.ts'
import type { CheckContext } from '../check-context.ts'
import { sentencesOf, tokensOf, type PartReading } from '../part-reading.ts'
import { isEnglishWord, swedishWords, type SwedishWords } from './swedish-lookup.ts'

/** Swedish words in a row in English copy. */
export interface SwedishRun extends TextRange {
  readonly words: readonly string[]
  /** Renderings by the tables, for those words that have one. */
  readonly renderings: readonly string[]
}

/** A word of the copy: surely Swedish, or one that both languages have (`men`, `under`). */
type Verdict = 'swedish' | 'both' | 'other'

export interface RunSetting {
  readonly context: CheckContext
  /** Words of the source in lower case; null without a source. */
  readonly sourceWords: ReadonlySet<string> | null
}

/** Swedish words left in a part of the copy, those that stand together as one run. */
export function findSwedishRuns(part: PartReading, setting: RunSetting): readonly SwedishRun[] {
  const tokens = tokensOf(part)
  const openings = new Set(sentencesOf(part).map((sentence) => sentence.start))
  const reading = { part, tokens, openings, setting, words: swedishWords(setting.context.data) }
  const verdicts = tokens.map((_, at) => judge(reading, at))
  return groupRuns(reading, verdicts)
}

interface Reading {
  readonly part: PartReading
  readonly tokens: readonly Token[]
  readonly openings: ReadonlySet<number>
  readonly setting: RunSetting
  readonly words: SwedishWords
}

const SMALL_WORD = /^\p{Ll}[\p{L}\p{M}]*(?:-\p{Ll}[\p{L}\p{M}]*)*$/u
const SWEDISH_LETTER = /[åäö]/u
const SHORTEST_FIRST = 3
const SHORTEST_LAST = 5

/** Ends in an English word, as what English puts together does, in no dictionary or in one: `cyberattack`. */
function isPutTogether(word: string, lexicon: CheckContext['lexicon']): boolean {
  for (let cut = SHORTEST_FIRST; cut <= word.length - SHORTEST_LAST; cut += 1)
    if (isEnglishWord(lexicon, word.slice(cut))) return true
  return false
}

const CAPITAL = /^\p{Lu}\p{Ll}/u
const LONG_ENOUGH = 6
/** Shorter words that both languages spell alike are too many. */
const LITERAL = 5

function judge(reading: Reading, at: number): Verdict {
  const token = reading.tokens[at]
  if (token?.kind !== 'word') return 'other'
  const word = token.text.normalize('NFC')
  if (SMALL_WORD.test(word)) return judgeSmall(reading, word, at)
  return CAPITAL.test(word) && isOpening(reading, at) ? judgeOpening(reading, word.toLowerCase(), at) : 'other'
}

function judgeSmall(reading: Reading, word: string, at: number): Verdict {
  const { words, setting, tokens, part } = reading
  const { lexicon, style } = setting.context
  if (isBorrowed(word, words) || style.ownWords.some((own) => own.toLowerCase() === word)) return 'other'
  const isEnglish = isEnglishWord(lexicon, word) || words.american.has(word)
  const isKnown = words.known.has(word)
  if (isEnglish && isBut(reading, word, at)) return 'swedish'
  if (isEnglish) return isKnown ? 'both' : 'other'
  if (isPartOfName(tokens, at, part.text, lexicon)) return 'other'
  if (SWEDISH_LETTER.test(word)) return 'swedish'
  if (isKnown) return lexicon !== null || word.length >= LONG_ENOUGH ? 'swedish' : 'both'
  return isLiteral(word, setting) ? 'swedish' : 'other'
}

/** What no English sentence has after `men`, a comma before it. */
const CLAUSE_START: ReadonlySet<string> = new Set(
  'the a an it he she they we this that these there his her its no not'.split(' '),
)

/** `…, men the delay`: the Swedish conjunction. */
function isBut({ tokens, setting }: Reading, word: string, at: number): boolean {
  if (word !== 'men' || setting.sourceWords?.has('men') === false) return false
  return tokens[at - 1]?.text === ',' && CLAUSE_START.has(tokens[at + 1]?.text ?? '')
}

function isBorrowed(word: string, { borrowed }: SwedishWords): boolean {
  return borrowed.size > 0 && swedishBaseForms(word).some(({ form }) => borrowed.has(form))
}

/** Stands in the source as well and is in the Swedish dictionary only. */
function isLiteral(word: string, { context, sourceWords }: RunSetting): boolean {
  if (word.length < LITERAL || sourceWords?.has(word) !== true) return false
  return context.lexicon?.has('sv', word) === true && !isPutTogether(word, context.lexicon)
}

/** `Foto: …` */
function isLabel({ part, tokens }: Reading, at: number): boolean {
  return part.field === 'credit' && /^[:/]$/u.test(tokens[at + 1]?.text ?? '')
}

function judgeOpening(reading: Reading, word: string, at: number): Verdict {
  const { words, setting } = reading
  const known = words.known.get(word)
  if (known === undefined || isEnglishWord(setting.context.lexicon, word)) return 'other'
  return known.isPlain || isLabel(reading, at) ? 'swedish' : 'both'
}

const OPENS = /^[“"”„«»‘':–—•]$/u

function isOpening({ tokens, openings }: Reading, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  return token !== undefined && (openings.has(token.start) || before === undefined || OPENS.test(before.text))
}

/** `Stora torget`, `Göta älv`: a small word after a capital that is not English is part of the name. */
function isPartOfName(tokens: readonly Token[], at: number, text: string, lexicon: CheckContext['lexicon']): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token === undefined || before.kind !== 'word' || !CAPITAL.test(before.text)) return false
  if (text.slice(before.end, token.start) !== ' ') return false
  const word = before.text.toLowerCase().replace(/['’]s?$/u, '')
  return !before.text.includes('’') && !before.text.includes("'") && !isEnglishWord(lexicon, word)
}

const SPACE = /^[ \u00A0]$/u

/** Surely Swedish words, with those of both languages that stand between them. */
function groupRuns({ part, tokens, words }: Reading, verdicts: readonly Verdict[]): readonly SwedishRun[] {
  const runs: SwedishRun[] = []
  let from: number | null = null
  let last = 0
  const close = () => {
    if (from !== null) runs.push(toRun(tokens.slice(from, last + 1), words))
    from = null
  }
  for (const [at, verdict] of verdicts.entries()) {
    const isJoined = at > 0 && SPACE.test(part.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
    if (!isJoined || verdict === 'other') close()
    if (verdict === 'swedish') {
      from ??= at
      last = at
    }
  }
  close()
  return runs
}

function toRun(tokens: readonly Token[], { known }: SwedishWords): SwedishRun {
  const words = tokens.map((token) => token.text.toLowerCase())
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    words,
    renderings: words.flatMap((word) => known.get(word)?.en ?? []).filter((en) => en !== ''),
  }
}
