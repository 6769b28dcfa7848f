/** The tables of `resources/language` and their columns; the README there says what each means. */
export const TABLES = {
  institutions: ['sv', 'kind', 'abbr', 'en', 'also', 'wrong', 'abbr_en'],
  titles: ['sv', 'en', 'also', 'wrong'],
  'legal-stages': ['sv', 'forms', 'stage', 'en', 'wrong'],
  crimes: ['sv', 'en', 'also', 'wrong'],
  'false-friends': ['sv', 'pos', 'forms', 'looks_like', 'right', 'when', 'unless'],
  compounds: ['sv', 'parts', 'wrong', 'right'],
  'compound-parts': ['sv', 'glosses', 'odd_first', 'odd_last'],
  idioms: ['sv', 'wrong', 'right'],
  exonyms: ['sv', 'kind', 'forms', 'en'],
  transliteration: ['sv', 'script', 'en'],
  spelling: ['us', 'gb', 'pos', 'unless'],
  wording: ['term', 'advice', 'why', 'group', 'unless'],
  furniture: ['phrase', 'language', 'place'],
  abbreviations: ['abbr', 'language', 'full', 'free'],
  'swedish-words': ['sv', 'pos', 'en'],
  quantities: ['sv', 'kind', 'forms', 'en', 'value'],
  speakers: ['name', 'language'],
} as const

export type TableName = keyof typeof TABLES
export type Row<Name extends TableName> = Readonly<Record<(typeof TABLES)[Name][number], string>>

export interface LanguageData {
  /** Rows in the order of the file; an empty list when the table could not be had. */
  table<Name extends TableName>(name: Name): readonly Row<Name>[]
}

/** `a|b` as its values; an empty cell has none. */
export function cellValues(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|').map((value) => value.trim())
}

/** What a family of checks makes of the tables, made once for each set of them. */
export function compiled<Compiled>(build: (data: LanguageData) => Compiled): (data: LanguageData) => Compiled {
  const known = new WeakMap<LanguageData, { readonly value: Compiled }>()
  return (data) => {
    const found = known.get(data)
    if (found !== undefined) return found.value
    const value = build(data)
    known.set(data, { value })
    return value
  }
}

/** The same data with these rows before a table's own: what a person named for one job wins. */
export function withRows<Name extends TableName>(
  data: LanguageData,
  name: Name,
  rows: readonly Row<Name>[],
): LanguageData {
  if (rows.length === 0) return data
  const key = TABLES[name][0] as keyof Row<Name>
  const named = new Set(rows.map((row) => row[key]))
  const kept = data.table(name).filter((row) => !named.has(row[key]))
  const joined: readonly Row<TableName>[] = [...rows, ...kept]
  return {
    table: <Asked extends TableName>(asked: Asked): readonly Row<Asked>[] => {
      const table: TableName = asked
      return table === name ? joined : data.table(asked)
    },
  }
}
