/** Whether a mark is of the double kind (“ ” „ " « ») or the single kind (‘ ’ ‚ ' ‹ ›). They pair only with their own kind. */
export type Weight = 'double' | 'single'

const DOUBLE = '“”„‟"«»'
const SINGLE = "‘’‚‛'‹›"
const ALWAYS_OPENS = '“„‘‚'
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const OPENS_AFTER = /[\s([{/<–—\-…]/u

/** Words that begin with an apostrophe for letters left out. Longer than this the list never gets in news copy. */
const ELISION = /^(?:tis|twas|twere|em|til|cause|bout|round|n)(?![\p{L}\p{N}])/iu
const DECADE = /^\d0(?:s|-tal|\D|$)/u

export function weightOf(letter: string | undefined): Weight | null {
  if (letter === undefined) return null
  if (DOUBLE.includes(letter)) return 'double'
  return SINGLE.includes(letter) ? 'single' : null
}

export interface Sides {
  readonly opens: boolean
  readonly closes: boolean
}

/** What the neighbours allow a mark to be. `lastOpen` is the place of the innermost open mark, −1 when none is open. */
export function sidesOf(text: string, at: number, lastOpen: number): Sides {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const afterOpenMark = at > 0 && lastOpen === at - 1
  const closed = text[lastOpen] === '„' ? '“' : text[lastOpen] === '‚' ? '‘' : ''
  if (text[at] !== closed && ALWAYS_OPENS.includes(text[at] ?? '')) return { opens: true, closes: false }
  const opens = (OPENS_AFTER.test(before) || afterOpenMark) && !/\s/u.test(after)
  return { opens, closes: !/[\s([{]/u.test(before) && !afterOpenMark }
}

/** don’t, 5’10, ’90s, ’tis, rock ’n’ roll: letters or figures left out, never a quotation mark. */
export function isApostrophe(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (!"'’‘".includes(mark)) return false
  const inWord = LETTER_OR_DIGIT.test(text[at - 1] ?? ' ')
  if (inWord && LETTER_OR_DIGIT.test(text[at + 1] ?? ' ')) return true
  if (mark === '‘') return false
  return inWord ? /['’‘]n$/iu.test(text.slice(Math.max(0, at - 2), at)) : beginsShortened(text, at)
}

/** Whether a mark that was read as opening and never closed can have been an apostrophe (“smart” quotes write ‘90s). */
export function mayBeApostrophe(text: string, at: number): boolean {
  return "'’".includes(text[at] ?? '?') || (text[at] === '‘' && beginsShortened(text, at))
}

function beginsShortened(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 12)
  return ELISION.test(rest) || DECADE.test(rest)
}

/** 12" and 6'2": inches stand straight after a figure. */
export function isPrime(text: string, at: number): boolean {
  return text[at] === '"' && /\d/u.test(text[at - 1] ?? '')
}

/**
 * ‘the boys’ club’: after an s, before a word, with another mark to come that could close instead, nobody but a person can tell.
 */
export function mayBePossessive(text: string, at: number): boolean {
  if (!/[sxz]/iu.test(text[at - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(at + 1, at + 4))) return false
  for (let next = at + 1; next < text.length; next += 1) {
    if (weightOf(text[next]) !== 'single' || isApostrophe(text, next)) continue
    return !sidesOf(text, next, -1).opens
  }
  return false
}
