import { cellValues, compiled, type LanguageData } from '../language-data.ts'

export interface AcronymName {
  /** The first is how the house writes it. */
  readonly names: readonly string[]
  /** In English copy, where it differs. */
  readonly inCopy: string
  /** Takes `the`: an authority, a law. */
  readonly hasArticle: boolean
}

interface KnownAcronyms {
  readonly free: ReadonlySet<string>
  readonly names: ReadonlyMap<string, AcronymName>
}

const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'authority',
  'council',
  'court',
  'law',
  'eu',
  'ministry',
  'parliament',
])

/** What the tables say of abbreviations: which need no expansion, and what the others stand for. */
export const knownAcronyms = compiled((data: LanguageData): KnownAcronyms => {
  const names = new Map<string, AcronymName>()
  const free = new Set<string>()
  for (const row of data.table('abbreviations')) {
    if (row.free === 'yes') free.add(row.abbr)
    else if (row.full !== '') add(names, row.abbr, { names: cellValues(row.full), inCopy: row.abbr, hasArticle: false })
  }
  for (const { abbr, abbr_en, en, also, kind } of data.table('institutions')) {
    const known = [...cellValues(en), ...cellValues(also)]
    for (const one of [...cellValues(abbr), ...cellValues(abbr_en)]) {
      const inCopy = abbr_en === '' ? one : (cellValues(abbr_en)[0] ?? one)
      if (known.length > 0) add(names, one, { names: known, inCopy, hasArticle: WITH_ARTICLE.has(kind) })
    }
  }
  return { free, names }
})

/** An institution's name goes before that of the list of abbreviations; both are known. */
function add(all: Map<string, AcronymName>, abbreviation: string, one: AcronymName): void {
  const known = all.get(abbreviation)
  const names = [...one.names, ...(known?.names ?? [])].filter((name) => name !== abbreviation)
  if (names.length > 0) all.set(abbreviation, { ...one, names })
}
