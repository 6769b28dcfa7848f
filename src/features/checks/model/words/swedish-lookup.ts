import type { Lexicon } from '../check-context.ts'
import { cellValues, compiled, type LanguageData } from '../language-data.ts'

/** What a word in English copy may be in Swedish. */
export interface SwedishWord {
  /** Its rendering, where a table has it. */
  readonly en: string
  /** Cannot be the name of anything when it opens a sentence: a preposition, a verb, an adverb. */
  readonly isPlain: boolean
}

export interface SwedishWords {
  readonly known: ReadonlyMap<string, SwedishWord>
  /** Swedish words that English copy uses as they are: `fika`, `kronor`. */
  readonly borrowed: ReadonlySet<string>
  /** American forms, which a British dictionary has not and Swedish may share: `center`. */
  readonly american: ReadonlySet<string>
}

const BORROWED = 'loan'
const NAMES_CAN_BE: ReadonlySet<string> = new Set(['noun', 'adj', 'num'])
const SMALL = /^\p{Ll}[\p{L}\p{M}]+$/u

/** Single words in small letters that some table knows. */
export const swedishWords = compiled((data: LanguageData): SwedishWords => {
  const known = new Map<string, SwedishWord>()
  const borrowed = new Set<string>()
  for (const row of data.table('swedish-words')) {
    if (row.pos === BORROWED) borrowed.add(row.sv)
    else known.set(row.sv, { en: cellValues(row.en)[0] ?? '', isPlain: !NAMES_CAN_BE.has(row.pos) })
  }
  const add = (sv: string, en: string) => {
    if (SMALL.test(sv) && !known.has(sv)) known.set(sv, { en, isPlain: false })
  }
  for (const table of ['titles', 'crimes'] as const)
    for (const row of data.table(table)) add(row.sv, cellValues(row.en)[0] ?? '')
  for (const row of data.table('compounds')) add(row.sv, cellValues(row.right)[0] ?? '')
  for (const row of data.table('legal-stages'))
    for (const form of [row.sv, ...cellValues(row.forms)]) add(form, cellValues(row.en)[0] ?? '')
  const american = new Set(data.table('spelling').map((row) => row.us))
  return { known, borrowed, american }
})

/** Whether English has the word, by whatever dictionary is open. */
export function isEnglishWord(lexicon: Lexicon | null, fold: string): boolean {
  return lexicon !== null && (lexicon.has('en-GB', fold) || lexicon.has('en-US', fold))
}
