import { plainText, type Run } from './document.ts'
import { matchSequences, type Stretch } from './match-sequences.ts'
import { sliceRuns } from './runs.ts'
import { slideStretches } from './slide-stretches.ts'
import { tokenize, type Token } from './tokens.ts'

/** `restyled`: the same words in bold, italics, another link or another language than before. */
export type WordSpanKind = 'same' | 'added' | 'removed' | 'restyled'

export interface WordSpan {
  readonly kind: WordSpanKind
  readonly text: string
  /** As they stand after the change; as they stood before it when they were removed. */
  readonly runs: readonly Run[]
  /** Of restyled words: as they stood before. */
  readonly before?: readonly Run[]
}

/**
 * What changed between two texts, in whole words. Read without what was added it is the text before, without what was
 * removed the text after. Citations and provenance do not count: a reader does not see them.
 */
export function compareRuns(before: readonly Run[], after: readonly Run[]): readonly WordSpan[] {
  const oldTokens = tokenize(plainText(before))
  const newTokens = tokenize(plainText(after))
  const oldWords = oldTokens.map(textOf)
  const newWords = newTokens.map(textOf)
  const stretches = joinAcrossSpaces(matchSequences(oldWords, newWords), newTokens)
  const spans: WordSpan[] = []
  for (const stretch of slideStretches(stretches, oldWords, newWords)) {
    const oldRuns = runsOf(before, oldTokens, stretch.before)
    const newRuns = runsOf(after, newTokens, stretch.after)
    if (stretch.same) spans.push(...compareStyle(oldRuns, newRuns))
    else spans.push(...spanOf('removed', oldRuns), ...spanOf('added', newRuns))
  }
  return spans
}

export function haveRunsChanged(spans: readonly WordSpan[]): boolean {
  return spans.some((span) => span.kind !== 'same')
}

function textOf(token: Token): string {
  return token.text
}

function runsOf(runs: readonly Run[], tokens: readonly Token[], slice: Stretch['before']): readonly Run[] {
  const first = tokens[slice.start]
  const last = tokens[slice.end - 1]
  return first === undefined || last === undefined ? [] : sliceRuns(runs, first.start, last.end)
}

/** Two changed words with an unchanged space between them read better as one change of both. */
function joinAcrossSpaces(stretches: readonly Stretch[], tokens: readonly Token[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const isInnerSpace =
      stretch.same &&
      index < stretches.length - 1 &&
      tokens.slice(stretch.after.start, stretch.after.end).every((token) => token.text.trim() === '')
    if (last !== undefined && !last.same && (isInnerSpace || !stretch.same)) {
      joined[joined.length - 1] = {
        same: false,
        before: { start: last.before.start, end: stretch.before.end },
        after: { start: last.after.start, end: stretch.after.end },
      }
    } else {
      joined.push(stretch)
    }
  }
  return joined
}

function spanOf(kind: WordSpanKind, runs: readonly Run[]): readonly WordSpan[] {
  return runs.length === 0 ? [] : [{ kind, text: plainText(runs), runs }]
}

/** Both sides have the same characters; cuts them where either side's format changes. */
function compareStyle(before: readonly Run[], after: readonly Run[]): readonly WordSpan[] {
  const cuts = [...new Set([...runEnds(before), ...runEnds(after)])].sort((a, b) => a - b)
  const spans: WordSpan[] = []
  let start = 0
  for (const end of cuts) {
    const span = styleSpan(sliceRuns(before, start, end), sliceRuns(after, start, end))
    const last = spans.at(-1)
    if (last?.kind === span.kind) spans[spans.length - 1] = joinSpans(last, span)
    else if (span.text !== '') spans.push(span)
    start = end
  }
  return spans
}

function styleSpan(before: readonly Run[], runs: readonly Run[]): WordSpan {
  const text = plainText(runs)
  return looksSame(before[0], runs[0]) ? { kind: 'same', text, runs } : { kind: 'restyled', text, runs, before }
}

function joinSpans(a: WordSpan, b: WordSpan): WordSpan {
  const joined = { kind: a.kind, text: a.text + b.text, runs: [...a.runs, ...b.runs] }
  return a.before === undefined ? joined : { ...joined, before: [...a.before, ...(b.before ?? [])] }
}

function runEnds(runs: readonly Run[]): readonly number[] {
  let end = 0
  return runs.map((run) => {
    end += run.text.length
    return end
  })
}

function looksSame(before: Run | undefined, after: Run | undefined): boolean {
  return (
    before?.bold === after?.bold &&
    before?.italic === after?.italic &&
    before?.link === after?.link &&
    before?.language === after?.language
  )
}
