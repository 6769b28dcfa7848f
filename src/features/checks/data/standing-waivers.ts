import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import { findCheckRun } from '#desk/check-runs.ts'
import type { StandingWaiver } from '#desk/waivers.ts'
import { listWaivers, waiversInForce } from '#desk/waivers.ts'
import { explainFinding } from '../model/explain-finding.ts'

/** What stands let in the text as it was last read in full, in sentences, for whoever is about to approve it. */
export function listStandingWaivers(database: Database, storyId: StoryId): readonly StandingWaiver[] {
  const run = findCheckRun(database, storyId)
  if (run === null) return []
  return waiversInForce(run, listWaivers(database, storyId)).map((waiver) => ({
    what: { en: explainFinding(waiver.message, 'en'), sv: explainFinding(waiver.message, 'sv') },
    words: waiver.words,
    reason: waiver.reason,
    personName: waiver.personName,
    at: waiver.waivedAt,
  }))
}
