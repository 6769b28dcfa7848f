import type { StoryId } from '#lib/ids.ts'
import type { StoredFinding } from '#desk/check-runs.ts'
import type { DeskContext } from '#desk/context.ts'
import { runAndStore } from '#features/checks/data/run-and-store.ts'
import { waive } from '#features/checks/data/waivers.ts'
import { checksRunner } from '../checks-wiring.ts'

/** A finding that the approver of a story has looked at and lets stand. */
export interface PlannedWaiver {
  readonly check: string
  /** What it covers; any words when absent. */
  readonly words?: string
  readonly reason: string
}

/** For findings that nobody foresaw. The test of the sample desk names them: the text or the plan is to be mended. */
export const UNFORESEEN = 'Read against the source: it stands.'

/** What an approver does who has read the whole text: gives the reason for everything that stays as it is. */
export async function letFindingsStand(
  context: DeskContext,
  storyId: StoryId,
  planned: readonly PlannedWaiver[],
): Promise<void> {
  const run = await runAndStore(context, checksRunner, storyId)
  const open = (run?.findings ?? []).filter((finding) => finding.severity !== 'advice')
  for (const finding of open) {
    const reason = planned.find((one) => isFor(one, finding))?.reason ?? UNFORESEEN
    await waive(context, checksRunner, { storyId, subject: finding.subject, reason })
  }
}

function isFor({ check, words }: PlannedWaiver, finding: StoredFinding): boolean {
  return check === finding.check && (words === undefined || words === finding.words)
}
