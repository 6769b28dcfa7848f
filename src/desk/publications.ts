import type { Instant, TimeZone } from '#lib/clock.ts'
import type { OutletId, StoryId, VersionId } from '#lib/ids.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/** Where a story stands at one outlet. A story that never went there has no row and is `unpublished`. */
export interface Publication {
  readonly storyId: StoryId
  readonly outletId: OutletId
  readonly state: PublicationState
  readonly stateBefore: PublicationState | null
  readonly scheduledAt: Instant | null
  readonly scheduledZone: TimeZone | null
  /** Since when a missed time waits for a person to settle it. */
  readonly scheduledAlarm: Instant | null
  /** What went out last. */
  readonly versionId: VersionId | null
  readonly textHash: string | null
  readonly address: string
  readonly liveAt: Instant | null
}

export function findPublication(database: Database, storyId: StoryId, outletId: OutletId): Publication {
  return (
    listPublications(database, storyId).find((found) => found.outletId === outletId) ?? unpublished(storyId, outletId)
  )
}

export function listPublications(database: Database, storyId: StoryId): readonly Publication[] {
  return statement<[StoryId], Publication>(database, `${SELECT} WHERE story_id = ? ORDER BY outlet_id`).all(storyId)
}

/** Scheduled stories whose time has come or gone by, in the order of their times; those that already raised an alarm are left out. */
export function listDue(database: Database, now: Instant): readonly Publication[] {
  return statement<[Instant], Publication>(
    database,
    `${SELECT} WHERE state = 'scheduled' AND scheduled_at <= ? AND scheduled_alarm IS NULL ORDER BY scheduled_at`,
  ).all(now)
}

/** When the next scheduled story is due; null when none is. */
export function nextDue(database: Database): Instant | null {
  const row = statement<[], { readonly at: Instant | null }>(
    database,
    `SELECT min(scheduled_at) AS at FROM publication WHERE state = 'scheduled' AND scheduled_alarm IS NULL`,
  ).get()
  return row?.at ?? null
}

/** Must run inside a transaction. */
export function savePublication(context: DeskContext, publication: Publication): void {
  statement(
    context.database,
    `INSERT INTO publication (story_id, outlet_id, state, state_before, scheduled_at, scheduled_zone, scheduled_alarm,
       version_id, text_hash, address, live_at, changed_at)
     VALUES (@storyId, @outletId, @state, @stateBefore, @scheduledAt, @scheduledZone, @scheduledAlarm,
       @versionId, @textHash, @address, @liveAt, @changedAt)
     ON CONFLICT (story_id, outlet_id) DO UPDATE SET state = excluded.state, state_before = excluded.state_before,
       scheduled_at = excluded.scheduled_at, scheduled_zone = excluded.scheduled_zone, scheduled_alarm = excluded.scheduled_alarm,
       version_id = excluded.version_id, text_hash = excluded.text_hash, address = excluded.address,
       live_at = excluded.live_at, changed_at = excluded.changed_at`,
  ).run({ ...publication, changedAt: context.clock.now() })
}

function unpublished(storyId: StoryId, outletId: OutletId): Publication {
  return {
    storyId,
    outletId,
    state: 'unpublished',
    stateBefore: null,
    scheduledAt: null,
    scheduledZone: null,
    scheduledAlarm: null,
    versionId: null,
    textHash: null,
    address: '',
    liveAt: null,
  }
}

const SELECT = `SELECT story_id AS storyId, outlet_id AS outletId, state, state_before AS stateBefore, scheduled_at AS scheduledAt,
  scheduled_zone AS scheduledZone, scheduled_alarm AS scheduledAlarm, version_id AS versionId, text_hash AS textHash,
  address, live_at AS liveAt FROM publication`
