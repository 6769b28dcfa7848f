import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { versionWords } from './version-words.ts'

interface NameFormProps {
  readonly label: string
  readonly submit: string
  readonly initial?: string
  readonly onSubmit: (name: string) => void
  readonly onCancel: () => void
}

/** A name for a version, in the line itself. Enter keeps it, Escape leaves. */
export function NameForm(props: NameFormProps) {
  const say = useMessages(versionWords)
  const [name, setName] = useState(props.initial ?? '')
  return (
    <form
      className="versions-name-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit(name.trim())
      }}
    >
      <TextField
        aria-label={props.label}
        placeholder={props.label}
        maxLength={120}
        autoFocus
        value={name}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onCancel()
        }}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" tone="primary">
        {props.submit}
      </Button>
      <Button tone="quiet" onClick={props.onCancel}>
        {say.cancel}
      </Button>
    </form>
  )
}
