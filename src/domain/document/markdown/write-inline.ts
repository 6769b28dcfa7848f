import type { Run } from '../document.ts'
import { visibleRuns } from '../runs.ts'

/**
 * Runs as Markdown: `**bold**`, `*italic*`, `[words](address)` and, for another language, `[words]{lang=sv}`; a line
 * break is a backslash at the end of the line. Every mark that would be read as one is escaped.
 */
export function writeInline(runs: readonly Run[]): string {
  let written = ''
  let state = { bold: false, italic: false }
  const visible = visibleRuns(runs)
  for (const [index, run] of visible.entries()) {
    const next = { bold: run.bold === true, italic: run.italic === true }
    const marks = switchMarks(state, next)
    written +=
      marks + writeRun(run, { head: marks !== '' && BLANK_END.test(written), tail: index === visible.length - 1 })
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

function writeRun(run: Run, guarded: GuardedEnds): string {
  let text = guardMarks(escapeText(run.text), guarded)
  if (run.language !== undefined) text = `[${text}]{lang=${run.language}}`
  if (run.link !== undefined) text = `[${text}](<${writeAddress(run.link)}>)`
  return text
}

const ESCAPED = /[\\*[\]<&`|{}]/gu

function escapeText(text: string): string {
  return text.replace(ESCAPED, String.raw`\$&`)
}

interface GuardedEnds {
  readonly head: boolean
  readonly tail: boolean
}

const BLANK_END = /(?:^|[ \t\n])$/u

/** A mark between two spaces is a character, and the ends of a text count as spaces; so one of the two is written as a number. */
function guardMarks(text: string, { head, tail }: GuardedEnds): string {
  const begun = head ? text.replace(/^[ \t\n]/u, codeOf) : text
  return tail ? begun.replace(/[ \t\n]$/u, codeOf) : begun
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
