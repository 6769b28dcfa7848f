import { cleanText } from '../clean-text.ts'

/** Why a file was not read, with the number of its line, from 1. */
export interface MarkdownProblem {
  readonly line: number
  readonly kind:
    | 'unknown_field'
    | 'bad_value'
    | 'unclosed_fields'
    | 'unknown_fence'
    | 'unclosed_fence'
    | 'not_allowed_in_factbox'
    | 'uneven_rows'
}

/** Carries a problem out of the nested readers; never leaves `readMarkdown`. */
export class UnfitMarkdown extends Error {
  readonly problem: MarkdownProblem

  constructor(line: number, kind: MarkdownProblem['kind']) {
    super(`${kind} in line ${line}`)
    this.problem = { line, kind }
  }
}

/** The lines of a file and how far they have been read. */
export class MarkdownLines {
  readonly #lines: readonly string[]
  #next = 0

  constructor(text: string) {
    this.#lines = cleanText(text)
      .replace(/^\uFEFF/u, '')
      .split('\n')
  }

  /** Of the line that `peek` answers, from 1. */
  get number(): number {
    return this.#next + 1
  }

  /** Null at the end. */
  peek(): string | null {
    return this.#lines[this.#next] ?? null
  }

  take(): string {
    const line = this.#lines[this.#next] ?? ''
    this.#next += 1
    return line
  }

  /** Takes lines as long as they fit. */
  takeWhile(fits: (line: string) => boolean): readonly string[] {
    const taken: string[] = []
    for (let line = this.peek(); line !== null && fits(line); line = this.peek()) taken.push(this.take())
    return taken
  }
}

/** Only spaces and tabs: other white space is text. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/u.test(line)
}

export function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/gu, '')
}
