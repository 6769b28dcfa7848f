import { ClipboardCheck } from 'lucide-react'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Table, TableCell, TableRow } from '#ui/primitives/table.tsx'
import { defineMessages, useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { publication, type TaskLine } from '../contract.ts'
import { useShowShort } from './show-clock.ts'
import './publication.css'

const words = defineMessages({
  en: {
    tasks: 'To do',
    empty: 'Nothing waits',
    emptyHint: 'Corrections from the wire, missed times and single-person releases come here.',
    due: 'Due',
    task: 'What',
    story: 'Story',
    open: 'Open',
    settle: 'Settle',
    late: 'late',
    settled: 'Settled without an act',
    kinds: {
      update: (title: string) => `${title} has developed. Update the story.`,
      correction: (title: string) => `A fact was corrected in ${title}. Correct the story.`,
      hold: (title: string) => `${title} was withdrawn by its sender. Hold the story, or say why not.`,
      later_read: () => 'Released by one person. Read it.',
      missed_schedule: (title: string) => `Was to go out at ${title} and did not.`,
    },
    noPerson: 'Say who you are first.',
    noTask: 'Somebody has settled this already.',
  },
  sv: {
    tasks: 'Att göra',
    empty: 'Inget väntar',
    emptyHint: 'Hit kommer rättelser från byrån, missade tider och artiklar som en person har släppt ensam.',
    due: 'Senast',
    task: 'Vad',
    story: 'Artikel',
    open: 'Öppna',
    settle: 'Klart',
    late: 'försenad',
    settled: 'Avslutad utan åtgärd',
    kinds: {
      update: (title: string) => `${title} har utvecklats. Uppdatera artikeln.`,
      correction: (title: string) => `Fakta har rättats i ${title}. Rätta artikeln.`,
      hold: (title: string) => `${title} har dragits in av avsändaren. Stoppa artikeln eller säg varför inte.`,
      later_read: () => 'Släppt av en person. Läs den.',
      missed_schedule: (title: string) => `Skulle ha gått ut i ${title} men gjorde det inte.`,
    },
    noPerson: 'Säg först vem du är.',
    noTask: 'Någon har redan avslutat den.',
  },
})

/** What waits for somebody because of the wire, the clock, or a release by one person. */
export function TasksScreen() {
  const say = useMessages(words)
  const tasks = useQuery(publication, 'tasks', { storyId: null }, ['tasks', 'stories']).value
  if (tasks === undefined) return null
  if (tasks.length === 0) {
    return (
      <EmptyState title={say.empty} icon={<ClipboardCheck size={28} />}>
        {say.emptyHint}
      </EmptyState>
    )
  }
  return (
    <div className="publication-tasks">
      <h2 className="publication-tasks-title">{say.tasks}</h2>
      <Table label={say.tasks} head={[say.due, say.task, say.story, '']}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </Table>
    </div>
  )
}

function TaskRow({ task }: { readonly task: TaskLine }) {
  const say = useMessages(words)
  const navigate = useNavigate()
  const client = useClient(publication)
  const report = useReport()
  const toast = useToast()
  const open = (): void => navigate('story', { id: task.storyId })
  const settle = (): void => {
    client
      .settleTask({ id: task.id, outcome: say.settled })
      .then((done) => {
        if (!done.ok) toast({ tone: 'warning', text: done.problem === 'no-person' ? say.noPerson : say.noTask })
      })
      .catch(report)
  }
  return (
    <TableRow>
      <TableCell>
        <Due task={task} />
      </TableCell>
      <TableCell>{say.kinds[task.kind](task.title)}</TableCell>
      <TableCell>
        <button type="button" className="publication-task-story" onClick={open}>
          {task.headline === '' ? `#${task.storyNumber}` : task.headline}
        </button>
      </TableCell>
      <TableCell>
        <span className="publication-task-acts">
          <Button onClick={open}>{say.open}</Button>
          {task.kind === 'later_read' || task.kind === 'missed_schedule' ? null : (
            <Button tone="quiet" onClick={settle}>
              {say.settle}
            </Button>
          )}
        </span>
      </TableCell>
    </TableRow>
  )
}

function Due({ task }: { readonly task: TaskLine }) {
  const say = useMessages(words)
  const short = useShowShort()
  if (task.dueAt === null) return null
  const isUrgent = task.isLate || task.kind === 'correction' || task.kind === 'hold'
  const time = short(task.dueAt, task.zone)
  return <Badge tone={isUrgent ? 'danger' : 'neutral'}>{task.isLate ? `${time} · ${say.late}` : time}</Badge>
}
