import { fail, ok, type Result } from '#lib/result.ts'
import type { PersonId, SourceId, StoryId } from '#lib/ids.ts'
import { emptyDocument, type LanguageTag } from '#domain/document/document.ts'
import { resolveWallTime } from '#domain/publication/wall-time.ts'
import { statement } from '#database/database.ts'
import { performAct } from '#desk/acts.ts'
import type { DeskContext } from '#desk/context.ts'
import { deskZone } from '#desk/record.ts'
import { createStory } from '#desk/stories.ts'
import type { SpikeOutcome } from '../contract.ts'
import { findNewestVersion } from './desk-choices.ts'

export interface StoryWanted {
  readonly language: LanguageTag
  readonly sourceId: SourceId | null
}

export function createBlankStory(
  context: DeskContext,
  wanted: StoryWanted,
): Result<StoryId, { readonly kind: 'no-such-source' }> {
  const document = emptyDocument(wanted.language)
  const { sourceId } = wanted
  if (sourceId === null) return ok(createStory(context, { document, reason: 'created' }))
  const version = findNewestVersion(context.database, sourceId)
  if (version === null) return fail({ kind: 'no-such-source' })
  return ok(createStory(context, { document, reason: 'created', source: { sourceId, ...version } }))
}

/** Planning is no change of the story: going through a list by "last change", rows must not leave from under one's hand. */
function tellChange(context: DeskContext, id: StoryId): void {
  context.touch(`story:${id}`)
  context.touch('stories')
}

export function assignStories(context: DeskContext, ids: readonly StoryId[], person: PersonId | null): void {
  const update = statement(context.database, `UPDATE story SET assignee_id = ? WHERE id = ? AND assignee_id IS NOT ?`)
  for (const id of ids) {
    if (update.run(person, id, person).changes > 0) tellChange(context, id)
  }
}

export function setPriority(context: DeskContext, ids: readonly StoryId[], priority: number): void {
  const update = statement(context.database, `UPDATE story SET priority = ? WHERE id = ? AND priority <> ?`)
  for (const id of ids) {
    if (update.run(priority, id, priority).changes > 0) tellChange(context, id)
  }
}

export function setDeadline(
  context: DeskContext,
  ids: readonly StoryId[],
  wall: string | null,
): Result<null, { readonly kind: 'no-such-time' }> {
  const zone = deskZone(context.database)
  const at = wall === null ? null : findInstant(wall, zone)
  if (wall !== null && at === null) return fail({ kind: 'no-such-time' })
  const update = statement(
    context.database,
    `UPDATE story SET deadline_wall = ?, deadline_zone = ?, deadline_at = ? WHERE id = ? AND deadline_wall IS NOT ?`,
  )
  for (const id of ids) {
    if (update.run(wall, wall === null ? null : zone, at, id, wall).changes > 0) tellChange(context, id)
  }
  return ok(null)
}

/** A time that the clocks skip means the moment after; one that comes twice, the first. */
function findInstant(wall: string, zone: string): string | null {
  const resolved = resolveWallTime(wall, zone)
  if (!resolved.ok) return null
  switch (resolved.value.kind) {
    case 'one':
      return resolved.value.at
    case 'gap':
      return resolved.value.after
    case 'overlap':
      return resolved.value.earlier
  }
}

/** Each story by itself: one that may not be spiked does not keep the others. */
export function actOnEach(
  context: DeskContext,
  ids: readonly StoryId[],
  action: 'spike' | 'restore',
): readonly SpikeOutcome[] {
  return ids.map((id) => {
    const done = performAct(context, { storyId: id, action })
    return { id, refusal: done.ok ? null : done.problem }
  })
}
