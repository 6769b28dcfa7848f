import type { TextRange } from '#lib/text-range.ts'
import { isMonth, isWeekday } from './calendar-words.ts'
import { baseLanguage } from './read-language.ts'
import { splitSentences } from './sentences.ts'
import { findTokens, type Token } from './tokens.ts'
import { isSentenceOpener } from './word-lists.ts'

/** One word of a name. */
export interface NameWord extends TextRange {
  readonly text: string
  /** Without the English genitive (`Berg's`: `Berg`); a Swedish genitive cannot be told from a name in -s: see `nameStems`. */
  readonly stem: string
}

/** Words in a row that have capitals where ordinary words of the language have none. */
export interface Name extends TextRange {
  readonly text: string
  readonly words: readonly NameWord[]
  /** Opens a sentence, where any word has a capital: its first word may be an ordinary one. */
  readonly isOpening: boolean
}

/**
 * The names in a text: people, places, organisations, titles of works, abbreviations. What cannot be told from an ordinary
 * word that opens a sentence is in, marked `isOpening`, unless it is on the list of openers or `isOrdinary` says so.
 *
 * @example findNames('Enligt Vera Stål och Ånge-Posten', 'sv').map((name) => name.text) // ['Vera Stål', 'Ånge-Posten']
 */
export function findNames(
  text: string,
  language: string,
  isOrdinary: (word: string) => boolean = () => false,
): readonly Name[] {
  const openings = new Set(splitSentences(text, language).map((sentence) => sentence.start))
  const isEnglish = baseLanguage(language) === 'en'
  const words = capitalWords(text, openings).filter(({ word, isOpening }) => isNameWord(word, isOpening, isEnglish))
  return groupWords(text, words)
    .flatMap((group) => trimOpening(group, isOrdinary))
    .map((group) => toName(text, group))
}

interface Placed {
  readonly word: NameWord
  readonly isOpening: boolean
}

const CAPITAL = /^\p{Lu}/u
const OPENING_MARKS = /[–—•:“”"„«»‘]\s*$/u

function capitalWords(text: string, openings: ReadonlySet<number>): readonly Placed[] {
  const tokens = findTokens(text)
  const found: Placed[] = []
  for (const token of tokens) {
    if (token.kind !== 'word' || !CAPITAL.test(token.text)) continue
    const isOpening =
      openings.has(token.start) || OPENING_MARKS.test(text.slice(Math.max(0, token.start - 4), token.start))
    found.push({ word: toWord(token), isOpening })
  }
  return found
}

// `EU-mötet`, `Putin-vänlig`: the name is what stands before the part in small letters.
const COMPOUND = /[-‑]\p{Ll}/u
const GENITIVE = /['’]s?$/u

function toWord(token: Token): NameWord {
  const cut = COMPOUND.exec(token.text)
  const text = cut === null ? token.text : token.text.slice(0, cut.index)
  return { text, stem: text.replace(GENITIVE, ''), start: token.start, end: token.start + text.length }
}

/** English writes its days and months, and Swedish whoever is addressed (`Ni`), with a capital. */
function isNameWord(word: NameWord, isOpening: boolean, isEnglish: boolean): boolean {
  const fold = word.stem.toLowerCase()
  if (word.text === 'I' || /^I['’]/u.test(word.text)) return false
  if (isEnglish && (isMonth(fold) || isWeekday(fold))) return false
  return !isOpening || !(isSentenceOpener(fold) || OPENERS.has(fold) || isMonth(fold) || isWeekday(fold))
}

/** Common first words of Swedish and English sentences beside the articles, pronouns and conjunctions. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'ingen inget inga inte aldrig varken utan nej ja jo ännu dock samtidigt senare tidigare dessutom därför annars alltså dessutom ' +
    'drygt knappt omkring cirka närmare runt totalt flera mycket många få fler någon något ett en två tre fyra fem sex sju åtta nio tio ' +
    'elva tolv hela halva första andra tredje hur kanske ofta alltid igen inför utöver förutom innan tills medan ' +
    'no not none never neither nobody nothing yes well oh nor without unless except once twice later earlier earlier still yet ' +
    'now today yesterday tomorrow tonight about around nearly almost approximately several few any someone something everyone ' +
    'everything one two three four five six seven eight nine ten eleven twelve half first second third another such same next last'
  ).split(' '),
)

// Between the words of one name stand a space, a full stop after an initial, or one of the small words of surnames.
const BETWEEN =
  /^(?:[ \u00A0]|\. ?|[ \u00A0](?:af|av|von|van|de|der|den|di|da|del|della|dos|du|la|le|bin|ibn|al|el|zu|ter|ten)[ \u00A0])$/u

function groupWords(text: string, words: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = []
  for (const placed of words) {
    const last = groups.at(-1)
    const before = last?.at(-1)?.word
    if (last !== undefined && before !== undefined && joins(text, before, placed)) last.push(placed)
    else groups.push([placed])
  }
  return groups
}

function joins(text: string, before: NameWord, { word, isOpening }: Placed): boolean {
  if (isOpening || word.start - before.end > 8 || before.stem !== before.text) return false
  const between = text.slice(before.end, word.start)
  return BETWEEN.test(between) && (!between.startsWith('.') || before.text.length <= 2)
}

function trimOpening(group: readonly Placed[], isOrdinary: (word: string) => boolean): readonly (readonly Placed[])[] {
  const first = group[0]
  if (first === undefined || !first.isOpening || !isOrdinary(first.word.stem)) return [group]
  return group.length > 1 ? [group.slice(1)] : []
}

function toName(text: string, group: readonly Placed[]): Name {
  const [start, end] = [group[0]?.word.start ?? 0, group.at(-1)?.word.end ?? 0]
  return {
    start,
    end,
    text: text.slice(start, end),
    words: group.map(({ word }) => word),
    isOpening: group[0]?.isOpening ?? false,
  }
}

/** What the word can be without an ending: in Swedish `Bergs` is Berg's or Bergs. The likelier first. */
export function nameStems(word: NameWord, language: string): readonly string[] {
  const isSwedish = baseLanguage(language) === 'sv'
  return isSwedish && /\p{L}{2}s$/u.test(word.stem) ? [word.stem.slice(0, -1), word.stem] : [word.stem]
}
