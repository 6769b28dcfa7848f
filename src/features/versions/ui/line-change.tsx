import type { ReactNode } from 'react'
import type { LineDifference } from '#domain/document/difference.ts'
import type { WordSpan } from '#domain/document/word-difference.ts'
import { WordMarks } from './word-marks.tsx'

export type PaperView = 'inline' | 'sides'

interface LineChangeProps {
  readonly line: LineDifference
  readonly view: PaperView
  /** Said before the words where the block has several kinds of them. */
  readonly label?: string | null
}

/** One line of text: what went and what came in it, or each text on its side. */
export function LineChange({ line, view, label }: LineChangeProps) {
  const name = label === undefined || label === null ? null : <span className="compare-line-label">{label}</span>
  if (view === 'inline') {
    return (
      <p className={`compare-line compare-line-${line.label}`}>
        {name}
        <WordMarks spans={line.spans} side="both" />
      </p>
    )
  }
  return (
    <div className="compare-pair">
      <SideLine line={line} spans={without(line.spans, 'added')} name={name} side="before" />
      <SideLine line={line} spans={without(line.spans, 'removed')} name={name} side="after" />
    </div>
  )
}

interface SideLineProps {
  readonly line: LineDifference
  readonly spans: readonly WordSpan[]
  readonly name: ReactNode
  readonly side: 'before' | 'after'
}

/** A side that has nothing there stays empty, without a label for it. */
function SideLine({ line, spans, name, side }: SideLineProps) {
  if (spans.length === 0) return <div />
  return (
    <p className={`compare-line compare-line-${line.label}`}>
      {name}
      <WordMarks spans={spans} side={side} />
    </p>
  )
}

function without(spans: readonly WordSpan[], kind: WordSpan['kind']): readonly WordSpan[] {
  return spans.filter((span) => span.kind !== kind)
}
