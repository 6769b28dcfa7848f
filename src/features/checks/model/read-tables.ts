import { TABLES, type LanguageData, type Row, type TableName } from './language-data.ts'

/** A line of a table that could not be used; the rest of the table is. */
export interface TableFault {
  readonly table: TableName
  /** Which file, when a desk has its own. */
  readonly file: string
  /** Both counted from 1. */
  readonly line: number
  readonly column: number
  readonly kind: 'no-such-column' | 'column-missing' | 'too-few-cells' | 'too-many-cells' | 'empty-key' | 'twice'
  readonly text: string
}

export interface TableFile {
  readonly table: TableName
  readonly file: string
  readonly text: string
}

export interface ReadTable<Name extends TableName> {
  readonly rows: readonly Row<Name>[]
  /** First columns that the file takes away. */
  readonly without: readonly string[]
  readonly faults: readonly TableFault[]
}

const TAKE_AWAY = '-'
const LINE_END = /\r?\n/u
/** At the end of every line; they are for people. */
const KEPT_FOR_PEOPLE = ['origin', 'licence']

/** Reads one file of language data. Never throws. */
export function readTable<Name extends TableName>(source: TableFile & { readonly table: Name }): ReadTable<Name> {
  const { table, file } = source
  const faults: TableFault[] = []
  const rows: Row<Name>[] = []
  const without: string[] = []
  let header: readonly string[] | null = null
  for (const [index, line] of source.text
    .replace(/^\uFEFF/u, '')
    .split(LINE_END)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    const at = (kind: TableFault['kind'], column: number, text: string) =>
      faults.push({ table, file, line: index + 1, column, kind, text })
    if (header === null) {
      header = cells
      for (const fault of headerFaults(table, cells)) at(fault.kind, fault.column, fault.name)
      continue
    }
    const key = cells[0] ?? ''
    if (key === '' || key === TAKE_AWAY) at('empty-key', 1, line)
    else if (key.startsWith(TAKE_AWAY) && cells.length === 1) without.push(key.slice(1))
    else if (cells.length > header.length) at('too-many-cells', header.length + 1, line)
    else if (cells.length < header.length - KEPT_FOR_PEOPLE.length) at('too-few-cells', cells.length + 1, line)
    else rows.push(toRow(table, header, cells))
  }
  return { rows, without, faults }
}

function headerFaults(table: TableName, cells: readonly string[]) {
  const missing = TABLES[table].filter((name) => !cells.includes(name))
  return [
    ...missing.map((name) => ({ kind: 'column-missing' as const, column: 1, name })),
    ...cells
      .map((name, index) => ({ kind: 'no-such-column' as const, column: index + 1, name }))
      .filter(({ name }) => !isKnownColumn(table, name)),
  ]
}

function isKnownColumn(table: TableName, name: string): boolean {
  return [...TABLES[table], ...KEPT_FOR_PEOPLE].includes(name)
}

function toRow<Name extends TableName>(table: Name, header: readonly string[], cells: readonly string[]): Row<Name> {
  const entries = TABLES[table].map((name) => [name, cells[header.indexOf(name)] ?? ''])
  return Object.fromEntries(entries) as Row<Name>
}

/** The tables of the program with those of a desk laid over them: the later file wins row by row. */
export function combineTables(files: readonly TableFile[]): {
  readonly data: LanguageData
  readonly faults: readonly TableFault[]
} {
  const faults: TableFault[] = []
  const tables = new Map<TableName, Map<string, Row<TableName>>>()
  for (const source of files) {
    const read = readTable(source)
    faults.push(...read.faults)
    const rows = tables.get(source.table) ?? new Map<string, Row<TableName>>()
    const gone = [...rows.keys()].filter((known) => read.without.some((key) => isKeyOf(known, key)))
    for (const known of gone) rows.delete(known)
    for (const row of read.rows) rows.set(keyOf(source.table, row), row)
    tables.set(source.table, rows)
  }
  const lists = new Map(Array.from(tables, ([name, rows]) => [name, [...rows.values()]]))
  const data: LanguageData = {
    table: <Name extends TableName>(name: Name): readonly Row<Name>[] => {
      const rows: readonly Row<TableName>[] = lists.get(name) ?? []
      return rows
    },
  }
  return { data, faults }
}

function keyOf(table: TableName, row: Row<TableName>): string {
  const cells = row as Readonly<Record<string, string>>
  return `${cells[TABLES[table][0]] ?? ''}\t${cells.language ?? ''}${cells.pos ?? ''}`
}

function isKeyOf(known: string, first: string): boolean {
  return known.startsWith(`${first}\t`)
}
