import { Fragment, type ReactNode } from 'react'
import type { Run } from '#domain/document/document.ts'
import { sliceRuns } from '#domain/document/runs.ts'
import type { WordSpan } from '#domain/document/word-difference.ts'
import { useMessages } from '#workbench/messages.ts'
import { versionWords } from './version-words.ts'

interface WordMarksProps {
  readonly spans: readonly WordSpan[]
  /** Which text is read: restyled words look there as they did. */
  readonly side: 'both' | 'before' | 'after'
}

/** Words with what happened to them: underlined when they came, struck out when they went, dotted when they look different. */
export function WordMarks({ spans, side }: WordMarksProps) {
  return spans.map((span, index) => (
    // Spans have no identity of their own: they are their place in the line.
    // oxlint-disable-next-line react/no-array-index-key
    <MarkedSpan key={index} span={span} side={side} touches={isTouching(spans[index - 1], span)} />
  ))
}

/** New words right behind the old ones, with no space of either between them. */
function isTouching(before: WordSpan | undefined, span: WordSpan): boolean {
  if (before === undefined || before.kind === 'same' || span.kind === 'same') return false
  return /\S$/u.test(before.text) && /^\S/u.test(span.text)
}

interface MarkedSpanProps {
  readonly span: WordSpan
  readonly side: WordMarksProps['side']
  readonly touches: boolean
}

function MarkedSpan({ span, side, touches }: MarkedSpanProps) {
  const runs = side === 'before' ? (span.before ?? span.runs) : span.runs
  if (span.kind === 'same') return <Runs runs={runs} />
  const { head, words, tail } = partSpaces(span.text, runs)
  return (
    <>
      {head}
      <Mark kind={span.kind} touches={touches}>
        <Runs runs={words} />
      </Mark>
      {tail}
    </>
  )
}

/** Spaces around changed words are left unmarked: a tint at the end of a line says nothing. Changed spaces alone are marked. */
function partSpaces(text: string, runs: readonly Run[]) {
  const head = /^ */u.exec(text)?.[0] ?? ''
  const tail = / *$/u.exec(text)?.[0] ?? ''
  if (head.length === text.length) return { head: '', words: runs, tail: '' }
  return { head, words: sliceRuns(runs, head.length, text.length - tail.length), tail }
}

const ELEMENTS = { added: 'ins', removed: 'del', restyled: 'span' } as const

/** `ins` and `del` carry the meaning for machines; most screen readers say it only when it stands there in words. */
function Mark(props: {
  readonly kind: 'added' | 'removed' | 'restyled'
  readonly touches: boolean
  readonly children: ReactNode
}) {
  const { kind, touches, children } = props
  const say = useMessages(versionWords)
  const Element = ELEMENTS[kind]
  return (
    <Element className={`compare-${kind}${touches ? ' compare-touching' : ''}`}>
      <span className="ui-hidden">{say.spoken[kind]}</span>
      {children}
      <span className="ui-hidden">{say.spoken.end}</span>
    </Element>
  )
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // A run is its place in the line, too.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{showRun(run)}</Fragment>
  ))
}

function showRun(run: Run): ReactNode {
  let shown: ReactNode = run.text
  if (run.italic === true) shown = <em>{shown}</em>
  if (run.bold === true) shown = <strong>{shown}</strong>
  if (run.link !== undefined) {
    shown = (
      <span className="compare-link" title={run.link}>
        {shown}
      </span>
    )
  }
  return run.language === undefined ? shown : <span lang={run.language}>{shown}</span>
}
