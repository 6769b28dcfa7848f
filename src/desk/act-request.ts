import type { OutletId, StoryId } from '#lib/ids.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import { PUBLICATION_ACTIONS, type PublicationAction } from '#domain/publication/publication-machine.ts'
import { REVIEW_ACTIONS, type ReviewAction } from '#domain/publication/review-machine.ts'
import { STORY_ACTIONS, type StoryAction } from '#domain/publication/story-acts.ts'

const ACTIONS = [...REVIEW_ACTIONS, ...PUBLICATION_ACTIONS, ...STORY_ACTIONS] as const
export type ActionName = ReviewAction | PublicationAction | StoryAction

export interface ActRequest {
  readonly storyId: StoryId
  readonly action: ActionName
  /** The desk's first outlet when absent. */
  readonly outletId?: OutletId
  readonly cause?: Cause | null
  readonly statement?: Statement
  /** True for what the desk does by itself: the wire, the clock. */
  readonly isSystem?: boolean
  /** Results of the guards that belong to features. */
  readonly registered?: readonly GuardResult[]
}

export function isActionName(name: string): name is ActionName {
  return ACTIONS.some((action) => action === name)
}
