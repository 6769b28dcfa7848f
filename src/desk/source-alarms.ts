import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import {
  feedStateAfter,
  sourceEffects,
  type FeedState,
  type SourceCause,
  type SourceEffect,
} from '#domain/publication/source-machine.ts'
import { statement, type Database } from '#database/database.ts'
import { performAct } from './acts.ts'
import { currentApproval } from './approvals.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import type { DeskContext } from './context.ts'
import { listPublications } from './publications.ts'
import { appendEvent } from './record.ts'
import { later } from './review-acts.ts'
import { findStory, noteChange, type Story } from './stories.ts'
import { addTask } from './tasks.ts'

/** A fact that readers have wrong must be right within the hour; a development within four. */
const CORRECT_WITHIN_MS = 60 * 60 * 1000
const UPDATE_WITHIN_MS = 4 * CORRECT_WITHIN_MS

export interface StoryAlarm {
  readonly storyId: StoryId
  readonly effects: readonly SourceEffect[]
}

interface SourceVersionRow {
  readonly sourceId: SourceId
  readonly title: string
  readonly feed: FeedState
  readonly cause: SourceCause | null
}

/**
 * Called when a new version of a source has been stored: does to every story built on it what the cause demands, and says
 * so in the record. Answers what happened to which story. Must run inside the transaction that stores the version.
 */
export function raiseSourceAlarm(context: DeskContext, versionId: SourceVersionId): readonly StoryAlarm[] {
  const source = readSource(context.database, versionId)
  if (source === null || source.cause === null) return []
  const { cause } = source
  const feed = feedStateAfter(source.feed, cause)
  statement(context.database, `UPDATE source SET feed = ? WHERE id = ?`).run(feed, source.sourceId)
  context.touch(`source:${source.sourceId}`)
  context.touch('sources')
  return storiesOn(context.database, source.sourceId).flatMap((story) => {
    const effects = sourceEffects(cause, standingOf(context.database, story))
    if (effects.length === 0) return []
    for (const effect of effects) applyEffect(context, { story, effect, source, cause })
    recordAlarm(context, { story, effects, source, cause, versionId })
    return [{ storyId: story.id, effects }]
  })
}

function readSource(database: Database, versionId: SourceVersionId): SourceVersionRow | null {
  const row = statement<[SourceVersionId], SourceVersionRow>(
    database,
    `SELECT source.id AS sourceId, title, feed, cause FROM source_version
     JOIN source ON source.id = source_id WHERE source_version.id = ?`,
  ).get(versionId)
  return row ?? null
}

function storiesOn(database: Database, sourceId: SourceId): readonly Story[] {
  return statement<[SourceId], { readonly id: StoryId }>(
    database,
    `SELECT story_id AS id FROM story_source WHERE source_id = ? ORDER BY added_at`,
  )
    .all(sourceId)
    .flatMap(({ id }) => findStory(database, id) ?? [])
}

function standingOf(database: Database, story: Story): Parameters<typeof sourceEffects>[1] {
  const publications = listPublications(database, story.id)
  const approval = currentApproval(database, story.id)
  return {
    review: story.review,
    publications: publications.map((publication) => publication.state),
    hasNewApprovedText: approval !== null && publications.every((out) => out.textHash !== approval.textHash),
  }
}

interface Alarm {
  readonly story: Story
  readonly effect: SourceEffect
  readonly source: SourceVersionRow
  readonly cause: SourceCause
}

function applyEffect(context: DeskContext, { story, effect, source, cause }: Alarm): void {
  const now = context.clock.now()
  const task = { storyId: story.id, title: source.title }
  switch (effect) {
    case 'void_approval':
      actAsSystem(context, story.id, 'void', source.title)
      return
    case 'raise_hold':
      actAsSystem(context, story.id, 'raise_hold', source.title)
      return
    case 'cancel_schedule':
      cancelSchedules(context, story.id, cause)
      return
    case 'update_task':
      addTask(context, { ...task, kind: 'update', dueAt: later(now, UPDATE_WITHIN_MS) })
      return
    case 'correction_task':
      addTask(context, { ...task, kind: 'correction', dueAt: later(now, CORRECT_WITHIN_MS) })
      return
    case 'hold_task':
      addTask(context, { ...task, kind: 'hold', dueAt: now })
      return
    case 'offer_difference':
    case 'warn':
    case 'note':
    case 'block_approval':
      // Read from the source's versions whenever the story is shown or judged; nothing to store.
      return
    default:
      assertNever(effect)
  }
}

function actAsSystem(context: DeskContext, storyId: StoryId, action: 'void' | 'raise_hold', reason: string): void {
  const done = performAct(context, { storyId, action, isSystem: true, statement: { reason } })
  if (!done.ok) throw new Error(`${action} of ${storyId} was refused: ${done.problem.rule}`)
}

interface RecordedAlarm extends Omit<Alarm, 'effect'> {
  readonly effects: readonly SourceEffect[]
  readonly versionId: SourceVersionId
}

function recordAlarm(context: DeskContext, alarm: RecordedAlarm): void {
  appendEvent(context, {
    action: 'source_changed',
    storyId: alarm.story.id,
    role: 'system',
    cause: alarm.cause,
    reason: alarm.source.title,
    payload: { sourceId: alarm.source.sourceId, sourceVersionId: alarm.versionId, effects: alarm.effects },
  })
  noteChange(context, alarm.story.id)
}
