import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail } from '#lib/result.ts'
import type { StoryId } from '#lib/ids.ts'
import { listPublications } from '#desk/publications.ts'
import { listEvents } from '#desk/record.ts'
import { authorizeExport, commitExport, type ReleaseStory } from '#desk/release.ts'
import { listOpenTasks } from '#desk/tasks.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from '#desk/testing/publication-desk.ts'
import { releaseDue } from './schedule-job.ts'

const DUE = { at: '2026-03-12T18:00:00.000Z', zone: 'Europe/Stockholm' }

/** Asks the rules and moves the story, with files that need no disk. */
const releaseStory: ReleaseStory = async (context, request) => {
  const permit = authorizeExport(context, request)
  if (!permit.ok) return permit
  return context.transact(() => commitExport(context, permit.value, { isVerified: true, payload: { files: [] } }))
}

let desk: PublicationDesk
let storyId: StoryId

beforeEach(() => {
  desk = aPublicationDesk()
  storyId = desk.approvedStory()
  mustDo(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: DUE } }))
  desk.actAs(null)
})

afterEach(() => desk.dispose())

const stateNow = () => listPublications(desk.database, storyId)[0]?.state

describe('a scheduled story', () => {
  it('does not go out before its time', async () => {
    desk.setNow('2026-03-12T17:59:59.999Z')
    await releaseDue(desk.context, { release: releaseStory, guards: [] })
    expect(stateNow()).toBe('scheduled')
    expect(listOpenTasks(desk.database)).toEqual([])
  })

  it('goes out at its time, by the system, and the record says so', async () => {
    desk.setNow('2026-03-12T18:00:01.000Z')
    await releaseDue(desk.context, { release: releaseStory, guards: [] })
    expect(stateNow()).toBe('exported')
    expect(listEvents(desk.database, storyId)[0]).toMatchObject({ action: 'due', role: 'system', means: 'system' })
  })

  it('that was missed raises an alarm once and never goes out late', async () => {
    desk.setNow('2026-03-12T18:01:00.001Z')
    await releaseDue(desk.context, { release: releaseStory, guards: [] })
    await releaseDue(desk.context, { release: releaseStory, guards: [] })
    expect(stateNow()).toBe('scheduled')
    expect(listOpenTasks(desk.database)).toMatchObject([{ kind: 'missed_schedule', dueAt: DUE.at }])
    const missed = listEvents(desk.database, storyId).filter((event) => event.action === 'schedule_missed')
    expect(missed).toMatchObject([{ reason: 'schedule-missed' }])
  })

  it('is asked all rules again: an embargo that was moved meanwhile holds it back aloud', async () => {
    const embargo = { at: '2026-03-12T20:00:00.000Z', zone: 'Europe/Stockholm' }
    mustDo(desk.act(desk.people.eva, storyId, 'set_embargo', { statement: { embargo, reason: 'Moved by the agency' } }))
    desk.setNow(DUE.at)
    await releaseDue(desk.context, { release: releaseStory, guards: [] })
    expect(stateNow()).toBe('scheduled')
    expect(listEvents(desk.database, storyId)[0]).toMatchObject({ action: 'schedule_missed', reason: 'embargo' })
  })

  it('whose files cannot be written raises the alarm with what happened', async () => {
    desk.setNow(DUE.at)
    const broken: ReleaseStory = async () => fail({ rule: 'export-failed', detail: 'The disk is full' })
    await releaseDue(desk.context, { release: broken, guards: [] })
    expect(listEvents(desk.database, storyId)[0]).toMatchObject({
      action: 'schedule_missed',
      reason: 'The disk is full',
    })
    mustDo(desk.act(desk.people.eva, storyId, 'cancel_schedule'))
    expect(listOpenTasks(desk.database)).toEqual([])
  })
})
