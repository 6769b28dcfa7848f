import { fail, ok, type Result } from '#lib/result.ts'
import { defineService, type Service } from '#rpc/service.ts'
import type { ActDone } from '#desk/acts.ts'
import type { DeskContext } from '#desk/context.ts'
import { findOutlet } from '#desk/outlets.ts'
import { deskZone, listEvents, type RecordedEvent } from '#desk/record.ts'
import { findOpenTask, listOpenTasks, settleTask, type TaskId } from '#desk/tasks.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import { publication, type ActAnswer, type RecordLine } from '../contract.ts'
import { act } from './run-act.ts'
import { startSchedule } from './schedule-job.ts'
import { readStanding } from './standing.ts'
import { prepareAct, type PublicationWiring } from './wiring.ts'

/** @example publicationData({ release: releaseStory, guards: [openPassages] }) */
export function publicationData(wiring: PublicationWiring): Service<DeskContext> {
  return defineService<DeskContext>()(
    publication,
    {
      standing: (context, { storyId }) => readStanding(context, wiring, storyId),
      prepare: async (context, request) => {
        await prepareAct(context, wiring, request)
        return null
      },
      act: async (context, request) => {
        await prepareAct(context, wiring, request)
        return answer(context.transact(() => act(context, wiring, request)))
      },
      record: (context, { storyId }) => listEvents(context.database, storyId).map((event) => toLine(context, event)),
      verifyRecord: (context) => verifyChain(context.database).map(describeChainFinding),
      tasks: (context, { storyId }) => {
        const zone = deskZone(context.database)
        const now = context.clock.now()
        return listOpenTasks(context.database, storyId).map((task) => ({
          ...task,
          zone,
          isLate: task.dueAt !== null && task.dueAt <= now,
        }))
      },
      settleTask: (context, { id, outcome }) => {
        if (context.person() === null) return fail('no-person')
        const task = findOpenTask(context.database, id as TaskId)
        if (task === null) return fail('no-task')
        settleTask(context, task.id, outcome)
        return ok(null)
      },
    },
    (context) => startSchedule(context, wiring),
  )
}

function answer<Problem>(done: Result<ActDone, Problem>): Result<ActAnswer, Problem> {
  if (!done.ok) return done
  const { eventId, from, to, notice } = done.value
  return ok({ eventId, from, to, notice })
}

function toLine(context: DeskContext, event: RecordedEvent): RecordLine {
  const notice = event.payload?.['notice']
  const words = event.payload?.['words']
  return {
    sequence: event.sequence,
    at: event.at,
    personName: event.personName,
    role: event.role,
    means: event.means,
    action: event.action,
    outletName: event.outletId === null ? null : (findOutlet(context.database, event.outletId)?.name ?? null),
    from: event.from,
    to: event.to,
    cause: event.cause,
    reason: event.reason,
    textHash: event.textHash,
    guards: event.guards,
    words: typeof words === 'string' ? words : '',
    notice: typeof notice === 'string' ? notice : '',
    isErased: event.payload === null,
  }
}
