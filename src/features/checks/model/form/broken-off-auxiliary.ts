import type { Ending } from './ending.ts'
import { wordSet } from './word-set.ts'

/**
 * An auxiliary at the end is right where the rest is understood: `than it was`, `if we can`, `So they have`. Without one of the
 * words that let it be understood, and with a subject that is no pronoun, something is gone.
 */
export function auxiliaryBreaksOff(ending: Ending): boolean {
  const { last, before, isSpoken } = ending
  const words = withoutAside(ending.words)
  if (isSpoken || words.some((word, at) => LICENCES.has(word) && !opensClause(words, at))) return false
  if (last === 'being') return BE_FORMS.has(before)
  if (last === 'be') return MODALS.has(before) || before === 'to' || before === 'not' || before === 'also'
  if (last === 'been') return HAVE_FORMS.has(before) && !isAfterNounAndPronoun(words, 3)
  if (last === 'got') return HAVE_FORMS.has(before) && !isAfterNounAndPronoun(words, 3)
  if (NEEDS_OBJECT.has(last)) return !PRONOUNS.has(before) && words.length >= SHORTEST
  return FINITE.has(last) && standsAfterSubject(words) && !isSaidBefore(words, last)
}

/** `The house, which dates from the 1890s, will be`: an aside lets nothing be understood. */
function withoutAside(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word, at) => word === ',' && RELATIVE.has(words[at + 1] ?? ''))
  const end = words.indexOf(',', start + 1)
  return start < 1 || end < 0 ? words : [...words.slice(0, start), ...words.slice(end + 1)]
}

const RELATIVE = wordSet('which who whose where')
const STATING = wordSet(
  'said says say found finds showed shows show decided decides ruled rules announced announces believes believe believed claims claim',
  'claimed states stated means meant warned warns confirmed confirms revealed reveals argues argued reports reported thinks thought',
)

/** `found that the firm had`: not the `that` of a relative clause. */
function opensClause(words: readonly string[], at: number): boolean {
  return words[at] === 'that' && STATING.has(words[at - 1] ?? '')
}

const SHORTEST = 4
/** With one of these the rest of the sentence says what the auxiliary leaves out. */
const LICENCES = wordSet(
  'what who whoever whom whatever which where wherever how however when whenever why as than if so nor neither like way yes no all',
  'everything anything nothing something that not never though although too either unless but most best worst only until once used',
  "n't don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't hasn't haven't hadn't both whether may might let",
  'free human ill political own good goodwill please ever always wherever long',
)
const BE_FORMS = wordSet("is are was were 's 're be still now not also it's he's she's")
const HAVE_FORMS = wordSet('has have had having')
const MODALS = wordSet('will would can could should must shall')
const FINITE = wordSet('is are was were has have had will would could can must should shall does did')
/** Verbs that say nothing without what follows. */
const NEEDS_OBJECT = wordSet(
  'contains includes comprises constitutes involves enables resembles consists concerns lacks denotes encompasses entails fetched announced',
)
const PRONOUNS = wordSet('i you he she it we they one there this these those who people others')

const BE = 'is are was were be been being'
const KINDS: readonly ReadonlySet<string>[] = [
  wordSet(BE),
  wordSet('has have had having'),
  wordSet('will would'),
  wordSet('can could'),
  wordSet('do does did'),
]

/** `The north had not voted, the south had.` */
function isSaidBefore(words: readonly string[], last: string): boolean {
  const same = KINDS.find((kind) => kind.has(last)) ?? new Set([last])
  return words.slice(0, -1).some((word) => same.has(word))
}

const BOUNDARY = /^[,;:–—("“]$/u
const DETERMINERS = wordSet('the a an his her its their our my this every each another some')
const PREPOSITIONS = wordSet('in on at of by for with from to about into during after before')
const LONGEST_SUBJECT = 6

/** Nothing but a subject stands between the last mark, or the start, and the auxiliary. */
function standsAfterSubject(words: readonly string[]): boolean {
  const boundary = words.findLastIndex((word, at) => BOUNDARY.test(word) || opensClause(words, at))
  const subject = words.slice(boundary + 1, -1)
  const [first = ''] = subject
  const final = subject.at(-1) ?? ''
  if (subject.length < 2 || subject.length > LONGEST_SUBJECT || words.length < SHORTEST || PRONOUNS.has(final))
    return false
  return (
    DETERMINERS.has(first) &&
    !PREPOSITIONS.has(first) &&
    subject.slice(1).every((word) => !DETERMINERS.has(word) && !PRONOUNS.has(word))
  )
}

const THINKING = wordSet(
  'think thinks thought believe believes believed say says said claim claims claimed feel feels felt hope hopes hoped know knows knew',
  'and but because while since probably perhaps now also',
)

/** `the money they have got`: a pronoun right behind a noun, not behind a verb of thinking or saying. */
function isAfterNounAndPronoun(words: readonly string[], fromEnd: number): boolean {
  const pronoun = words[words.length - fromEnd] ?? ''
  const before = words[words.length - fromEnd - 1] ?? ''
  return PRONOUNS.has(pronoun) && /^\p{L}/u.test(before) && !THINKING.has(before)
}
