import { fail, ok, type Result } from '#lib/result.ts'
import type { OutletId, StoryId, VersionId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import { refuse, type GuardResult, type Refusal } from '#domain/publication/guards.ts'
import type { PublicationAction, PublicationState } from '#domain/publication/publication-machine.ts'
import type { ActRequest } from './act-request.ts'
import { recordAct, type ActDone } from './acts.ts'
import { currentApproval, type Approval } from './approvals.ts'
import type { DeskContext } from './context.ts'
import { addCorrection } from './corrections.ts'
import { judgeAct, openCase, type ActCase } from './judge-act.ts'
import type { Outlet } from './outlets.ts'
import { savePublication } from './publications.ts'
import type { EventPayload } from './record.ts'
import type { Story } from './stories.ts'
import { settleTasksOfKind } from './tasks.ts'
import { readVersionDocument } from './versions.ts'

/**
 * How final copy leaves the desk, in three steps: `authorizeExport` asks the rules and gives the approved text; the caller writes the
 * files and reads them again; `commitExport`, in the transaction that writes the `export` row, asks all rules once more
 * (somebody may have edited meanwhile) and moves the story.
 */
export interface ExportRequest {
  readonly storyId: StoryId
  /** The desk's first outlet when absent. */
  readonly outletId?: OutletId
  /** Needed when the story has been out before. */
  readonly cause?: Cause | null
  /** The reader note of a correction, and so on. */
  readonly statement?: Statement
  /** True for a scheduled story whose time has come. */
  readonly isDue?: boolean
}

/** Leave to export one text. */
export interface ExportPermit {
  readonly request: ExportRequest
  readonly story: Story
  readonly outlet: Outlet
  readonly approval: Approval
  readonly versionId: VersionId
  readonly textHash: string
  /** The approved text, read from its version. */
  readonly document: Document
  readonly from: PublicationState
  /** What the guards said, for the manifest. */
  readonly guards: readonly GuardResult[]
}

/** What the caller found when it read the written files again. */
export interface WrittenExport {
  /** False refuses the export under the rule `export-verified`. */
  readonly isVerified: boolean
  /** For the record: folder, names and hashes of files. */
  readonly payload: EventPayload
}

/** Why nothing went out although the rules allowed it: the folder, a format, the disk. */
export interface ReleaseFailure {
  readonly rule: 'export-failed'
  readonly detail: string
}

/**
 * Writes a story out whole, for a caller that knows nothing of formats: the schedule. Given by the feature that exports, when
 * the features are composed.
 */
export type ReleaseStory = (
  context: DeskContext,
  request: ExportRequest,
) => Promise<Result<ActDone, Refusal | ReleaseFailure>>

/** Asks the rules. Reads only. */
export function authorizeExport(context: DeskContext, request: ExportRequest): Result<ExportPermit, Refusal> {
  const opened = openCase(context, toAct(request, []))
  if (!opened.ok) return opened
  const act = namedAct(opened.value)
  const judged = judgeAct(act)
  if (!judged.ok) return judged
  const approval = currentApproval(context.database, request.storyId)
  if (approval === null) return fail(refuse('text-not-approved'))
  return ok({
    request,
    story: act.story,
    outlet: act.outlet,
    approval,
    versionId: approval.versionId,
    textHash: approval.textHash,
    document: readVersionDocument(context.database, approval.versionId),
    from: act.publication.state,
    guards: judged.value.decision.guards,
  })
}

/**
 * Moves the story and writes the record; refused when a rule no longer holds or another text is approved by now. Must run
 * inside the transaction that writes the `export` row.
 */
export function commitExport(
  context: DeskContext,
  permit: ExportPermit,
  written: WrittenExport,
): Result<ActDone, Refusal> {
  const verified: GuardResult = { guard: 'export-verified', passed: written.isVerified, why: {} }
  const opened = openCase(context, toAct(permit.request, [verified]))
  if (!opened.ok) return opened
  const act = namedAct(opened.value)
  const judged = judgeAct(act)
  if (!judged.ok) return judged
  if (judged.value.machine !== 'publication') throw new Error('An export belongs to the publication')
  if (act.facts.textHash !== permit.textHash) return fail(refuse('text-changed-since-approval'))
  moveOut(context, act, { permit, to: judged.value.decision.to })
  noteCause(context, act, permit)
  const payload = { ...written.payload, ...permit.request.statement }
  const trace = { payload, versionId: permit.versionId, textHash: permit.textHash }
  return ok(recordAct(context, { opened: act, judgement: judged.value, trace }))
}

function toAct(request: ExportRequest, registered: readonly GuardResult[]): ActRequest {
  return {
    storyId: request.storyId,
    action: request.isDue === true ? 'due' : 'export',
    ...(request.outletId === undefined ? {} : { outletId: request.outletId }),
    cause: request.cause ?? null,
    statement: request.statement ?? {},
    isSystem: request.isDue === true,
    registered,
  }
}

/** The first export and one of a story that is out are two acts; which it is follows from where the story stands. */
function namedAct(opened: ActCase): ActCase {
  if (opened.request.action === 'due') return opened
  const { state } = opened.publication
  const action: PublicationAction =
    state === 'exported' || state === 'live' || state === 'held' ? 'export_again' : 'export'
  return { ...opened, request: { ...opened.request, action } }
}

function moveOut(
  context: DeskContext,
  act: ActCase,
  out: { readonly permit: ExportPermit; readonly to: PublicationState },
): void {
  savePublication(context, {
    ...act.publication,
    state: out.to,
    stateBefore: null,
    scheduledAt: null,
    scheduledZone: null,
    scheduledAlarm: null,
    versionId: out.permit.versionId,
    textHash: out.permit.textHash,
  })
  settleTasksOfKind(context, act.story.id, 'missed_schedule')
  context.touch('exports')
}

function noteCause(context: DeskContext, act: ActCase, permit: ExportPermit): void {
  const { cause = null, statement = {} } = permit.request
  if (cause === null) return
  addCorrection(context, {
    storyId: act.story.id,
    outletId: act.outlet.id,
    class: cause,
    ...statement.readerNote,
    readerNote: statement.readerText ?? '',
    madeWhere: statement.madeWhere ?? '',
    foundBy: statement.foundBy ?? '',
    versionId: permit.versionId,
    approverId: permit.approval.personId,
  })
  if (cause === 'correction') settleTasksOfKind(context, act.story.id, 'correction')
  if (cause === 'correction' || cause === 'development') settleTasksOfKind(context, act.story.id, 'update')
}
