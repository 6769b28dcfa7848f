import type { KeyboardEvent } from 'react'
import { useMessages } from '#workbench/messages.ts'
import type { CheckFinding } from '../contract.ts'
import { copyTexts } from '../model/copy-texts.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import type { ChecksSession } from './checks-session.ts'
import { checksWords } from './checks-words.ts'
import { FindingRow } from './finding-row.tsx'
import { placeName } from './place-name.ts'
import type { FindingActs } from './use-finding-acts.ts'

/** A text with more than this many findings of one kind has another trouble than the rest of them. */
const MOST_SHOWN = 150

export interface FindingGroupProps {
  readonly severity: CheckFinding['severity']
  readonly findings: readonly ShownFinding[]
  readonly session: ChecksSession
  readonly current: string | null
  /** The row at which Tab stops. */
  readonly stop: string | null
  readonly acts: FindingActs
  readonly onKey: (event: KeyboardEvent) => void
}

export function FindingGroup(props: FindingGroupProps) {
  const say = useMessages(checksWords)
  const { findings, severity } = props
  const { surface } = props.session
  if (findings.length === 0) return null
  const document = surface.document()
  const texts = copyTexts(document)
  const hidden = findings.length - MOST_SHOWN
  return (
    <section aria-label={say.severities[severity]}>
      <h3 className="checks-group-head" data-severity={severity}>
        <span>{say.severities[severity]}</span>
        <span className="checks-group-count">{findings.length}</span>
      </h3>
      <ul>
        {findings.slice(0, MOST_SHOWN).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            place={placeName(document, finding.place.key, say)}
            text={texts.get(finding.place.key) ?? ''}
            language={document.language}
            isCurrent={finding.id === props.current}
            isStop={finding.id === props.stop}
            readOnly={surface.readOnly}
            acts={props.acts}
            onKey={props.onKey}
          />
        ))}
      </ul>
      {hidden > 0 ? <p className="checks-quiet">{say.more(hidden)}</p> : null}
    </section>
  )
}
