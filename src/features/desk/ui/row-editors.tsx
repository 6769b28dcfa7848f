import type { PersonId } from '#lib/ids.ts'
import { Picker, type PickerChoice } from '#ui/primitives/picker.tsx'
import { useMessages } from '#workbench/messages.ts'
import { rankCommands } from '#workbench/rank-commands.ts'
import type { DeskChoices } from '../contract.ts'
import { deskWords } from './desk-words.ts'

export interface AssignPickerProps {
  readonly choices: DeskChoices
  readonly onAssign: (person: PersonId | null) => void
  readonly onClose: () => void
}

interface PersonChoice extends PickerChoice {
  readonly person: PersonId | null
  readonly words: string
}

export function AssignPicker(props: AssignPickerProps) {
  const say = useMessages(deskWords)
  const { people, me } = props.choices
  const mine = people.filter((person) => person.id === me)
  const others = people.filter((person) => person.id !== me)
  const choices: readonly PersonChoice[] = [
    ...[...mine, ...others].map(({ id, name }) => ({ id, label: name, person: id, words: name })),
    { id: 'nobody', label: say.nobody, person: null, words: say.nobody },
  ]
  return (
    <Picker
      title={say.assignTitle}
      prompt={say.assignTitle}
      nothing={say.noMatchTitle}
      choices={choices}
      narrow={rankCommands}
      onChoose={({ person }) => props.onAssign(person)}
      onClose={props.onClose}
    />
  )
}

const PRIORITIES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export function PriorityPicker(props: { readonly onChoose: (priority: number) => void; readonly onClose: () => void }) {
  const say = useMessages(deskWords)
  const choices = PRIORITIES.map((priority) => ({
    id: String(priority),
    label: String(priority),
    words: String(priority),
    priority,
    ...(priority === 1 ? { hint: say.first } : {}),
    ...(priority === 9 ? { hint: say.last } : {}),
  }))
  return (
    <Picker
      title={say.priorityTitle}
      prompt={say.priorityTitle}
      nothing={say.noMatchTitle}
      choices={choices}
      narrow={rankCommands}
      onChoose={({ priority }) => props.onChoose(priority)}
      onClose={props.onClose}
    />
  )
}
