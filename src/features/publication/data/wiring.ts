import type { StoryId } from '#lib/ids.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import type { Database } from '#database/database.ts'
import type { GuardProvider } from '#desk/guard-provider.ts'
import type { ReleaseStory } from '#desk/release.ts'

/** What other features give to this one, handed over where the features are composed. */
export interface PublicationWiring {
  /** Writes final copy; null where nothing can: exports and schedules then fail aloud. */
  readonly release: ReleaseStory | null
  readonly guards: readonly GuardProvider[]
}

export function judgeRegistered(
  wiring: PublicationWiring,
  database: Database,
  storyId: StoryId,
): readonly GuardResult[] {
  return wiring.guards.map((provider) => provider.judge(database, storyId))
}
