import { memo, type KeyboardEvent } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { explainFinding } from '../model/explain-finding.ts'
import { isCheckId } from '../model/check-ids.ts'
import { excerptOf, widenToMark } from '../model/mark-places.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { checkNames } from './check-names.ts'
import { checksWords } from './checks-words.ts'
import { mendLabel } from './mend-label.ts'
import { SpellingActs } from './spelling-acts.tsx'
import type { FindingActs } from './use-finding-acts.ts'
import { WaiverAct } from './waiver-form.tsx'

export interface FindingRowProps {
  readonly finding: ShownFinding
  /** “Paragraph 4”. */
  readonly place: string
  /** The text that the finding stands in; empty where there is none. */
  readonly text: string
  readonly language: string
  readonly isCurrent: boolean
  /** Whether Tab stops here: of the whole list at one row. */
  readonly isStop: boolean
  readonly readOnly: boolean
  readonly acts: FindingActs
  /** The arrow keys go on to other rows. */
  readonly onKey: (event: KeyboardEvent) => void
}

const REACH = 34

/** What is wrong, where, why, on which passage of the source, and what can be done about it. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, acts, isStop } = props
  const locale = useLocale()
  const names = useMessages(checkNames)
  const name = isCheckId(finding.check) ? names[finding.check] : finding.check
  return (
    <li className="checks-row" data-severity={finding.severity} aria-current={props.isCurrent || undefined}>
      <button
        type="button"
        className="checks-row-main"
        data-finding={finding.id}
        tabIndex={isStop ? 0 : -1}
        onClick={() => acts.goTo(finding)}
        onFocus={() => acts.stop(finding)}
        onKeyDown={props.onKey}
      >
        <span className="checks-row-head">
          <span className="checks-row-name">{name}</span>
          <span className="checks-row-place">{props.place}</span>
        </span>
        <span className="checks-row-message">{explainFinding(finding.message, locale)}</span>
        <Excerpt text={props.text} finding={finding} />
      </button>
      <SourcePassage {...props} />
      <Mends {...props} />
      {props.readOnly ? null : <WaiverAct finding={finding} acts={acts} tabIndex={isStop ? 0 : -1} />}
    </li>
  )
})

function Excerpt({ text, finding }: { readonly text: string; readonly finding: ShownFinding }) {
  if (text === '') return null
  const { before, words, after } = excerptOf(text, widenToMark(text, finding.place), REACH)
  return (
    <span className="checks-row-excerpt">
      {before}
      <mark className="checks-row-words">{words}</mark>
      {after}
    </span>
  )
}

function SourcePassage({ finding, acts, isStop }: FindingRowProps) {
  const say = useMessages(checksWords)
  const { source } = finding
  if (source === undefined || source.words.trim() === '') return null
  return (
    <button
      type="button"
      className="checks-row-source"
      tabIndex={isStop ? 0 : -1}
      title={say.showSource}
      onClick={() => acts.showSource(finding)}
    >
      <span className="checks-row-source-label">{say.source}</span>
      <span className="checks-row-source-words">{source.words}</span>
    </button>
  )
}

function Mends(props: FindingRowProps) {
  const say = useMessages(checksWords)
  const { finding, acts, isStop, readOnly } = props
  if (readOnly) return null
  if (finding.check === 'spelling') {
    return <SpellingActs finding={finding} language={props.language} tabIndex={isStop ? 0 : -1} acts={acts} />
  }
  if (finding.mend === undefined) return null
  return (
    <span className="checks-row-acts">
      <Button tabIndex={isStop ? 0 : -1} onClick={() => acts.mend(finding)}>
        {mendLabel(finding.mend, say)}
      </Button>
    </span>
  )
}
