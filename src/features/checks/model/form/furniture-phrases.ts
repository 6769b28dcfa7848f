import type { TextRange } from '#lib/text-range.ts'
import { findQuotations, isQuoted } from '#domain/language/quoted-words.ts'
import type { PartField } from '../checked-text.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import { sentencesOf, type PartReading } from '../part-reading.ts'

interface Phrases {
  /** Folded: what makes a paragraph furniture when nothing else stands in it. */
  readonly whole: ReadonlySet<string>
  /** Of those, what opens a line with a colon: `Read more:`. */
  readonly labels: ReadonlySet<string>
  readonly start: RegExp | null
  readonly anywhere: RegExp | null
}

const phrasesOf = compiled((data: LanguageData): Phrases => {
  const rows = data.table('furniture')
  const of = (place: string) => rows.filter((row) => row.place === place).map((row) => row.phrase)
  const whole = of('whole')
  return {
    whole: new Set(whole.map(foldPhrase)),
    labels: new Set([...whole, ...of('start')].filter((phrase) => phrase.endsWith(':')).map(foldPhrase)),
    start: alternatives(of('start'), '^\\W{0,3}'),
    anywhere: alternatives(
      of('anywhere').filter((phrase) => !phrase.startsWith('&')),
      '',
    ),
  }
})

function alternatives(phrases: readonly string[], before: string): RegExp | null {
  if (phrases.length === 0) return null
  const escaped = phrases.toSorted((a, b) => b.length - a.length).map((phrase) => RegExp.escape(phrase))
  return new RegExp(`${before}(?:${escaped.join('|')})`, 'giu')
}

const AROUND = /^[\s»›→>•·|*–—-]+|[\s.…:!»›→>|*]+$/gu
const LONGEST_PHRASE = 60

/** Case, bullets, arrows and the last mark make no difference. */
function foldPhrase(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').replace(AROUND, '')
}

const LINES: ReadonlySet<PartField> = new Set(['headline', 'credit', 'alt'])

/** Words of a page that stand in a part: the whole of it, one of its sentences, or what opens one. */
export function findFurniturePhrases(part: PartReading, data: LanguageData): readonly TextRange[] {
  const phrases = phrasesOf(data)
  const { text } = part
  const all = { start: 0, end: text.length }
  if (isPhrase(text, phrases)) return [all]
  // A credit opens with `Photo:` by right, and short lines are labels of themselves.
  if (LINES.has(part.field)) return findAnywhere(text, phrases)
  if (isLabelled(text, phrases) || isRowOfPhrases(text, phrases)) return [all]
  const quotations = findQuotations(text)
  const sentences = sentencesOf(part)
    .filter((sentence) => isFurnitureSentence(part, sentence, phrases))
    .slice(0, MOST)
  return [...sentences, ...findAnywhere(text, phrases)].filter((range) => !isQuoted(range, quotations))
}

function isPhrase(text: string, phrases: Phrases): boolean {
  return text.length <= LONGEST_PHRASE && phrases.whole.has(foldPhrase(text))
}

const LABEL = /^\W{0,3}(?<label>[^:\n]{2,40}):\s*\S/u
const STOP = /[.!?]["”]?\s*$/u
/** Who the facts in a box come from is said in the copy. */
const SAID_IN_COPY: ReadonlySet<string> = new Set(['source', 'sources', 'källa', 'källor'])

/** `Read more: Ten ways to cross a bog` – a line that points elsewhere, not a sentence with a colon. */
function isLabelled(text: string, phrases: Phrases): boolean {
  const label = foldPhrase(LABEL.exec(text)?.groups?.label ?? '')
  if (label === '' || SAID_IN_COPY.has(label)) return false
  const isPhraseOfWords = label.includes(' ')
  const hasColon = phrases.labels.has(label)
  if (isPhraseOfWords && hasColon) return true
  return !STOP.test(text) && (hasColon || (isPhraseOfWords && phrases.whole.has(label)))
}

const MOST_WORDS = 14
const LONGEST_ROW = 160

/** `Share Tweet Print`, `Tags | Comments`: buttons and links in a row. */
function isRowOfPhrases(text: string, { whole }: Phrases): boolean {
  if (text.length > LONGEST_ROW || STOP.test(text)) return false
  const words = text
    .toLowerCase()
    .split(/[\s|•·/]+/u)
    .filter((word) => word !== '')
  if (words.length < 2 || words.length > MOST_WORDS) return false
  const reached = [true]
  for (let end = 1; end <= words.length; end += 1) {
    reached[end] = reached.some(
      (is, start) => is && start < end && whole.has(foldPhrase(words.slice(start, end).join(' '))),
    )
  }
  return reached[words.length] === true
}

function isFurnitureSentence({ text }: PartReading, { start, end }: TextRange, phrases: Phrases): boolean {
  const sentence = text.slice(start, end)
  if (opensWithPhrase(sentence, phrases)) return true
  // A phrase inside a paragraph is furniture only where no sentence could be: without a full stop.
  return !STOP.test(sentence) && (isPhrase(sentence, phrases) || isLabelled(sentence, phrases))
}

/** A page says nothing of who says it. */
const REPORTED =
  /(?<!\p{L})(?:says?|said|writes?|wrote|urges?|urged|advises?|advised|according to|säger|skriver|uppger|enligt)(?!\p{L})/iu

function opensWithPhrase(sentence: string, { start }: Phrases): boolean {
  if (start === null) return false
  start.lastIndex = 0
  const match = start.exec(sentence)
  start.lastIndex = 0
  if (match === null || /^["“‘']/u.test(sentence) || REPORTED.test(sentence)) return false
  return !/[\p{L}\p{N}]$/u.test(match[0]) || !/^[\p{L}\p{N}]/u.test(sentence.slice(match[0].length))
}

const MOST = 200

function findAnywhere(text: string, { anywhere }: Phrases): readonly TextRange[] {
  if (anywhere === null) return []
  return Array.from(text.matchAll(anywhere).take(MOST), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}
