import { Fragment, type ReactNode } from 'react'
import type { Run } from '#domain/document/document.ts'
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
    <MarkedSpan key={index} span={span} side={side} />
  ))
}

function MarkedSpan({ span, side }: { readonly span: WordSpan; readonly side: WordMarksProps['side'] }) {
  const say = useMessages(versionWords)
  const words = <Runs runs={side === 'before' ? (span.before ?? span.runs) : span.runs} />
  if (span.kind === 'same') return words
  const spoken = <span className="ui-hidden">{say.spoken[span.kind]}</span>
  const end = <span className="ui-hidden">{say.spoken.end}</span>
  if (span.kind === 'added') {
    return (
      <ins className="compare-added">
        {spoken}
        {words}
        {end}
      </ins>
    )
  }
  if (span.kind === 'removed') {
    return (
      <del className="compare-removed">
        {spoken}
        {words}
        {end}
      </del>
    )
  }
  return (
    <span className="compare-restyled">
      {spoken}
      {words}
      {end}
    </span>
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
