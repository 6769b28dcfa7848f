import { newId, type StoryId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import type { Database } from '#database/database.ts'
import { currentText } from '#desk/drafts.ts'
import { CHECK_IDS } from '../model/check-ids.ts'
import type { ChecksAnswer } from '../contract.ts'
import type { OpenReadings } from './open-readings.ts'

/** Every check in full over the text as it is saved. */
export async function checkSavedStory(
  readings: OpenReadings,
  database: Database,
  storyId: StoryId,
): Promise<ChecksAnswer> {
  const text = currentText(database, storyId)
  if (text === null) return { kind: 'text_wanted' }
  return checkText(readings, database, { storyId, document: text.document })
}

/** Checks that do not end are left out one by one, and named in the answer. */
export async function checkText(
  readings: OpenReadings,
  database: Database,
  { storyId, document }: { readonly storyId: StoryId; readonly document: Document },
): Promise<ChecksAnswer> {
  const reading = newId<'reading'>()
  const request = { storyId, reading, revision: 0, text: { kind: 'whole', document }, step: 'full' } as const
  try {
    for (let turn = 0; turn <= CHECK_IDS.length; turn += 1) {
      const answer = await readings.read(database, request)
      if (answer.kind !== 'text_wanted') return answer
    }
    return { kind: 'too_large' }
  } finally {
    readings.close(reading)
  }
}
