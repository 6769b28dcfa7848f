import type { SourceId, StoryId } from '#lib/ids.ts'
import { alignBlocks } from '#domain/translation/alignment.ts'
import type { Passage } from '#domain/translation/passage.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import type { Database } from '#database/database.ts'
import { currentText } from '#desk/drafts.ts'
import type { GuardProvider } from '#desk/guard-provider.ts'
import { listPassages } from './passages.ts'
import { readBaseSource } from './open-story.ts'

/**
 * A text is not handed over while a passage of its source is neither in the copy nor left out with a reason, or a part of the
 * copy stands on no source and nobody has said where it is from.
 */
export const openPassagesGuard: GuardProvider = {
  guard: 'open-passages',
  judge: (database, storyId) => judgeOpenPassages(database, storyId),
}

function judgeOpenPassages(database: Database, storyId: StoryId): GuardResult {
  const open = listOpenPassages(database, storyId)
  // Most open passages are in the source and have no place in the copy yet; the command walks through both.
  const places = [{ kind: 'command' as const, command: 'story.nextOpen' }]
  return { guard: 'open-passages', passed: open.length === 0, why: { count: open.length }, places }
}

function listOpenPassages(database: Database, storyId: StoryId): readonly Passage[] {
  const source = readBaseSource(database, storyId)
  const text = currentText(database, storyId)
  if (source === null || text === null) return []
  const kept = listPassages(database, storyId).map((passage) => ({
    ...passage,
    sourceId: passage.sourceId as SourceId | null,
  }))
  return alignBlocks(source.document, text.document, kept).filter((passage) => passage.state === 'open')
}
