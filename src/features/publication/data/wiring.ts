import type { StoryId } from '#lib/ids.ts'
import type { GuardResult, RegisteredGuard } from '#domain/publication/guards.ts'
import type { Database } from '#database/database.ts'
import type { ActionName } from '#desk/act-request.ts'
import type { DeskContext } from '#desk/context.ts'
import type { GuardProvider } from '#desk/guard-provider.ts'
import type { ReleaseStory } from '#desk/release.ts'
import type { StandingWaiver } from '#desk/waivers.ts'

/** What other features give to this one, handed over where the features are composed. */
export interface PublicationWiring {
  /** Writes final copy; null where nothing can: exports and schedules then fail aloud. */
  readonly release: ReleaseStory | null
  readonly guards: readonly GuardProvider[]
  /** Findings that somebody let stand, for whoever approves the text; absent where nothing can be let stand. */
  readonly waivers?: (database: Database, storyId: StoryId) => readonly StandingWaiver[]
  /** What is done before a text is handed over, so that guards can judge it at once; absent where nothing has to be. */
  readonly preparation?: ActPreparation
}

export interface ActPreparation {
  readonly prepare: (context: DeskContext, storyId: StoryId) => Promise<void>
  /** Guards that hold once this is done: before it they stand in nobody's way. */
  readonly guards: readonly RegisteredGuard[]
}

/** Acts that hand a text over to somebody else's eyes. */
const HANDING_OVER: ReadonlySet<ActionName> = new Set<ActionName>([
  'submit',
  'approve',
  'approve_alone',
  'schedule',
  'export',
  'export_again',
])

export async function prepareAct(
  context: DeskContext,
  wiring: PublicationWiring,
  { storyId, action }: { readonly storyId: StoryId; readonly action: ActionName },
): Promise<void> {
  if (wiring.preparation === undefined || !HANDING_OVER.has(action)) return
  await wiring.preparation.prepare(context, storyId)
}

/** As `judgeRegistered`, without what an act itself will see to first. */
export function judgeRegisteredAhead(
  wiring: PublicationWiring,
  database: Database,
  storyId: StoryId,
): readonly GuardResult[] {
  const seenTo = wiring.preparation?.guards ?? []
  return judgeRegistered(wiring, database, storyId).filter(({ guard }) => !seenTo.some((one) => one === guard))
}

export function judgeRegistered(
  wiring: PublicationWiring,
  database: Database,
  storyId: StoryId,
): readonly GuardResult[] {
  return wiring.guards.map((provider) => provider.judge(database, storyId))
}
