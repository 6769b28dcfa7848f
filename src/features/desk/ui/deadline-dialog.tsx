import { useState, type FormEvent } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Dialog } from '#ui/primitives/dialog.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { deskWords } from './desk-words.ts'

export interface DeadlineDialogProps {
  /** The wall time that stands now, `2026-03-12T16:00`, or null. */
  readonly wall: string | null
  /** The desk's zone, which the wall time is in. */
  readonly zone: string
  readonly now: Date
  readonly onSet: (wall: string | null) => void
  readonly onClose: () => void
}

export function DeadlineDialog(props: DeadlineDialogProps) {
  const say = useMessages(deskWords)
  const [wall, setWall] = useState(props.wall ?? '')
  const set = (value: string | null): void => {
    props.onClose()
    props.onSet(value)
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (wall !== '') set(wall)
  }
  const today = dayIn(props.now, props.zone)
  const tomorrow = dayIn(new Date(props.now.getTime() + 864e5), props.zone)
  return (
    <Dialog title={say.deadlineTitle} onClose={props.onClose}>
      <form className="desk-deadline" onSubmit={handleSubmit}>
        <Field label={say.deadlineField(props.zone)}>
          {(control) => (
            <TextField
              {...control}
              type="datetime-local"
              autoFocus
              value={wall}
              onChange={(event) => setWall(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="desk-deadline-quick">
          <Button onClick={() => set(`${today}T16:00`)}>{say.today('16:00')}</Button>
          <Button onClick={() => set(`${today}T18:00`)}>{say.today('18:00')}</Button>
          <Button onClick={() => set(`${tomorrow}T09:00`)}>{say.tomorrow('09:00')}</Button>
        </div>
        <div className="desk-deadline-acts">
          {props.wall === null ? null : (
            <Button tone="quiet" onClick={() => set(null)}>
              {say.remove}
            </Button>
          )}
          <Button onClick={props.onClose}>{say.cancel}</Button>
          <Button type="submit" tone="primary" disabled={wall === ''}>
            {say.set}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** `2026-03-12`, the day it is there. */
function dayIn(moment: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment)
}
