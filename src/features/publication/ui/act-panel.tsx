import { useState } from 'react'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import { Button } from '#ui/primitives/button.tsx'
import { RadioGroup } from '#ui/primitives/radio-group.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { NextAct, StoryStanding } from '../contract.ts'
import { formParts, isGrave } from '../model/act-form.ts'
import { EMPTY_DRAFT, isComplete, toStatement, type ActDraft } from '../model/act-statement.ts'
import type { ActGroup } from '../model/next-step.ts'
import { ActFields } from './act-fields.tsx'
import { formWords } from './form-words.ts'
import { publicationWords } from './publication-words.ts'
import { useSayRefusal } from './use-say-refusal.ts'

export interface ActPanelProps {
  readonly group: ActGroup
  readonly standing: StoryStanding
  readonly isBusy: boolean
  readonly onDo: (cause: Cause | null, statement: Statement) => void
  readonly onClose: () => void
}

/** Beside the copy: what an act needs to be told, and the button that does it. */
export function ActPanel(props: ActPanelProps) {
  const say = useMessages(publicationWords)
  const { group, standing } = props
  const [cause, setCause] = useState(() => firstOpenCause(group.acts))
  const [draft, setDraft] = useState<ActDraft>(() => beginDraft(standing, group))
  const parts = formParts(group.action, cause, standing)
  const outlet = standing.outlets.find((found) => found.outletId === group.outletId) ?? null
  const words = say.actions[group.action]
  const title = outlet === null || standing.outlets.length < 2 ? words : say.atOutlet(words, outlet.name)
  const submit = (): void => props.onDo(cause, toStatement(parts, draft))
  return (
    <SidePanel
      title={title}
      closeLabel={say.close}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{say.cancel}</Button>
          <Button
            tone={isGrave(group.action) ? 'danger' : 'primary'}
            isBusy={props.isBusy}
            disabled={!isComplete(parts, draft)}
            onClick={submit}
          >
            {words}
          </Button>
        </>
      }
    >
      <form
        className="publication-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete(parts, draft)) submit()
        }}
      >
        {cause === null ? null : <CauseChoice acts={group.acts} value={cause} onChange={setCause} />}
        <ActFields
          parts={parts}
          draft={draft}
          standing={standing}
          outlet={outlet}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
      </form>
    </SidePanel>
  )
}

function CauseChoice(props: {
  readonly acts: readonly NextAct[]
  readonly value: Cause
  readonly onChange: (cause: Cause) => void
}) {
  const say = useMessages(publicationWords)
  const { cause: label } = useMessages(formWords)
  const sayRefusal = useSayRefusal()
  return (
    <RadioGroup
      label={label}
      value={props.value}
      onChange={props.onChange}
      options={props.acts.flatMap((act) => {
        if (act.cause === null) return []
        const hint = act.refusal === null ? say.causeHints[act.cause] : sayRefusal(act.refusal).join(' ')
        return [{ value: act.cause, label: say.causes[act.cause], hint, isDisabled: !act.isAllowed }]
      })}
    />
  )
}

function firstOpenCause(acts: readonly NextAct[]): Cause | null {
  return (acts.find((act) => act.isAllowed) ?? acts[0])?.cause ?? null
}

function beginDraft(standing: StoryStanding, group: ActGroup): ActDraft {
  if (group.action === 'confirm_live') return { ...EMPTY_DRAFT, time: { at: standing.now, zone: standing.deskZone } }
  if (group.action === 'set_embargo') return { ...EMPTY_DRAFT, time: standing.embargo }
  return EMPTY_DRAFT
}
