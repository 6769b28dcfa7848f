import { useState } from 'react'
import { ROLES, type Role } from '#domain/publication/roles.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { PeopleProblem, PersonLine } from '../contract.ts'
import { peopleWords } from './people-words.ts'

export interface PersonDraft {
  readonly name: string
  readonly roles: readonly Role[]
  readonly isActive: boolean
}

export interface PersonFormProps {
  /** Null for somebody new. */
  readonly person: PersonLine | null
  readonly beginWith?: readonly Role[]
  readonly onSave: (draft: PersonDraft) => Promise<PeopleProblem | null>
  readonly onCancel?: () => void
}

export function PersonForm(props: PersonFormProps) {
  const say = useMessages(peopleWords)
  const { person } = props
  const [draft, setDraft] = useState<PersonDraft>({
    name: person?.name ?? '',
    roles: person?.roles ?? props.beginWith ?? ['translator'],
    isActive: person?.isActive ?? true,
  })
  const [problem, setProblem] = useState<PeopleProblem | null>(null)
  const toggle = (role: Role, isOn: boolean): void =>
    setDraft({ ...draft, roles: ROLES.filter((known) => (known === role ? isOn : draft.roles.includes(known))) })
  return (
    <form
      className="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.name.trim() !== '') void props.onSave(draft).then(setProblem)
      }}
    >
      <Field label={say.name} error={problem === null ? undefined : say.peopleProblems[problem]}>
        {(control) => (
          <TextField
            {...control}
            value={draft.name}
            maxLength={200}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <fieldset className="people-roles">
        <legend>{say.rolesLabel}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={draft.roles.includes(role)}
            onChange={(isOn) => toggle(role, isOn)}
            label={say.roles[role]}
            hint={say.roleHints[role]}
          />
        ))}
      </fieldset>
      {person === null ? null : (
        <Checkbox
          checked={draft.isActive}
          onChange={(isActive) => setDraft({ ...draft, isActive })}
          label={say.isActive}
          hint={say.isActiveHint}
        />
      )}
      <div className="people-form-acts">
        {props.onCancel === undefined ? null : <Button onClick={props.onCancel}>{say.cancel}</Button>}
        <Button type="submit" tone="primary" disabled={draft.name.trim() === ''}>
          {person === null ? say.addPerson : say.save}
        </Button>
      </div>
    </form>
  )
}
