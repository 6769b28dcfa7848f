import type { Result } from '#lib/result.ts'
import { fail } from '#lib/result.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { ActDone } from '#desk/acts.ts'
import type { DeskContext } from '#desk/context.ts'
import { findOutlet } from '#desk/outlets.ts'
import { findPublication, listDue, nextDue, savePublication, type Publication } from '#desk/publications.ts'
import { appendEvent } from '#desk/record.ts'
import type { ReleaseFailure } from '#desk/release.ts'
import { noteChange } from '#desk/stories.ts'
import { addTask } from '#desk/tasks.ts'
import { release } from './run-act.ts'
import type { PublicationWiring } from './wiring.ts'

/** The clock can be set and the machine can sleep, so the desk looks this often even when nothing is due for long. */
const LOOK_EVERY_MS = 10_000

/**
 * Releases scheduled stories when their time comes, all rules asked again. What was missed, or is refused, raises an alarm: it never goes
 * out late in silence. Works only while the desk is open. Answers its end.
 */
export function startSchedule(context: DeskContext, wiring: PublicationWiring): () => void {
  if (context.readOnly) return () => undefined
  let isEnded = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async (): Promise<void> => {
    await releaseDue(context, wiring)
    if (!isEnded) timer = setTimeout(() => void look(), waitMs(context))
  }
  timer = setTimeout(() => void look(), 0)
  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}

function waitMs(context: DeskContext): number {
  const due = nextDue(context.database)
  if (due === null) return LOOK_EVERY_MS
  return Math.min(LOOK_EVERY_MS, Math.max(0, Date.parse(due) - Date.parse(context.clock.now())))
}

/** Releases everything that is due now, one after the other. */
export async function releaseDue(context: DeskContext, wiring: PublicationWiring): Promise<void> {
  for (const publication of listDue(context.database, context.clock.now())) {
    const done = await tryRelease(context, wiring, publication)
    if (!done.ok) context.transact(() => raiseAlarm(context, publication, done.problem))
  }
}

async function tryRelease(
  context: DeskContext,
  wiring: PublicationWiring,
  publication: Publication,
): Promise<Result<ActDone, Refusal | ReleaseFailure>> {
  const { storyId, outletId } = publication
  try {
    return await release(context, wiring, { storyId, outletId, isDue: true })
  } catch (error) {
    // Nobody is waiting for this call: the alarm and the record are where a failure is told.
    return fail({ rule: 'export-failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** The story stays scheduled, with the alarm on it, until a person takes the time back. Must run inside a transaction. */
function raiseAlarm(context: DeskContext, due: Publication, problem: Refusal | ReleaseFailure): void {
  const { database } = context
  const now = findPublication(database, due.storyId, due.outletId)
  // Taken back or released by somebody while it was tried.
  if (now.state !== 'scheduled') return
  savePublication(context, { ...now, scheduledAlarm: context.clock.now() })
  const title = findOutlet(database, due.outletId)?.name ?? ''
  addTask(context, { storyId: due.storyId, kind: 'missed_schedule', title, dueAt: due.scheduledAt })
  appendEvent(context, {
    action: 'schedule_missed',
    storyId: due.storyId,
    outletId: due.outletId,
    role: 'system',
    from: 'scheduled',
    to: 'scheduled',
    reason: 'detail' in problem ? problem.detail : problem.rule,
    guards: 'guards' in problem ? problem.guards : [],
    payload: { scheduledAt: due.scheduledAt },
  })
  noteChange(context, due.storyId)
}
