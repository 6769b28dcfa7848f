import { useState } from 'react'
import type { Statement } from '#domain/publication/facts.ts'
import { Button } from '#ui/primitives/button.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { StoryStanding } from '../contract.ts'
import { formParts, isGrave } from '../model/act-form.ts'
import { EMPTY_DRAFT, isComplete, toStatement, type ActDraft } from '../model/act-statement.ts'
import type { ActGroup } from '../model/next-step.ts'
import { ActFields } from './act-fields.tsx'
import { publicationWords } from './publication-words.ts'

export interface ActPanelProps {
  readonly group: ActGroup
  readonly standing: StoryStanding
  readonly isBusy: boolean
  readonly onDo: (statement: Statement) => void
  readonly onClose: () => void
}

/** Beside the copy: what an act needs to be told, and the button that does it. */
export function ActPanel(props: ActPanelProps) {
  const say = useMessages(publicationWords)
  const { group, standing } = props
  const [draft, setDraft] = useState<ActDraft>(() => beginDraft(standing, group))
  const parts = formParts(group.action, standing)
  const outlet = standing.outlets.find((found) => found.outletId === group.outletId) ?? null
  const words = say.actions[group.action]
  const title = outlet === null || standing.outlets.length < 2 ? words : say.atOutlet(words, outlet.name)
  const submit = (): void => props.onDo(toStatement(parts, draft))
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

function beginDraft(standing: StoryStanding, group: ActGroup): ActDraft {
  if (group.action === 'confirm_live') return { ...EMPTY_DRAFT, time: { at: standing.now, zone: standing.deskZone } }
  if (group.action === 'set_embargo') return { ...EMPTY_DRAFT, time: standing.embargo }
  return EMPTY_DRAFT
}
