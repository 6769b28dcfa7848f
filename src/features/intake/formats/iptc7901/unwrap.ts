import { fold } from '#features/intake/model/fold.ts'

export interface Passages {
  /** Headline, byline and the like: each ends with "=". */
  readonly heads: readonly string[]
  readonly paragraphs: readonly string[]
}

/** Lines are broken at a fixed width; a paragraph begins with an indent or behind an empty line. */
export function readLines(text: string): Passages {
  const lines = text.split(/\r\n|[\r\n]/u)
  const last = lines.slice(0, LONGEST_HEADS).findLastIndex((line) => /=\s*$/u.test(line))
  const heads = joinHeads(lines.slice(0, last + 1))
  return { heads, paragraphs: joinParagraphs(lines.slice(last + 1)) }
}

/** Heads stand above the text; a "=" further down is the copy's own. */
const LONGEST_HEADS = 12

function joinHeads(lines: readonly string[]): readonly string[] {
  const heads: string[] = []
  let open = ''
  for (const line of lines) {
    open = fold(`${open} ${line.replace(/=\s*$/u, '')}`)
    if (/=\s*$/u.test(line) && open !== '') heads.push(open)
    if (/=\s*$/u.test(line)) open = ''
  }
  return heads
}

function joinParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of lines) {
    const words = fold(line)
    const begins = /^(?: {2,}|\t)/u.test(line) || startsApart(words)
    if (words === '') isOpen = false
    else if (isOpen && !begins && !isShortEnd(line)) paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`)
    else paragraphs.push(words)
    if (words !== '') isOpen = !isClosed(words)
  }
  return paragraphs
}

/** A note in brackets and a line of speech begin a paragraph without an indent. */
function startsApart(words: string): boolean {
  return /^\((?:red|eds?|obs|anm|achtung)/iu.test(words) || /^[-–—] /u.test(words)
}

function isClosed(words: string): boolean {
  return /^\(.*\)$/u.test(words)
}

/** `TT ylv` below the last line. */
function isShortEnd(line: string): boolean {
  return /^(?:[A-Z]{2,6}|dpa|apa)(?:[ /]\p{Ll}{2,4}){1,4}\s*$/u.test(line)
}
