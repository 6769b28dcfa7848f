import type { TextRange } from '#lib/text-range.ts'

export type MarkShape = 'double' | 'single' | 'guillemet' | 'low'

/** Words between two marks of a pair; both marks are in the range. */
export interface QuotedSpan extends TextRange {
  readonly shape: MarkShape
  /** Without the marks. */
  readonly words: TextRange
  /** Stands inside another pair. */
  readonly isInner: boolean
}

export interface MarkReading {
  /** In the order of their opening marks. */
  readonly spans: readonly QuotedSpan[]
  /** Opening marks that nothing closes, and closing marks that nothing opens. Single ones are never told: they may be apostrophes. */
  readonly unclosed: readonly number[]
  readonly unopened: readonly number[]
}

/**
 * Which quotation marks belong together. Apostrophes (`don't`, `'em`, `the players' union`) and marks of feet and inches (`6'2"`) are
 * none.
 *
 * @example pairQuotationMarks('“Well, ‘soon’,” he said.').spans.map((span) => span.start) // [0, 7]
 */
export function pairQuotationMarks(text: string): MarkReading {
  const marks = readShapes(text)
  if (marks.length > MOST_MARKS) return NO_MARKS
  const state: Pairing = { open: [], spans: [], unclosed: [], unopened: [] }
  for (const [index, mark] of marks.entries()) {
    const side = sideOf(mark, { marks, index, open: state.open })
    if (side === 'opening') open(state, mark)
    else if (side === 'closing') close(state, mark)
  }
  leaveOpen(state, 0)
  return {
    spans: state.spans.toSorted((a, b) => a.start - b.start),
    unclosed: state.unclosed.toSorted((a, b) => a - b),
    unopened: state.unopened,
  }
}

/** No paragraph of copy has more; what has is not copy, and is not read. */
const MOST_MARKS = 4000
const NO_MARKS: MarkReading = { spans: [], unclosed: [], unopened: [] }

type Side = 'opening' | 'closing' | 'either' | 'none'

interface PlacedMark {
  readonly at: number
  readonly char: string
  readonly shape: MarkShape
  /** What its neighbours say about it. */
  readonly side: Side
  readonly before: string
  readonly after: string
}

interface Pairing {
  readonly open: PlacedMark[]
  readonly spans: QuotedSpan[]
  readonly unclosed: number[]
  readonly unopened: number[]
}

const MARK = /["“”„«»'‘’]/gu
const SHAPES: Readonly<Record<string, MarkShape>> = {
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '„': 'low',
  '«': 'guillemet',
  '»': 'guillemet',
}
const OPENS_AFTER = /^$|[\s([{/–—\-"“”„«»'‘]/u
const CLOSES_BEFORE = /^$|[\s.,;:!?…)\]}/–—\-"”»'’]/u
const WORD_CHARACTER = /[\p{L}\p{N}]/u
/** English words that begin with an apostrophe, and decades. */
const ELISION = /^(?:em|n|til|tis|twas|twere|cause|cos|bout|round|neath|s|\d\ds?)(?![\p{L}\p{N}])/iu

function readShapes(text: string): readonly PlacedMark[] {
  return Array.from(text.matchAll(MARK), ({ 0: char, index: at }) => {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    const shape = SHAPES[char] ?? 'double'
    const word = text.slice(at + 1, at + 8)
    return {
      at,
      char,
      shape,
      before,
      after,
      side: shape === 'single' ? singleSide(char, { before, after, word }) : looksLike(before, after),
    }
  })
}

function looksLike(before: string, after: string): Side {
  const opens = OPENS_AFTER.test(before) && after !== '' && !/\s/u.test(after)
  const closes = CLOSES_BEFORE.test(after) && before !== '' && !/\s/u.test(before)
  if (opens === closes) return 'either'
  return opens ? 'opening' : 'closing'
}

function singleSide(char: string, { before, after, word }: { before: string; after: string; word: string }): Side {
  if (WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after)) return 'none'
  const side = looksLike(before, after)
  if (side === 'opening' && ELISION.test(word)) return 'none'
  return side === 'either' && char === '‘' ? 'opening' : side
}

interface Surroundings {
  readonly marks: readonly PlacedMark[]
  readonly index: number
  readonly open: readonly PlacedMark[]
}

function sideOf(mark: PlacedMark, around: Surroundings): Side {
  if (mark.shape === 'single') return sideOfSingle(mark, around)
  if (mark.char === '„') return 'opening'
  const isOpen = around.open.some((other) => other.shape !== 'single')
  if (mark.char === '“') return around.open.at(-1)?.shape === 'low' ? 'closing' : 'opening'
  if (mark.char === '"' && /\d/u.test(mark.before) && isInches(mark, around, isOpen)) return 'none'
  if (mark.side !== 'either') return mark.side
  return isOpen ? 'closing' : 'opening'
}

/** `a 6" pipe` inside or outside of speech. */
function isInches(mark: PlacedMark, { marks, index }: Surroundings, isOpen: boolean): boolean {
  if (!isOpen) return true
  const next = nextDouble(marks, index)
  return mark.side === 'closing' && mark.after === ' ' && next?.side === 'closing'
}

function nextDouble(marks: readonly PlacedMark[], index: number): PlacedMark | undefined {
  for (let at = index + 1; at < Math.min(marks.length, index + 12); at += 1)
    if (marks[at]?.shape === 'double') return marks[at]
  return undefined
}

/** A single mark opens only where one closes later; it closes only what is open. Everything else is an apostrophe. */
function sideOfSingle(mark: PlacedMark, { marks, index, open }: Surroundings): Side {
  const isOpen = open.at(-1)?.shape === 'single'
  if (mark.side === 'opening') return !isOpen && closesLater(marks, index) ? 'opening' : 'none'
  if (!isOpen || mark.side === 'none') return 'none'
  return mark.before === 's' && mark.after === ' ' && closesLater(marks, index) ? 'none' : 'closing'
}

const SINGLES_AHEAD = 24

function closesLater(marks: readonly PlacedMark[], index: number): boolean {
  for (let at = index + 1; at < Math.min(marks.length, index + SINGLES_AHEAD); at += 1) {
    const mark = marks[at]
    if (mark?.shape !== 'single') continue
    if (mark.side === 'closing') return true
    if (mark.side === 'opening') return false
  }
  return false
}

function open(state: Pairing, mark: PlacedMark): void {
  // A double mark does not stand inside a double one: the one before was never closed.
  const same = mark.shape === 'single' ? -1 : state.open.findLastIndex((other) => other.shape === mark.shape)
  if (same !== -1) leaveOpen(state, same)
  state.open.push(mark)
}

function close(state: Pairing, mark: PlacedMark): void {
  const index = state.open.findLastIndex((other) => belongTogether(other, mark))
  const opening = state.open[index]
  if (opening === undefined) {
    if (mark.shape !== 'single') state.unopened.push(mark.at)
    return
  }
  leaveOpen(state, index + 1)
  state.open.pop()
  state.spans.push({
    start: opening.at,
    end: mark.at + 1,
    shape: opening.shape,
    words: { start: opening.at + 1, end: mark.at },
    isInner: state.open.length > 0,
  })
}

function belongTogether(opening: PlacedMark, closing: PlacedMark): boolean {
  return opening.shape === closing.shape || (opening.shape === 'low' && closing.shape === 'double')
}

/** Gives up what is open from this place on. */
function leaveOpen(state: Pairing, from: number): void {
  for (const mark of state.open.splice(from)) if (mark.shape !== 'single') state.unclosed.push(mark.at)
}
