import type { StoryId } from '#lib/ids.ts'
import type { DeskContext } from './context.ts'
import { listPublications, savePublication, type Publication } from './publications.ts'
import { appendEvent } from './record.ts'
import { settleTasksOfKind } from './tasks.ts'

/**
 * Takes back every time at which the story would go out by itself: its text is no longer the approved one, or its source was
 * withdrawn. Each is an act of the system in the record. Answers how many there were. Must run inside a transaction.
 */
export function cancelSchedules(context: DeskContext, storyId: StoryId, because: string): number {
  const scheduled = listPublications(context.database, storyId).filter((found) => found.state === 'scheduled')
  for (const publication of scheduled) cancelSchedule(context, publication, because)
  return scheduled.length
}

function cancelSchedule(context: DeskContext, publication: Publication, because: string): void {
  savePublication(context, unscheduled(publication))
  settleTasksOfKind(context, publication.storyId, 'missed_schedule')
  appendEvent(context, {
    action: 'cancel_schedule',
    storyId: publication.storyId,
    outletId: publication.outletId,
    role: 'system',
    from: 'scheduled',
    to: 'unpublished',
    payload: { because, at: publication.scheduledAt, zone: publication.scheduledZone },
  })
}

export function unscheduled(publication: Publication): Publication {
  return { ...publication, state: 'unpublished', scheduledAt: null, scheduledZone: null, scheduledAlarm: null }
}
