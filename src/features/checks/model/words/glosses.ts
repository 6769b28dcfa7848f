import type { TextRange } from '#lib/text-range.ts'
import { findQuotations } from '#domain/language/quoted-words.ts'
import { perPart, type PartReading } from '../part-reading.ts'
import { isInside } from './sentence-words.ts'

const PARENTHESIS = /\([^()\n]{1,200}\)/gu

const parenthesesOf = perPart((part: PartReading): readonly TextRange[] =>
  Array.from(part.text.matchAll(PARENTHESIS), (match) => ({ start: match.index, end: match.index + match[0].length })),
)

const quotationsOf = perPart((part: PartReading): readonly TextRange[] => findQuotations(part.text))

/** Quoted words of another language are quoted for what they are; a whole sentence of it is a quote left untranslated. */
const SENTENCE_WORDS = 4

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
  if (wordCount < SENTENCE_WORDS && isInside(run, quotationsOf(part))) return true
  if (wordCount >= SENTENCE_WORDS && isInTitle(part, run)) return true
  const after = part.text.slice(run.end, run.end + REACH)
  if (EXPLAINED_AFTER.test(after) || isApposition(after)) return true
  return NAMED_BEFORE.test(part.text.slice(Math.max(0, run.start - REACH), run.start))
}

const SPOKEN_END = /[.,!?…]["”’'»]$/u

function isInTitle(part: PartReading, run: TextRange): boolean {
  const quotation = quotationsOf(part).find((one) => one.start <= run.start && one.end >= run.end)
  return quotation !== undefined && !SPOKEN_END.test(part.text.slice(quotation.start, quotation.end))
}

function isApposition(after: string): boolean {
  const words = APPOSITION.exec(after)?.[1]
  return words !== undefined && !CLAUSE.test(words) && !VERB.test(words)
}
