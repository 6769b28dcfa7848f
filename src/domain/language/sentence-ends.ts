import { abbreviationKinds } from './abbreviations.ts'
import type { ReadLanguage } from './read-language.ts'
import { isMonth, isWeekday } from './calendar-words.ts'
import { isSentenceOpener } from './word-lists.ts'

/** A place where a sentence may end: end marks from `mark`, what closes after them until `end`; the sentence began at `start`. */
export interface PossibleEnd {
  readonly text: string
  readonly language: ReadLanguage
  readonly start: number
  readonly mark: number
  readonly end: number
}

/** How far beside the mark the rules look: no word that decides is longer. */
const REACH = 48
const NEXT = /^\s*(?<opening>(?:[–—•-]\s+)?["“”»«‘'([]*)(?<word>[\p{L}\p{N}\p{M}]*(?:[.’'-][\p{L}\p{N}\p{M}]+)*)/u
const LAST_WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.:’'-]*$/u
const LOWER = /^\p{Ll}/u
const UPPER = /^\p{Lu}/u
const FIGURE = /^\p{Nd}/u
/** Names that begin with a small letter and yet open sentences. */
const SMALL_NAMES: ReadonlySet<string> = new Set([
  'iPhone',
  'iPad',
  'iPod',
  'iMac',
  'iOS',
  'iCloud',
  'eBay',
  'macOS',
  'iTunes',
  'easyJet',
  'eSport',
  'iZettle',
])
/** Names that end in an end mark. */
const MARKED_NAMES: ReadonlySet<string> = new Set(['Yahoo', 'Jeopardy', 'Wham', 'Oliver'])

export function endsSentence(place: PossibleEnd): boolean {
  const next = NEXT.exec(place.text.slice(place.end, place.end + REACH))?.groups ?? {}
  const word = next.word ?? ''
  if (place.text.slice(place.end, place.end + REACH).trim() === '') return true
  if (LOWER.test(word)) return SMALL_NAMES.has(word) && !hasClosing(place)
  const marks = place.text.slice(place.mark, place.end)
  if (/[!?…]/u.test(marks)) return !goesOn(place, marks)
  if (marks.startsWith('..')) return true
  return endsAtStop(place, word, next.opening ?? '')
}

function hasClosing({ text, mark, end }: PossibleEnd): boolean {
  return /["”“’'»«]/u.test(text.slice(mark, end))
}

const SPEECH =
  /^\s+\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2}\s+(?:said|says|asked|asks|shouted|cried|replied|called|yelled|wrote|writes|added|wondered|exclaimed|told)(?![\p{L}])/u

/** `“Where?” Anna asked` is one sentence, and so is `Yahoo! Japan`. */
function goesOn(place: PossibleEnd, marks: string): boolean {
  const { text, mark, end } = place
  if (marks === '!' && MARKED_NAMES.has(wordBefore(place))) return !isOpenerNext(text.slice(end, end + REACH))
  return (
    place.language === 'en' && hasClosing(place) && SPEECH.test(text.slice(end, end + 2 * REACH)) && mark > place.start
  )
}

function isOpenerNext(after: string): boolean {
  return isSentenceOpener((NEXT.exec(after)?.groups?.word ?? '').toLowerCase())
}

function wordBefore({ text, start, mark }: PossibleEnd): string {
  return LAST_WORD.exec(text.slice(Math.max(start, mark - REACH), mark))?.[0] ?? ''
}

const LETTERS_WITH_STOPS = /^\p{Lu}(?:\.\p{Lu})+$/u
const INITIAL = /^\p{Lu}$/u
const LIST_NUMBER = /^\p{Nd}{1,2}$/u

function endsAtStop(place: PossibleEnd, next: string, opening: string): boolean {
  const before = wordBefore(place)
  // `(I-Vt.)` is no abbreviation's end; a closed quotation ends its sentence with its own mark.
  const isBare = place.end - place.mark === 1
  const isOpener = isSentenceOpener(next.toLowerCase()) || opening !== ''
  if (isBare && LIST_NUMBER.test(before)) return endsAfterNumber(place, before, next)
  if (isBare && INITIAL.test(before)) return isOpener && !FIGURE.test(next)
  if (isBare && LETTERS_WITH_STOPS.test(before) && abbreviationKinds(before, place.language).length === 0)
    return isOpener
  return isBare ? endsAfterWord(place, before, { next, isOpener }) : true
}

/** `den 3. mars` goes on, `1. Anna Berg` opens a line of a list, and so do the numbers after a colon or comma. */
function endsAfterNumber({ text, start, mark }: PossibleEnd, number: string, next: string): boolean {
  if (isMonth(next.toLowerCase())) return false
  const before = text.slice(Math.max(start, mark - REACH), mark - number.length).trimEnd()
  return before !== '' && !/[:,;]$/u.test(before)
}

interface Following {
  readonly next: string
  readonly isOpener: boolean
}

function endsAfterWord(place: PossibleEnd, before: string, { next, isOpener }: Following): boolean {
  const kinds = abbreviationKinds(before, place.language)
  if (kinds.includes('never-last')) return false
  if (FIGURE.test(next)) return !kinds.includes('before-figure')
  if (CLOCK.test(before)) return !isTimeOfDay(place.text.slice(place.end, place.end + REACH), next)
  return !kinds.includes('seldom-last') || isOpener || !UPPER.test(next)
}

const CLOCK = /^[ap]\.m$/u
const ZONE = /^\s*(?:[A-Z]{2,5}(?![\p{L}])|\p{Lu}\p{L}+ time(?!\p{L}))/u

/** `5 p.m. Monday`, `5 p.m. GMT`, `5 p.m. Swedish time`. */
function isTimeOfDay(after: string, next: string): boolean {
  return isWeekday(next.toLowerCase()) || ZONE.test(after)
}
