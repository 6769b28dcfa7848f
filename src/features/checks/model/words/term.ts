import {
  ANY_FORM,
  AS_WRITTEN,
  GENITIVE_FORM,
  NOUN_FORM,
  VERB_FORM,
  ADJECTIVE_FORM,
} from '#domain/language/inflection.ts'
import { cellValues, type LanguageData, type Row } from '../language-data.ts'

export type TermTable =
  | 'institutions'
  | 'titles'
  | 'legal-stages'
  | 'crimes'
  | 'false-friends'
  | 'compounds'
  | 'idioms'
  | 'swedish-words'

/** A Swedish word or phrase with what it is, and what it is not, in English. */
export interface Term {
  readonly table: TermTable
  /** As the table has it, for people. */
  readonly sv: string
  readonly forms: readonly string[]
  /** Swedish inflections that are the term as well. */
  readonly allows: number
  /** The rendering to name; empty where the table has none. */
  readonly best: string
  /** Renderings that are right, `best` among them. */
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  /** English inflections in which a wrong rendering is still wrong. */
  readonly wrongAllows: number
  /** Words of the source sentence, one of which must be there; none of which may. */
  readonly when: readonly string[]
  readonly unless: readonly string[]
  /** An institution of another country or of several. */
  readonly isForeign: boolean
  /** Of a compound, as the table cuts it; empty otherwise. */
  readonly parts: readonly string[]
  /** The English abbreviation of an institution. */
  readonly abbreviations: readonly string[]
}

const NOTHING: Pick<Term, 'isForeign' | 'forms' | 'when' | 'unless' | 'parts' | 'abbreviations'> = {
  isForeign: false,
  parts: [],
  forms: [],
  when: [],
  unless: [],
  abbreviations: [],
}

/** Every row that says how a Swedish word is rendered, in one shape. */
export function readTerms(data: LanguageData): readonly Term[] {
  return [
    ...data.table('institutions').map(institutionTerm),
    ...data.table('titles').map((row) => renderedTerm('titles', row)),
    ...data.table('crimes').map((row) => renderedTerm('crimes', row)),
    ...data.table('legal-stages').map(stageTerm),
    ...data.table('false-friends').map(falseFriendTerm),
    ...data.table('compounds').map((row) => ({ ...plainTerm('compounds', row), parts: row.parts.split('+') })),
    ...data.table('idioms').map(idiomTerm),
    ...data.table('swedish-words').map(wordTerm),
  ]
}

const CAPITAL = /^\p{Lu}/u

const FOREIGN: ReadonlySet<string> = new Set(['foreign', 'eu', 'international'])

/** An institution by name; the table also has kinds of them (`vårdcentral`, health centre). */
export function isNamedInstitution({ table, best }: Term): boolean {
  return table === 'institutions' && CAPITAL.test(best)
}

function institutionTerm(row: Row<'institutions'>): Term {
  const abbreviations = [...cellValues(row.abbr_en), ...cellValues(row.abbr)]
  const own = CAPITAL.test(row.sv) ? [row.sv] : []
  const right = [...cellValues(row.en), ...cellValues(row.also), ...abbreviations, ...own]
  return {
    ...NOTHING,
    table: 'institutions',
    sv: row.sv,
    forms: cellValues(row.abbr),
    allows: NOUN_FORM | GENITIVE_FORM,
    best: cellValues(row.en)[0] ?? '',
    right,
    wrong: cellValues(row.wrong),
    wrongAllows: NOUN_FORM,
    abbreviations,
    isForeign: FOREIGN.has(row.kind),
  }
}

function renderedTerm(table: 'titles' | 'crimes', row: Row<'titles'>): Term {
  return {
    ...NOTHING,
    table,
    sv: row.sv,
    allows: NOUN_FORM | GENITIVE_FORM | ADJECTIVE_FORM,
    best: cellValues(row.en)[0] ?? '',
    right: [...cellValues(row.en), ...cellValues(row.also)],
    wrong: cellValues(row.wrong),
    wrongAllows: NOUN_FORM,
  }
}

function stageTerm(row: Row<'legal-stages'>): Term {
  return {
    ...NOTHING,
    table: 'legal-stages',
    sv: row.sv,
    forms: cellValues(row.forms),
    allows: GENITIVE_FORM,
    best: cellValues(row.en)[0] ?? '',
    right: cellValues(row.en),
    wrong: cellValues(row.wrong),
    wrongAllows: AS_WRITTEN,
  }
}

const ALLOWED: Readonly<Record<string, number>> = {
  noun: NOUN_FORM | GENITIVE_FORM,
  verb: VERB_FORM,
  adj: ADJECTIVE_FORM,
  adv: AS_WRITTEN,
}

function falseFriendTerm(row: Row<'false-friends'>): Term {
  const isInflected = row.pos === 'noun' || row.pos === 'verb'
  return {
    ...NOTHING,
    table: 'false-friends',
    sv: row.sv,
    forms: cellValues(row.forms),
    allows: ALLOWED[row.pos] ?? ANY_FORM,
    best: cellValues(row.right)[0] ?? '',
    right: cellValues(row.right),
    wrong: cellValues(row.looks_like),
    wrongAllows: isInflected ? NOUN_FORM | VERB_FORM : AS_WRITTEN,
    when: cellValues(row.when.toLowerCase()),
    unless: cellValues(row.unless.toLowerCase()),
  }
}

function plainTerm(table: 'compounds' | 'idioms', row: Row<'idioms'>): Term {
  return {
    ...NOTHING,
    table,
    sv: row.sv,
    allows: ANY_FORM,
    best: cellValues(row.right)[0] ?? '',
    right: cellValues(row.right),
    wrong: cellValues(row.wrong),
    wrongAllows: NOUN_FORM | VERB_FORM,
  }
}

const AS_GOOD_LITERALLY = /^\p{L}+ (?:on|in|at|for|with|of|to|over|by|under|from)$/u

/** A verb with a preposition (`held on`) is as often meant as it stands: `hålls på fredag`. */
function idiomTerm(row: Row<'idioms'>): Term {
  const term = plainTerm('idioms', row)
  return { ...term, wrong: term.wrong.filter((wrong) => !AS_GOOD_LITERALLY.test(wrong)) }
}

/** Nothing is wrong by these; they say what another word of the sentence may be in English. */
function wordTerm(row: Row<'swedish-words'>): Term {
  return {
    ...NOTHING,
    table: 'swedish-words',
    sv: row.sv,
    allows: AS_WRITTEN,
    best: cellValues(row.en)[0] ?? '',
    right: cellValues(row.en),
    wrong: [],
    wrongAllows: AS_WRITTEN,
  }
}
