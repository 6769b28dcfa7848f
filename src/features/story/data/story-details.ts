import type { PersonId, StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { DESK_SETTINGS } from '#desk/create-desk.ts'
import { readSetting } from '#desk/settings.ts'
import { findStory, noteChange } from '#desk/stories.ts'
import type { StoryDetails } from '../contract.ts'

export function readDetails(database: Database, id: StoryId): StoryDetails | null {
  const found = findStory(database, id)
  if (found === null) return null
  return {
    id: found.id,
    number: found.number,
    review: found.review,
    language: found.language,
    priority: found.priority,
    urgency: found.urgency,
    genre: found.genre,
    section: found.section,
    assigneeId: found.assigneeId,
    deadlineWall: found.deadlineWall,
    deadlineZone: found.deadlineZone,
    createdAt: found.createdAt,
    changedAt: found.changedAt,
  }
}

/** What is given is changed, what is `undefined` stays. */
export interface DetailsToSave {
  readonly priority?: number | undefined
  readonly urgency?: number | null | undefined
  readonly genre?: string | undefined
  readonly section?: string | undefined
  readonly assigneeId?: string | null | undefined
  readonly deadlineWall?: string | null | undefined
}

/** Must run inside a transaction. Null when there is no such story. */
export function saveDetails(context: DeskContext, id: StoryId, changes: DetailsToSave): StoryDetails | null {
  const before = readDetails(context.database, id)
  if (before === null) return null
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const after: StoryDetails = { ...before, ...given }
  const zone = readSetting(context.database, DESK_SETTINGS.zone, 'Europe/Stockholm')
  writeDetails(context.database, after, zone)
  noteChange(context, id)
  return readDetails(context.database, id)
}

function writeDetails(database: Database, details: StoryDetails, zone: string): void {
  const wall = details.deadlineWall
  statement<
    [number, number | null, string, string, PersonId | null, string | null, string | null, string | null, StoryId]
  >(
    database,
    `UPDATE story SET priority = ?, urgency = ?, genre = ?, section = ?, assignee_id = ?, deadline_wall = ?, deadline_zone = ?, deadline_at = ? WHERE id = ?`,
  ).run(
    details.priority,
    details.urgency,
    details.genre,
    details.section,
    details.assigneeId,
    wall,
    wall === null ? null : zone,
    wall === null ? null : instantOf(wall, zone),
    details.id,
  )
}

/** A wall time that does not exist (the hour that summer time skips) means the moment after it; one that exists twice, the first. */
function instantOf(wall: string, zone: string): string {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' })
  return new Date(zoned.epochMilliseconds).toISOString()
}
