import type { Row } from '../../model/language-data.ts'

/** A line of a term file that could not be used; the rest of the file is. Counted from 1. */
export interface TermFault {
  readonly line: number
  readonly column: number
  readonly kind: 'no-header' | 'too-few-cells' | 'empty-term' | 'open-quote'
  readonly text: string
}

export interface TermsRead {
  readonly rows: readonly Row<'institutions'>[]
  readonly faults: readonly TermFault[]
}

interface Columns {
  readonly sv: number
  readonly abbr: number
  readonly en: number
  readonly wrong: number
}

/**
 * A term list as CSV (RFC 4180; comma or semicolon): a header with `sv`, `en_official` and, where known, `abbr` and
 * `en_wrong_examples`, several of which stand between semicolons. Linear in its length; never throws.
 */
export function readTermbase(text: string): TermsRead {
  const faults: TermFault[] = []
  const rows: Row<'institutions'>[] = []
  const clean = text.replace(/^\uFEFF/u, '')
  const separator = chooseSeparator(clean)
  let columns: Columns | null = null
  for (const record of readRecords(clean, separator, faults)) {
    if (record.cells.every((cell) => cell === '')) continue
    if (columns === null) {
      columns = findColumns(record.cells)
      if (columns !== null) continue
      return { rows: [], faults: [{ line: record.line, column: 1, kind: 'no-header', text: record.cells.join(', ') }] }
    }
    const row = toRow(record, columns, faults)
    if (row !== null) rows.push(row)
  }
  return { rows, faults }
}

function chooseSeparator(text: string): ',' | ';' {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')))
  return header.includes(',') || !header.includes(';') ? ',' : ';'
}

function findColumns(header: readonly string[]): Columns | null {
  const at = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name)
  const columns = { sv: at('sv'), abbr: at('abbr'), en: at('en_official'), wrong: at('en_wrong_examples') }
  return columns.sv === -1 || columns.en === -1 ? null : columns
}

function toRow(record: CsvRecord, columns: Columns, faults: TermFault[]): Row<'institutions'> | null {
  const cell = (index: number) => (index === -1 ? '' : (record.cells[index] ?? '').trim())
  const line = { line: record.line, text: record.cells.join(', ') }
  if (record.cells.length <= Math.max(columns.sv, columns.en)) {
    faults.push({ ...line, column: record.cells.length + 1, kind: 'too-few-cells' })
    return null
  }
  if (cell(columns.sv) === '' || cell(columns.en) === '') {
    faults.push({ ...line, column: (cell(columns.sv) === '' ? columns.sv : columns.en) + 1, kind: 'empty-term' })
    return null
  }
  const wrong = cell(columns.wrong)
    .split(';')
    .map((one) => one.trim())
  return {
    sv: cell(columns.sv),
    kind: '',
    abbr: cell(columns.abbr),
    en: cell(columns.en),
    also: '',
    wrong: wrong.filter((one) => one !== '').join('|'),
    abbr_en: '',
  }
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

function* readRecords(text: string, separator: string, faults: TermFault[]): Generator<CsvRecord> {
  let line = 1
  let at = 0
  while (at < text.length) {
    const start = line
    const cells: string[] = []
    let ends = false
    while (!ends) {
      const cell = readCell(text, at, separator)
      if (cell.isOpen)
        faults.push({ line: start, column: cells.length + 1, kind: 'open-quote', text: cell.value.slice(0, 80) })
      cells.push(cell.value)
      line += cell.lines
      at = cell.next
      ends = cell.endsRecord
    }
    line += 1
    yield { line: start, cells }
  }
}

interface Cell {
  readonly value: string
  readonly next: number
  readonly endsRecord: boolean
  readonly lines: number
  readonly isOpen: boolean
}

function readCell(text: string, from: number, separator: string): Cell {
  if (text[from] !== '"') return closeCell(text, from, { separator, value: null, lines: 0 })
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) {
      const value = [...parts, text.slice(at)].join('')
      return { value, next: text.length, endsRecord: true, lines: 0, isOpen: true }
    }
    parts.push(text.slice(at, quote))
    if (text[quote + 1] !== '"') {
      const value = parts.join('')
      return closeCell(text, quote + 1, { separator, value, lines: value.split('\n').length - 1 })
    }
    parts.push('"')
    at = quote + 2
  }
}

const CELL_END = /[,;\n]/gu

/** From where a cell's words end (or begin, when it is not quoted) to its separator or the end of the line. */
function closeCell(
  text: string,
  from: number,
  { separator, value, lines }: { readonly separator: string; readonly value: string | null; readonly lines: number },
): Cell {
  CELL_END.lastIndex = from
  let found = CELL_END.exec(text)
  while (found !== null && found[0] !== '\n' && found[0] !== separator) found = CELL_END.exec(text)
  const end = found?.index ?? text.length
  const endsRecord = found === null || found[0] === '\n'
  return { value: (value ?? text.slice(from, end)).trim(), next: end + 1, endsRecord, lines, isOpen: false }
}
