import { fail, ok, type Result } from '#lib/result.ts'
import type { EventId } from '#lib/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import { refuse, type GuardResult, type Refusal } from '#domain/publication/guards.ts'
import type { Role } from '#domain/publication/roles.ts'
import type { ActRequest } from './act-request.ts'
import type { ActTrace } from './act-trace.ts'
import type { DeskContext } from './context.ts'
import { judgeAct, openCase, type ActCase, type Judgement } from './judge-act.ts'
import { performPublicationAct } from './publication-acts.ts'
import { appendEvent } from './record.ts'
import { performReviewAct } from './review-acts.ts'
import { noteChange } from './stories.ts'
import { performStoryAct } from './story-acts.ts'

/** What an act left behind. */
export interface ActDone {
  readonly eventId: EventId
  readonly from: string
  readonly to: string
  readonly role: Role | 'system'
  readonly guards: readonly GuardResult[]
  /** What is to be sent to those who got the story, in the outlet's language; empty when the act calls for none. */
  readonly notice: string
}

/**
 * Carries out one act: asks the machine, changes the desk, writes the record. When it is refused nothing has been changed.
 * Exports are not carried out here but by `commitExport`, because files are written first. Must run inside a transaction.
 */
export function performAct(context: DeskContext, request: ActRequest): Result<ActDone, Refusal> {
  if (request.action === 'export' || request.action === 'export_again' || request.action === 'due') {
    return fail(refuse('unknown-action', { action: request.action }))
  }
  const opened = openCase(context, request)
  if (!opened.ok) return opened
  const judged = judgeAct(opened.value)
  if (!judged.ok) return judged
  const trace = perform(context, opened.value, judged.value)
  return ok(recordAct(context, { opened: opened.value, judgement: judged.value, trace }))
}

function perform(context: DeskContext, opened: ActCase, judgement: Judgement): ActTrace {
  switch (judgement.machine) {
    case 'review':
      return performReviewAct(context, opened, judgement)
    case 'publication':
      return performPublicationAct(context, opened, judgement)
    case 'story':
      return performStoryAct(context, opened, judgement)
    default:
      return assertNever(judgement)
  }
}

export interface PerformedAct {
  readonly opened: ActCase
  readonly judgement: Judgement
  readonly trace: ActTrace
}

/** Writes the row and says that the story changed. */
export function recordAct(context: DeskContext, act: PerformedAct): ActDone {
  const { opened, judgement, trace } = act
  const { decision, from } = judgement
  const notice = trace.notice ?? ''
  const eventId = appendEvent(context, {
    action: opened.request.action,
    storyId: opened.story.id,
    outletId: judgement.machine === 'publication' ? opened.outlet.id : null,
    versionId: trace.versionId ?? null,
    textHash: trace.textHash ?? opened.facts.textHash,
    role: decision.role,
    from,
    to: decision.to,
    cause: opened.request.cause ?? null,
    reason: opened.request.statement?.reason ?? '',
    guards: decision.guards,
    payload: notice === '' ? trace.payload : { ...trace.payload, notice },
  })
  noteChange(context, opened.story.id)
  return { eventId, from, to: decision.to, role: decision.role, guards: decision.guards, notice }
}
