import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import type { WaiveProblem } from '../contract.ts'
import type { FindingActs } from './use-finding-acts.ts'
import { waiverWords } from './waiver-words.ts'

export interface WaiverActProps {
  readonly finding: ShownFinding
  readonly tabIndex: number
  readonly acts: FindingActs
}

/** Lets a finding stand: a button, and where it was, the reason. */
export function WaiverAct(props: WaiverActProps) {
  const say = useMessages(waiverWords)
  const [isAsking, setAsking] = useState(false)
  if (isAsking) return <WaiverForm {...props} onClose={() => setAsking(false)} />
  return (
    <Button tone="quiet" tabIndex={props.tabIndex} onClick={() => setAsking(true)}>
      {say.open}
    </Button>
  )
}

function WaiverForm({ finding, acts, onClose }: WaiverActProps & { readonly onClose: () => void }) {
  const say = useMessages(waiverWords)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<WaiveProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isBegun = useRef(false)
  const submit = (): void => {
    if (isBusy || reason.trim() === '') return
    setBusy(true)
    void acts.letStand(finding, reason).then((why) => {
      setBusy(false)
      setProblem(why)
    })
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // Escape closes the form from wherever the focus is inside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="checks-waiver-form"
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={say.reason} hint={say.reasonHint} {...(problem === null ? {} : { error: say.problems[problem] })}>
        {(control) => (
          <TextField
            {...control}
            // Once: whoever opened the form goes on in it.
            ref={(input) => {
              if (!isBegun.current) input?.focus()
              isBegun.current = true
            }}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <span className="checks-row-acts">
        <Button tone="primary" type="submit" isBusy={isBusy} disabled={reason.trim() === ''}>
          {say.letStand}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {say.cancel}
        </Button>
      </span>
    </form>
  )
}
