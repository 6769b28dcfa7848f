import type { StoryId } from '#lib/ids.ts'
import { statement } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { currentText, type CurrentText } from './drafts.ts'
import { DamagedTextError } from './stored-document.ts'
import { findStory, noteText } from './stories.ts'

/** Nobody types in more stories at once. */
const LATEST = 50

/**
 * Brings lists and search to texts that were saved while somebody typed and whose pause never came, because the process ended.
 * Looks at the drafts that were saved last; answers the stories that lagged behind.
 */
export function catchUp(context: DeskContext): readonly StoryId[] {
  const ids = statement<[number], { readonly id: StoryId }>(
    context.database,
    `SELECT story_id AS id FROM draft ORDER BY saved_at DESC LIMIT ?`,
  ).all(LATEST)
  return ids.flatMap(({ id }) => {
    const text = readText(context, id)
    if (text === null || findStory(context.database, id)?.textHash === text.textHash) return []
    context.transact(() => noteText(context, id, text.document, text.textHash))
    return [id]
  })
}

/** A damaged text is told to whoever opens it; here it only cannot be listed. */
function readText(context: DeskContext, id: StoryId): CurrentText | null {
  try {
    return currentText(context.database, id)
  } catch (error) {
    if (error instanceof DamagedTextError) return null
    throw error
  }
}
