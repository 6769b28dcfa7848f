import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Passage } from '#domain/translation/passage.ts'
import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useCommandButton } from '#workbench/use-command.ts'
import { useMessages } from '#workbench/messages.ts'
import { stateWord } from './source-pane.tsx'
import { storyWords } from './story-words.ts'
import { useEscape } from './use-escape.ts'

/** What is being asked: why something is left out, or where something added comes from. */
export type ReasonAsked = 'omitted' | 'added'

export interface PassageBarProps {
  readonly passage: Passage | null
  readonly asked: ReasonAsked | null
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

const TONES: Readonly<Record<Passage['state'], BadgeTone>> = {
  open: 'warning',
  in_work: 'accent',
  done: 'good',
  omitted: 'neutral',
  added: 'violet',
}

/** The passage at hand and what can be said about it. */
export function PassageBar(props: PassageBarProps) {
  const say = useMessages(storyWords)
  const { passage } = props
  if (props.asked !== null) return <ReasonForm {...props} asked={props.asked} />
  return (
    <div className="story-passage-bar" role="toolbar" aria-label={say.passage}>
      {passage === null ? null : (
        <span className="story-passage-state">
          <Badge tone={TONES[passage.state]} look="dot">
            {stateWord(say, passage.state)}
          </Badge>
          {passage.reason === '' ? null : <span className="story-passage-reason">{passage.reason}</span>}
        </span>
      )}
      <span className="story-passage-acts">
        <CommandButton id="story.takeOver" />
        <CommandButton id="story.passageDone" />
        <CommandButton id="story.passageOmit" />
        <CommandButton id="story.passageAdded" />
        <CommandButton id="story.linkPassage" />
        <CommandButton id="story.unlinkPassage" />
        <CommandButton id="story.nextOpen" />
      </span>
    </div>
  )
}

/** Only what can be done now is shown: the bar stays short. */
function CommandButton(props: { readonly id: string }) {
  const { title, isAvailable, keys, run } = useCommandButton(props.id)
  if (!isAvailable) return null
  return (
    <Button tone="quiet" onClick={run} title={keys.join('+')}>
      {title}
    </Button>
  )
}

function ReasonForm(props: PassageBarProps & { readonly asked: ReasonAsked }) {
  const say = useMessages(storyWords)
  const [reason, setReason] = useState(props.passage?.reason ?? '')
  const form = useRef<HTMLFormElement>(null)
  // What was said before stands selected: typing says it anew.
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  useEscape(form, props.onCancel)
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() !== '') props.onReason(reason.trim())
  }
  return (
    <form ref={form} className="story-passage-bar story-reason-form" onSubmit={handleSubmit}>
      <TextField
        aria-label={props.asked === 'omitted' ? say.omitReason : say.addReason}
        placeholder={props.asked === 'omitted' ? say.omitReason : say.addReason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button tone="primary" type="submit" disabled={reason.trim() === ''}>
        {say.keep}
      </Button>
      <Button tone="quiet" onClick={props.onCancel}>
        {say.cancel}
      </Button>
    </form>
  )
}
