import type { StoryId } from '#lib/ids.ts'
import type { GuardResult, RegisteredGuard } from '#domain/publication/guards.ts'
import type { Database } from '#database/database.ts'

/**
 * A guard that belongs to a feature: comments, suggestions, checks, passages. The entry point that composes the features hands
 * them to the publication feature; one that is not there neither passes nor blocks.
 */
export interface GuardProvider {
  readonly guard: RegisteredGuard
  readonly judge: (database: Database, storyId: StoryId) => GuardResult
}
