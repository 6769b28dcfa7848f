import { englishBaseForms } from '#domain/language/english-inflection.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import type { Remark } from '../finding.ts'
import type { LanguageData } from '../language-data.ts'
import type { PartReading } from '../part-reading.ts'
import type { Segment } from '../passages.ts'
import { compoundParts, type LiteralCompound } from './compound-parts.ts'
import { hasCapital, isOpening } from './sentence-words.ts'
import { copyTermsOf, sentenceWordsOf } from './term-index.ts'
import type { Scope } from './wrong-renderings.ts'

/**
 * A compound that no table lists, rendered part by part with a word that no English compound of that kind has: `vinstvarning`, “win
 * warning”. Two parts that are each as good English as the other say nothing: that may be how the thing is called.
 */
export function findOddCompounds({ source, copy }: Scope, data: LanguageData): readonly Remark[] {
  const suspects = copy.flatMap((segment) => suspectsIn(segment, data))
  if (suspects.length === 0) return []
  const compounds = source.flatMap((segment) => compoundsIn(segment, data))
  return suspects
    .filter((suspect) => !isRight(suspect, data))
    .flatMap((suspect) => {
      const found = compounds.flatMap((compound) => {
        const end = endOf(suspect, compound.literals)
        return end === null ? [] : [remark(suspect, end, compound)]
      })
      return found.slice(0, 1)
    })
}

interface Compound {
  readonly part: PartReading
  readonly word: PhraseWord
  readonly literals: readonly LiteralCompound[]
}

/** Each compound once, however often it is written. */
function compoundsIn({ part, start }: Segment, data: LanguageData): readonly Compound[] {
  const words = sentenceWordsOf(part).get(start) ?? []
  const found = words.flatMap((word, at): readonly [string, Compound][] => {
    if (word.isMark || (hasCapital(word) && !isOpening(words, at))) return []
    const literals = compoundParts(data).literalsOf(word.fold)
    return literals.length === 0 ? [] : [[word.fold, { part, word, literals }]]
  })
  return [...new Map(found).values()]
}

/** Words of the copy from one that begins a run of two or three with an odd gloss in it. */
interface Suspect {
  readonly part: PartReading
  readonly sentence: number
  readonly words: readonly PhraseWord[]
}

const LONGEST_RUN = 3

function suspectsIn({ part, start }: Segment, data: LanguageData): readonly Suspect[] {
  const words = sentenceWordsOf(part).get(start) ?? []
  const { isOdd } = compoundParts(data)
  const odd = words.map((word) => !word.isMark && formsOf(word).some(isOdd))
  return words.flatMap((_, at): readonly Suspect[] =>
    odd.slice(at, at + LONGEST_RUN).includes(true)
      ? [{ part, sentence: start, words: words.slice(at, at + LONGEST_RUN) }]
      : [],
  )
}

function formsOf({ fold }: PhraseWord): readonly string[] {
  return [fold, ...englishBaseForms(fold).map(({ form }) => form)]
}

/** Where the run that says the compound part by part ends. */
function endOf({ words }: Suspect, literals: readonly LiteralCompound[]): number | null {
  for (const literal of literals) {
    const run = words.slice(0, literal.length)
    if (run.length === literal.length && says(run, literal)) return run.at(-1)?.end ?? null
  }
  return null
}

function says(run: readonly PhraseWord[], literal: LiteralCompound): boolean {
  let isOdd = false
  const isLiteral = run.every((word, at) => {
    const part = literal[at]
    if (word.isMark || part === undefined) return false
    const forms = formsOf(word)
    isOdd ||= forms.some((form) => part.odd.has(form))
    return forms.some((form) => part.all.has(form))
  })
  return isLiteral && isOdd
}

/** Part of what is the right rendering of something. */
function isRight({ part, sentence, words }: Suspect, data: LanguageData): boolean {
  const [first, second] = words
  if (first === undefined || second === undefined) return true
  return (copyTermsOf(data)(part).get(sentence) ?? []).some(
    (one) => one.isRight && one.start <= first.start && one.end >= second.end,
  )
}

function remark({ part, words }: Suspect, end: number, { part: source, word }: Compound): Remark {
  const start = words[0]?.start ?? 0
  return {
    place: { key: part.key, start, end },
    source: { key: source.key, start: word.start, end: word.end },
    message: {
      code: 'compound-mistranslation.literal',
      values: { sv: word.text, found: part.text.slice(start, end) },
    },
  }
}
