import { useState } from 'react'
import type { PersonId } from '#lib/ids.ts'
import { ROLES } from '#domain/publication/roles.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { people, type PersonLine } from '../contract.ts'
import { peopleWords } from './people-words.ts'
import { PersonForm } from './person-form.tsx'
import { useSavePerson } from './use-save-person.ts'
import './people.css'

/** Who works here, in which roles. */
export function PeopleSection() {
  const say = useMessages(peopleWords)
  const list = useQuery(people, 'list', null, ['people']).value
  const current = useQuery(people, 'current', null, ['people']).value
  const save = useSavePerson()
  const [open, setOpen] = useState<PersonId | 'new' | null>(null)
  if (list === undefined) return null
  const isFirst = list.length === 0
  return (
    <div className="people">
      <p className="people-hint">{isFirst ? say.firstPerson : say.noPassword}</p>
      <ul aria-label={say.people}>
        {list.map((person) => (
          <li key={person.id} className="people-row">
            <PersonHead person={person} isYou={person.id === current?.id} onEdit={() => setOpen(person.id)} />
            {open === person.id ? (
              <PersonForm
                person={person}
                onCancel={() => setOpen(null)}
                onSave={async (draft) => {
                  const problem = await save(person.id, draft)
                  if (problem === null) setOpen(null)
                  return problem
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === 'new' || isFirst ? (
        <PersonForm
          person={null}
          {...(isFirst ? { beginWith: ROLES.filter((role) => role !== 'viewer') } : {})}
          {...(isFirst ? {} : { onCancel: () => setOpen(null) })}
          onSave={async (draft) => {
            const problem = await save(null, draft)
            if (problem === null) setOpen(null)
            return problem
          }}
        />
      ) : (
        <Button onClick={() => setOpen('new')}>{say.addPerson}</Button>
      )}
    </div>
  )
}

function PersonHead(props: { readonly person: PersonLine; readonly isYou: boolean; readonly onEdit: () => void }) {
  const say = useMessages(peopleWords)
  const { person } = props
  const roles = person.roles.map((role) => say.roles[role]).join(', ')
  return (
    <div className="people-head">
      <span className="people-name">
        {person.name}
        {props.isYou ? <Badge tone="accent">{say.you}</Badge> : null}
        {person.isActive ? null : <Badge>{say.left}</Badge>}
      </span>
      <span className="people-of">{roles === '' ? say.noRoles : roles}</span>
      <Button tone="quiet" onClick={props.onEdit} aria-label={`${say.edit}: ${person.name}`}>
        {say.edit}
      </Button>
    </div>
  )
}
