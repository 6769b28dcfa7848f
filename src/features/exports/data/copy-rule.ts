import type { OutletId, StoryId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { Document } from '#domain/document/document.ts'
import { judgeGuards } from '#domain/publication/decide.ts'
import { refuse, type Guard, type Refusal } from '#domain/publication/guards.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import { currentApproval } from '#desk/approvals.ts'
import type { DeskContext } from '#desk/context.ts'
import { openCase, type ActCase } from '#desk/judge-act.ts'
import { readVersionDocument } from '#desk/versions.ts'
import { makePublicCopy } from '../model/public-copy.ts'
import { quotationStyleOf } from './outlet-style.ts'

// Copy on the clipboard is out of the desk's hands like a file is, so the same guards hold. Whose act it is does not matter:
// it moves nothing, and what is copied has been approved.
const GUARDS: readonly Guard[] = ['text-not-approved', 'text-changed-since-approval', 'embargo', 'rights', 'hold-flag']
const CLOSED: readonly PublicationState[] = ['held', 'withdrawn', 'killed']

export interface Copyable {
  readonly opened: ActCase
  /** The approved text in its public form. */
  readonly document: Document
}

/** The text that may be copied now, or the rule that is against it. */
export function findCopyable(
  context: DeskContext,
  wanted: { readonly storyId: StoryId; readonly outletId?: OutletId | undefined },
): Result<Copyable, Refusal> {
  const { storyId, outletId } = wanted
  const opened = openCase(context, { storyId, action: 'export', ...(outletId === undefined ? {} : { outletId }) })
  if (!opened.ok) return opened
  const { facts, publication, outlet } = opened.value
  if (CLOSED.includes(publication.state))
    return fail(refuse('not-listed', { state: publication.state, action: 'copy' }))
  const guards = judgeGuards(GUARDS, facts)
  const broken = guards.find((result) => !result.passed)
  if (broken !== undefined) return fail(refuse(broken.guard, broken.why, guards))
  const approval = currentApproval(context.database, storyId)
  if (approval === null) return fail(refuse('text-not-approved'))
  const approved = readVersionDocument(context.database, approval.versionId)
  const { document } = makePublicCopy(approved, quotationStyleOf(outlet))
  return ok({ opened: opened.value, document })
}
