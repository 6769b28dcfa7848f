import type { Run } from '../document.ts'
import { isLinkAddress } from '../link-address.ts'
import { normalizeRuns } from '../runs.ts'

/** Reads what `writeInline` writes, and what people write: a mark without a partner is a character. */
export function readInline(text: string): readonly Run[] {
  return normalizeRuns(new InlineReader(text).read())
}

interface Piece {
  text: string
  bold: boolean
  italic: boolean
  link?: string
  language?: string
  /** A bracket that may turn out to open a link. */
  readonly isBracket?: true
}

const TOKEN =
  /\\\n|\\([!-/:-@[-`{-~])|&#(\d{1,7});|\]\(<([^<>\n]*)>\)|\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)|\]\{lang=([A-Za-z0-9-]+)\}|\*\*|\*|\[|\]|[^\\&\][*]+|[^]/gu

class InlineReader {
  readonly #text: string
  readonly #pieces: Piece[] = []
  readonly #brackets: number[] = []
  #bold = false
  #italic = false

  constructor(text: string) {
    this.#text = text
  }

  read(): readonly Run[] {
    const marks = countMarks(this.#text)
    for (const match of this.#text.matchAll(TOKEN)) this.#take(match, marks)
    return this.#pieces.map(({ text, bold, italic, link, language }) => ({
      text,
      ...(bold ? { bold: true as const } : {}),
      ...(italic ? { italic: true as const } : {}),
      ...(link === undefined ? {} : { link }),
      ...(language === undefined ? {} : { language }),
    }))
  }

  #take(match: RegExpExecArray, marks: MarkCounts): void {
    const [whole, escaped, code, pointed, plain, language] = match
    const address = pointed === undefined ? plain : decodeCodes(pointed)
    if (whole === '\\\n') this.#add('\n')
    else if (escaped !== undefined) this.#add(escaped)
    else if (code !== undefined) this.#add(characterOf(Number(code)) ?? whole)
    else if (address !== undefined) this.#close(whole, isLinkAddress(address) ? { link: address } : null)
    else if (language !== undefined) this.#close(whole, { language })
    else if (whole === '[') this.#open()
    else if (whole === ']') this.#close(whole, null)
    else if (isMark(this.#text, match) && this.#toggle(whole, marks)) return
    else this.#add(whole)
  }

  #add(text: string): void {
    this.#pieces.push({ text, bold: this.#bold, italic: this.#italic })
  }

  #open(): void {
    this.#brackets.push(this.#pieces.length)
    this.#pieces.push({ text: '[', bold: this.#bold, italic: this.#italic, isBracket: true })
  }

  #close(whole: string, property: { readonly link?: string; readonly language?: string } | null): void {
    const opened = this.#brackets.pop()
    if (opened === undefined || property === null) {
      this.#add(whole)
      return
    }
    this.#pieces.splice(opened, 1)
    for (const piece of this.#pieces.slice(opened)) Object.assign(piece, property)
  }

  /** False when the mark has no partner and is a character. */
  #toggle(mark: string, marks: MarkCounts): boolean {
    if (mark === '**') {
      if (!this.#bold && marks.bold < 2) return false
      marks.bold -= 1
      this.#bold = !this.#bold
    } else {
      if (!this.#italic && marks.italic < 2) return false
      marks.italic -= 1
      this.#italic = !this.#italic
    }
    return true
  }
}

interface MarkCounts {
  bold: number
  italic: number
}

function countMarks(text: string): MarkCounts {
  const counts = { bold: 0, italic: 0 }
  for (const match of text.matchAll(TOKEN)) {
    if (!isMark(text, match)) continue
    if (match[0] === '**') counts.bold += 1
    else counts.italic += 1
  }
  return counts
}

const BLANK = /^[ \t\n]?$/u

function isMark(text: string, match: RegExpExecArray): boolean {
  if (match[0] !== '*' && match[0] !== '**') return false
  return !(BLANK.test(text.charAt(match.index - 1)) && BLANK.test(text.charAt(match.index + match[0].length)))
}

function decodeCodes(text: string): string {
  return text.replace(/&#(\d{1,7});/gu, (whole, code: string) => characterOf(Number(code)) ?? whole)
}

function characterOf(code: number): string | null {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : null
}
