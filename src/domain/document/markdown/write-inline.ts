import type { Run } from '../document.ts'
import { visibleRuns } from '../runs.ts'

/**
 * Runs as Markdown: `**bold**`, `*italic*`, `[words](address)` and, for another language, `[words]{lang=sv}`; a line
 * break is a backslash at the end of the line. Every mark that would be read as one is escaped.
 */
export function writeInline(runs: readonly Run[]): string {
  let written = ''
  let state = { bold: false, italic: false }
  for (const run of visibleRuns(runs)) {
    const next = { bold: run.bold === true, italic: run.italic === true }
    written += switchMarks(state, next) + writeRun(run, state.bold !== next.bold || state.italic !== next.italic)
    state = next
  }
  return guardEnds(written + switchMarks(state, { bold: false, italic: false }))
}

interface Marks {
  readonly bold: boolean
  readonly italic: boolean
}

function switchMarks(from: Marks, to: Marks): string {
  return (from.bold === to.bold ? '' : '**') + (from.italic === to.italic ? '' : '*')
}

function writeRun(run: Run, followsMark: boolean): string {
  let text = guardMarks(escapeText(run.text), followsMark)
  if (run.language !== undefined) text = `[${text}]{lang=${run.language}}`
  if (run.link !== undefined) text = `[${text}](<${writeAddress(run.link)}>)`
  return text
}

const ESCAPED = /[\\*[\]<&`|{}]/gu

function escapeText(text: string): string {
  return text.replace(ESCAPED, String.raw`\$&`)
}

/** A mark between two spaces is a character; so spaces beside marks are written as numbers. */
function guardMarks(text: string, followsMark: boolean): string {
  const head = followsMark ? text.replace(/^[ \t\n]/u, codeOf) : text
  return head.replace(/[ \t\n]$/u, codeOf)
}

function codeOf(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** Spaces at the ends of a line do not survive in Markdown, nor does a line that looks like the start of a block. */
function guardEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => guardStart(line.replace(/^[ \t]/u, codeOf).replace(/[ \t]$/u, codeOf)))
    .join('\\\n')
}

const BLOCK_START = /^(?:#{1,6}(?=[ \t]|$)|>|-(?=[ \t]|$)|---|:::)/u
const NUMBERED = /^(\d+)([.)])/u

function guardStart(line: string): string {
  return line.replace(NUMBERED, String.raw`$1\$2`).replace(BLOCK_START, String.raw`\$&`)
}

/** An address may hold what divides the cells of a table. */
function writeAddress(address: string): string {
  return address.replaceAll('&#', '&#38;#').replaceAll('|', '&#124;')
}
