import type { TextRange } from '#lib/text-range.ts'
import { perPart, type PartReading } from '../part-reading.ts'
import { isInside, titlesOf } from './sentence-words.ts'

const PARENTHESIS = /\([^()\n]{1,200}\)/gu

const parenthesesOf = perPart((part: PartReading): readonly TextRange[] =>
  Array.from(part.text.matchAll(PARENTHESIS), (match) => ({ start: match.index, end: match.index + match[0].length })),
)

/** A few quoted words of another language are quoted for what they are; a sentence of it is a quote left untranslated. */
const FEW_WORDS = 3

function isWholeQuote(part: PartReading, run: TextRange, wordCount: number): boolean {
  const before = part.text.charAt(run.start - 1)
  return (
    wordCount <= FEW_WORDS && /["“”‘«]/u.test(before) && /^[.,!?…]?["”’»]/u.test(part.text.slice(run.end, run.end + 2))
  )
}

/** What follows explains the word: `(…)`, `, or …`, `, a …,`, ` – …`, `, meaning …`. */
const EXPLAINED_AFTER =
  /^["”’]?(?:\s\(|,?\s(?:or|meaning|which means|literally|i\.e\.|that is|also known as|known in English as)\s|,\s(?:an?|the|some|one|kind|sort|type)\s|\s[–—]\s?(?:an?|the)\s|,\sin English)/u
/** `, fermented herring.`: a few small words up to the next stop or comma that neither begin a clause nor hold one. */
const APPOSITION = /^["”’]?,\s(\p{Ll}[\p{Ll}-]*(?:\s\p{Ll}[\p{Ll}-]*){0,4})[.,;]/u
const CLAUSE =
  /^(?:and|but|or|men|och|who|which|that|where|when|while|with|without|he|she|it|they|we|you|said|says|say|according|police|after|before|as|in|on|at|by|for|from|to|of|if|since|because|including|not|also|then|so|yet|although|though)(?![\p{L}])/u
const VERB =
  /(?:^|\s)(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|do|does|did|be|been)(?:\s|$)/u
/** What goes before says that the word is named: `the so-called X`, `known as X`, `coffee break, or X`, `the word X`. */
const NAMED_BEFORE =
  /(?:so-called|known as|called|named|termed|dubbed|nicknamed|the word|the term|the words|the phrase|Swedish for|or|in Swedish|Swedish word|\(|as an?)\s*["“‘']?$/iu
const REACH = 60

/** The reader is told what the word means, or that it is a word. */
export function isGlossed(part: PartReading, run: TextRange, wordCount: number): boolean {
  if (isInside(run, parenthesesOf(part))) return true
  if (isInside(run, titlesOf(part)) || isWholeQuote(part, run, wordCount)) return true
  const after = part.text.slice(run.end, run.end + REACH)
  if (EXPLAINED_AFTER.test(after) || isApposition(after)) return true
  return NAMED_BEFORE.test(part.text.slice(Math.max(0, run.start - REACH), run.start))
}

function isApposition(after: string): boolean {
  const words = APPOSITION.exec(after)?.[1]
  return words !== undefined && !CLAUSE.test(words) && !VERB.test(words)
}
