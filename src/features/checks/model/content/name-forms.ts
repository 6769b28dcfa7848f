import { cellValues, compiled, type LanguageData } from '../language-data.ts'

/** What the tables know of names that English writes in another way. */
export interface NameForms {
  /** English forms of a transliterated name of one word, in Swedish spelling: right for whoever has it. Empty for an unknown one. */
  transliterated(word: string): readonly string[]
  /** Names of several words in Swedish spelling that are known to be somebody, by their first word. */
  peopleFrom(word: string): readonly KnownPerson[]
  /** Whether a word is part of any English form of a name. */
  isEnglishForm(word: string): boolean
}

export interface KnownPerson {
  readonly swedish: readonly string[]
  readonly english: readonly (readonly string[])[]
}

/** Scripts whose names have one English spelling; bearers of Arabic and Persian names choose their own. */
const RULED_SCRIPTS: ReadonlySet<string> = new Set(['Russian', 'Ukrainian', 'Belarusian', 'Bulgarian', 'Serbian'])

export const nameForms = compiled((data: LanguageData): NameForms => {
  const words = new Map<string, readonly string[]>()
  const people = new Map<string, KnownPerson[]>()
  const english = new Set<string>()
  for (const row of namedRows(data)) {
    for (const form of row.en) for (const word of form.split(SPACE)) english.add(word)
    const swedish = row.sv.split(SPACE)
    if (swedish.length === 1 && row.isRuled) words.set(row.sv, row.en)
    if (swedish.length > 1) remember(people, { swedish, english: row.en.map((form) => form.split(SPACE)) })
  }
  return {
    transliterated: (word) => words.get(word) ?? [],
    peopleFrom: (word) => people.get(word) ?? [],
    isEnglishForm: (word) => english.has(word),
  }
})

const SPACE = /[\s-]+/u

interface NamedRow {
  readonly sv: string
  readonly en: readonly string[]
  /** A single word is enough to be sure. */
  readonly isRuled: boolean
}

function namedRows(data: LanguageData): readonly NamedRow[] {
  return [
    ...data
      .table('transliteration')
      .map((row) => ({ sv: row.sv, en: cellValues(row.en), isRuled: RULED_SCRIPTS.has(row.script) })),
    ...data.table('exonyms').map((row) => ({ sv: row.sv, en: cellValues(row.en), isRuled: false })),
  ]
}

function remember(people: Map<string, KnownPerson[]>, person: KnownPerson): void {
  const first = person.swedish[0] ?? ''
  const known = people.get(first)
  if (known === undefined) people.set(first, [person])
  else known.push(person)
}
