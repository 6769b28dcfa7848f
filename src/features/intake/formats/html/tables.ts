import { fold } from '#features/intake/model/fold.ts'
import { findAll, rawText, type ElementNode } from './tree.ts'

const LONGEST_CELL = 400

/** Rows of cells of a table of facts; null for a table that only lays out the page (one column, or whole paragraphs in its cells). */
export function readTable(table: ElementNode): string[][] | null {
  if (findAll(table, 'table', 'h1', 'figure', 'form').length > 0) return null
  const rows = findAll(table, 'tr')
    .map((row) => findAll(row, 'td', 'th').map((cell) => fold(rawText(cell))))
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (rows.length < 2 || width < 2 || rows.flat().some((cell) => cell.length > LONGEST_CELL)) return null
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
