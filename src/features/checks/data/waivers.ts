import { fail, ok, type Result } from '#lib/result.ts'
import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import { findCheckRun } from '#desk/check-runs.ts'
import type { DeskContext } from '#desk/context.ts'
import { addWaiver, listWaivers } from '#desk/waivers.ts'
import type { WaiveProblem, WaiverLine } from '../contract.ts'
import type { ChecksRunner } from './checks-runner.ts'
import { runAndStore } from './run-and-store.ts'

export interface WaiverToGive {
  readonly storyId: StoryId
  readonly subject: string
  readonly reason: string
}

/** Lets stand what the checks find in the saved text under this subject. */
export async function waive(
  context: DeskContext,
  runner: ChecksRunner,
  { storyId, subject, reason }: WaiverToGive,
): Promise<Result<null, WaiveProblem>> {
  if (context.person() === null) return fail('no-person')
  if (reason.trim() === '') return fail('reason-required')
  const run = await runAndStore(context, runner, storyId)
  const finding = run?.findings.find((one) => one.subject === subject)
  if (run === null || finding === undefined) return fail('not-found')
  context.transact(() => addWaiver(context, { storyId, finding, reason: reason.trim(), textHash: run.textHash }))
  return ok(null)
}

/** What stands let, with whether it still fits something in the text as it was last read in full. */
export function listWaiverLines(database: Database, storyId: StoryId): readonly WaiverLine[] {
  const found = new Set(findCheckRun(database, storyId)?.findings.map((finding) => finding.subject))
  return listWaivers(database, storyId).map((waiver) => ({
    id: waiver.id,
    check: waiver.check,
    subject: waiver.subject,
    words: waiver.words,
    message: waiver.message,
    reason: waiver.reason,
    personName: waiver.personName,
    at: waiver.waivedAt,
    isInForce: found.has(waiver.subject),
  }))
}
