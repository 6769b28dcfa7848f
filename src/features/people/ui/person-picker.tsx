import { useState } from 'react'
import { UserRound } from 'lucide-react'
import { ROLES } from '#domain/publication/roles.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Dialog } from '#ui/primitives/dialog.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand, useCommandButton } from '#workbench/use-command.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { people, type PersonLine } from '../contract.ts'
import { peopleWords } from './people-words.ts'
import { PersonForm } from './person-form.tsx'
import { useSavePerson } from './use-save-person.ts'
import './people.css'

/** Beside the desk's name: who works here now. */
export function PersonPicker() {
  const say = useMessages(peopleWords)
  const [isOpen, setOpen] = useState(false)
  const current = useQuery(people, 'current', null, ['people']).value
  const { keys } = useCommandButton('people.pick')
  useCommand('people.pick', () => setOpen(true))
  if (current === undefined) return null
  return (
    <>
      <Button
        tone={current === null ? 'neutral' : 'quiet'}
        icon={<UserRound size={14} />}
        aria-haspopup="dialog"
        {...describeTooltip(current === null ? say.whoAreYou : say.youAre(current.name), keys)}
        onClick={() => setOpen(true)}
      >
        {current === null ? say.whoAreYou : current.name}
      </Button>
      {isOpen ? <PickDialog current={current} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PickDialog(props: { readonly current: PersonLine | null; readonly onClose: () => void }) {
  const say = useMessages(peopleWords)
  const navigate = useNavigate()
  const client = useClient(people)
  const report = useReport()
  const list = useQuery(people, 'list', null, ['people']).value
  const pick = (person: PersonLine): void => {
    client.pick({ id: person.id }).then(props.onClose).catch(report)
  }
  // A dialog takes the focus to what it holds when it opens, so it waits for the names.
  if (list === undefined) return null
  const active = list.filter((person) => person.isActive)
  return (
    <Dialog
      title={say.whoAreYou}
      onClose={props.onClose}
      actions={
        active.length === 0 ? undefined : (
          <Button
            tone="quiet"
            onClick={() => {
              props.onClose()
              navigate('settings', { section: 'people' })
            }}
          >
            {say.peopleSettings}
          </Button>
        )
      }
    >
      <p className="people-hint">{active.length === 0 ? say.firstPerson : say.noPassword}</p>
      {active.length === 0 ? <FirstPerson onDone={props.onClose} /> : null}
      <ul className="people-picks">
        {active.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="people-pick"
              aria-pressed={person.id === props.current?.id}
              onClick={() => pick(person)}
            >
              <span className="people-name">{person.name}</span>
              <span className="people-of">{person.roles.map((role) => say.roles[role]).join(', ') || say.noRoles}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Whoever begins a desk may do everything until there are others. */
function FirstPerson(props: { readonly onDone: () => void }) {
  const save = useSavePerson()
  return (
    <PersonForm
      person={null}
      beginWith={ROLES.filter((role) => role !== 'viewer')}
      onSave={async (draft) => {
        const problem = await save(null, draft)
        if (problem === null) props.onDone()
        return problem
      }}
    />
  )
}
