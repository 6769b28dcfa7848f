import type { TextRange } from '#lib/text-range.ts'
import type { Name } from './names.ts'
import { rangesWithin } from './sorted-ranges.ts'
import { isPlainVerbOfSaying, isVerbOfSaying } from './speech-verbs.ts'

/** Who a text says speaks. */
export interface Speaker {
  /** Where it says so: `says farmer Sture Blix`. */
  readonly place: TextRange
  /** Full names if there are any, otherwise single ones; empty where only a title or a pronoun stands. */
  readonly names: readonly string[]
  readonly pronoun: Pronoun | null
}

export type Pronoun = 'she' | 'he' | 'they' | 'I'

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['she', 'she'],
  ['hon', 'she'],
  ['he', 'he'],
  ['han', 'he'],
  ...['they', 'de', 'dom', 'hen'].map((word): [string, Pronoun] => [word, 'they']),
  ...['i', 'we', 'jag', 'vi'].map((word): [string, Pronoun] => [word, 'I']),
])

/** A clause that says who spoke, behind the words spoken: `…, says farmer Sture Blix.` */
export interface TrailingAttribution extends TextRange {
  /** Where the words spoken end, their comma or end mark included. */
  readonly speechEnd: number
  /** `says Berg`, where nobody but a verb of saying puts it; `Berg says` is the order of reported speech as well. */
  readonly isInverted: boolean
  readonly pronoun: Pronoun | null
  /** In lower case: `says`. */
  readonly verb: string
  /** The form of the verb: `says`, not `said`. */
  readonly isPresent: boolean
}

interface Word extends TextRange {
  readonly text: string
  readonly fold: string
}

const BREAK = /[,?!…–—][”"»’']?\s+(?=\p{L})/gu
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‑][\p{L}\p{M}\p{N}]+)*/gu
const REACH = 140
/** What stands behind `said` where it attributes nothing: `said to be`, `sade upp`. */
const NO_SPEAKER: ReadonlySet<string> = new Set(
  'to by that of off on is was were are be been it there att upp till av för om in out back down'.split(' '),
)
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their our my one both several some another'.split(' '),
)
/** What may follow `she says` where the sentence does not go on to tell what. */
const AFTER_VERB: ReadonlySet<string> = new Set(
  'on in at to and when as after with during via while before from over about but again laughing smiling today yesterday'.split(
    ' ',
  ),
)

/** The clause at the end of a sentence that says who spoke, if there is one. `sentence` without quotation marks of its own. */
export function findTrailingAttribution(text: string, sentence: TextRange): TrailingAttribution | null {
  const slice = text.slice(sentence.start, sentence.end)
  for (const match of slice.matchAll(BREAK)) {
    if (match.index < 2) continue
    const start = sentence.start + match.index + match[0].length
    const read = readClause(text, { start, end: Math.min(sentence.end, start + REACH) })
    if (read !== null) return { ...read, start, end: sentence.end, speechEnd: sentence.start + match.index + 1 }
  }
  return null
}

/**
 * `Berg, head of the mill, says Sweden needs paper` says what Berg says, not who spoke: before the clause stands a name or a
 * noun with its description, and no verb.
 */
export function isDescribedSubject(text: string, sentence: TextRange, attribution: TrailingAttribution): boolean {
  const before = text.slice(sentence.start, attribution.speechEnd - 1)
  const comma = before.indexOf(',')
  if (comma === -1) return false
  const words = wordsIn(before, { start: 0, end: comma })
  const opens = DETERMINERS.has(words[0]?.fold ?? '') || words.every((word) => /^\p{Lu}/u.test(word.text))
  const isShort = words.length > 0 && words.length <= 6
  return (
    opens && isShort && !words.some(({ fold }) => FINITE.has(fold) || PRONOUNS.has(fold) || /\p{L}{2}ed$/u.test(fold))
  )
}

type Clause = Pick<TrailingAttribution, 'isInverted' | 'pronoun' | 'verb' | 'isPresent'>

function readClause(text: string, range: TextRange): Clause | null {
  const words = wordsIn(text, range)
  const [first, second] = words
  if (first === undefined) return null
  if (isPlainVerbOfSaying(first.text)) {
    if (second === undefined || NO_SPEAKER.has(second.fold) || hasMark(text, first, second)) return null
    if (NEVER_INVERTED.has(first.fold) || tellsWhat(text, words)) return null
    return {
      isInverted: true,
      pronoun: PRONOUNS.get(second.fold) ?? null,
      verb: first.fold,
      isPresent: isPresent(first.fold),
    }
  }
  return readNaturalOrder(text, words)
}

/** `tells TT`: what stands behind is who listens. */
const NEVER_INVERTED: ReadonlySet<string> = new Set('tell tells told assure assures assured'.split(' '))
const FINITE: ReadonlySet<string> = new Set(
  (
    'is are was were will would has have had can could must should may might do does did shall not ' +
    'att är var ska skulle har hade kan kunde måste bör vill ville får fick blir blev inte'
  ).split(' '),
)

/** `Berg, who owns the shop, says the rent is too high`: between the verb and the next mark stands a clause, not a person. */
function tellsWhat(text: string, [verb, ...rest]: readonly Word[]): boolean {
  const stop = rest.findIndex((word, index) => {
    const before = rest[index - 1] ?? verb
    return WHO.has(word.fold) || (before !== undefined && /[.,;:!?–—()]/u.test(text.slice(before.end, word.start)))
  })
  return rest.slice(0, stop === -1 ? rest.length : stop).some((word) => FINITE.has(word.text))
}

/** Begins a clause about the person or the occasion. */
const WHO: ReadonlySet<string> = new Set(
  'who whose which when as while where after before som när medan efter vars där and och'.split(' '),
)

const LONGEST_SUBJECT = 6

/** `she says`, `the treasurer jokes`, `Berg said on Monday`. */
function readNaturalOrder(text: string, words: readonly Word[]): Clause | null {
  const first = words[0]
  if (first === undefined) return null
  const pronoun = PRONOUNS.get(first.fold) ?? null
  const at = words.findIndex((word, index) => index > 0 && isPlainVerbOfSaying(word.text))
  const [verb, before, next] = [words[at], words[at - 1], words[at + 1]]
  const isSubject =
    pronoun !== null || DETERMINERS.has(first.fold) || words.slice(0, at).some((word) => /^\p{Lu}/u.test(word.text))
  if (!isSubject || verb === undefined || before === undefined || at > LONGEST_SUBJECT) return null
  if (pronoun !== null && at > 1) return null
  if (hasMark(text, first, verb)) return null
  const isEnd = next === undefined || hasMark(text, verb, next) || AFTER_VERB.has(next.fold)
  return isEnd ? { isInverted: false, pronoun, verb: verb.fold, isPresent: isPresent(verb.fold) } : null
}

const PAST = /(?:ed|de|said|told|wrote|thought|sa|skrev|uppgav|svarade|sade|menade|ansåg|felt)$/u

function isPresent(verb: string): boolean {
  return !PAST.test(verb)
}

function hasMark(text: string, from: Word, to: Word): boolean {
  return /[.,;:!?–—()]/u.test(text.slice(from.end, to.start)) || /[,;:]/u.test(text.slice(from.start, to.start))
}

function wordsIn(text: string, { start, end }: TextRange): readonly Word[] {
  return Array.from(text.slice(start, end).matchAll(WORD), (match) => ({
    text: match[0],
    fold: match[0].toLowerCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const REACH_WORDS = 9

/** The verb that gives words in quotation marks to somebody, among the first words of what follows or anywhere in what leads up. */
export function findVerbOfSaying(text: string, range: TextRange, from: 'start' | 'end'): TextRange | null {
  const words = wordsIn(text, range)
  const near = from === 'start' ? words.slice(0, REACH_WORDS) : words.slice(-REACH_WORDS * 2)
  return near.find((word) => isVerbOfSaying(word.text)) ?? null
}

/** Where the person is named and what is said of the occasion begins. */
const OCCASION: ReadonlySet<string> = new Set(
  'to in at during after when while who as till i på om efter under när som medan vid inför'.split(' '),
)

/** Who is named in a clause that attributes words. */
export function readSpeaker(text: string, clause: TextRange, names: readonly Name[]): Speaker {
  const words = wordsIn(text, clause)
  const start = words[0]?.start ?? clause.start
  const verb = words.findIndex((word) => isVerbOfSaying(word.text))
  const beside = verb === -1 ? [] : [words[verb + 1], words[verb - 1]]
  const said = beside.find((word) => word !== undefined && PRONOUNS.has(word.fold))
  const pronoun = PRONOUNS.get(said?.fold ?? '') ?? null
  if (pronoun !== null) {
    const end = Math.max(said?.end ?? start, words[verb]?.end ?? start)
    return { place: { start, end }, names: [], pronoun }
  }
  const cut = words.find((word, index) => index > verb && OCCASION.has(word.fold))?.start ?? clause.end
  const named = namesOfPerson(rangesWithin(names, clause), cut)
  const place = { start, end: named[0]?.end ?? words.at(-1)?.end ?? clause.end }
  return { place, names: named.map((name) => name.text), pronoun: null }
}

/** Those before the occasion, if any; full names before single ones. */
function namesOfPerson(names: readonly Name[], occasion: number): readonly Name[] {
  const early = names.filter((name) => name.start < occasion)
  const found = early.length > 0 ? early : names
  const full = found.filter((name) => name.words.length > 1)
  return full.length > 0 ? full : found
}
