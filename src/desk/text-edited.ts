import type { StoryId } from '#lib/ids.ts'
import { currentApproval, endApproval } from './approvals.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import type { DeskContext } from './context.ts'
import { appendEvent } from './record.ts'
import { findStory, noteChange } from './stories.ts'
import { statement } from '#database/database.ts'

/**
 * For every way in which the text of a story can change: when it was approved and is another text now, the approval ends, the story is a
 * draft again and nothing of it goes out by itself. A change that readers would not see leaves the approval alone.
 * Must run inside the transaction that saves the text.
 */
export function textEdited(context: DeskContext, storyId: StoryId, newTextHash: string): void {
  const approval = currentApproval(context.database, storyId)
  if (approval === null || approval.textHash === newTextHash) return
  const from = findStory(context.database, storyId)?.review ?? null
  endApproval(context, storyId, 'edit')
  statement(context.database, `UPDATE story SET review = 'draft', review_before = NULL WHERE id = ?`).run(storyId)
  const cancelled = cancelSchedules(context, storyId, 'edit')
  appendEvent(context, {
    action: 'edit',
    storyId,
    textHash: newTextHash,
    from,
    to: 'draft',
    payload: { cancelledSchedules: cancelled },
  })
  noteChange(context, storyId)
}
