import type { TableBlock } from '../document.ts'
import { newBlockId } from '../new-block-id.ts'
import { trimBlanks, UnfitMarkdown, type MarkdownLines } from './markdown-lines.ts'
import { readInline } from './read-inline.ts'

const ROW = /^[ \t]*\|.*\|[ \t]*$/su
const RULE = /^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/u
const CELL_END = /(?<=(?<!\\)(?:\\\\)*)\|/u

export function isTableLine(line: string): boolean {
  return ROW.test(line)
}

/** A rule under the first row makes it the heading; a rule above it says that there is none. */
export function readTable(lines: MarkdownLines): TableBlock {
  const line = lines.number
  const rows = lines.takeWhile(isTableLine)
  const header = rows[1] !== undefined && RULE.test(rows[1]) && !RULE.test(rows[0] ?? '')
  const cells = rows.filter((row, index) => index > 1 || !RULE.test(row)).map(readRow)
  if (cells.some((row) => row.length !== cells[0]?.length)) throw new UnfitMarkdown(line, 'uneven_rows')
  return { id: newBlockId(), type: 'table', header, rows: cells }
}

function readRow(row: string): TableBlock['rows'][number] {
  return trimBlanks(row)
    .slice(1, -1)
    .split(CELL_END)
    .map((cell) => ({ id: newBlockId(), runs: readInline(trimBlanks(cell)) }))
}
