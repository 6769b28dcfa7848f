import { fail, type Result } from '#lib/result.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { ActRequest } from '#desk/act-request.ts'
import { performAct, type ActDone } from '#desk/acts.ts'
import type { DeskContext } from '#desk/context.ts'
import type { ExportRequest, ReleaseFailure } from '#desk/release.ts'
import { judgeRegistered, prepareAct, type PublicationWiring } from './wiring.ts'

/**
 * Carries out any act on a story, exports included, for whoever has no window: the command line. A refusal names the rule.
 * Who acts is the context's person.
 */
export async function runAct(
  context: DeskContext,
  wiring: PublicationWiring,
  request: ActRequest,
): Promise<Result<ActDone, Refusal | ReleaseFailure>> {
  await prepareAct(context, wiring, request)
  if (request.action === 'export' || request.action === 'export_again') return release(context, wiring, request)
  return context.transact(() => act(context, wiring, request))
}

/** Must run inside a transaction. */
export function act(context: DeskContext, wiring: PublicationWiring, request: ActRequest): Result<ActDone, Refusal> {
  return performAct(context, { ...request, registered: judgeRegistered(wiring, context.database, request.storyId) })
}

export function release(
  context: DeskContext,
  wiring: PublicationWiring,
  request: ExportRequest,
): Promise<Result<ActDone, Refusal | ReleaseFailure>> {
  if (wiring.release !== null) return wiring.release(context, request)
  return Promise.resolve(fail({ rule: 'export-failed', detail: 'This desk has nothing that writes final copy.' }))
}
