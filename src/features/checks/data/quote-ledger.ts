import type { StoryId } from '#lib/ids.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText } from '#desk/drafts.ts'
import { hashQuote, listQuoteNotes } from '#desk/quotes.ts'
import type { QuoteLine } from '../contract.ts'
import type { ChecksRunner } from './checks-runner.ts'
import { readProfile } from './house-profile.ts'
import { readFrame } from './read-frame.ts'

/** Every direct quote of the saved text, in reading order, with what people know of it. */
export async function readQuotes(
  context: DeskContext,
  runner: ChecksRunner,
  storyId: StoryId,
): Promise<readonly QuoteLine[]> {
  const { database } = context
  const text = currentText(database, storyId)
  if (text === null) return []
  const frame = { story: readFrame(database, runner.story, storyId), ...readProfile(database, storyId) }
  const quotes = await runner.open(context).host.quotes(text.document, frame)
  const notes = new Map(listQuoteNotes(database, storyId).map((note) => [`${note.blockId} ${note.wordsHash}`, note]))
  return quotes.map((quote) => {
    const note = notes.get(`${quote.place.key} ${hashQuote(quote.words)}`)
    return {
      place: quote.place,
      words: quote.words,
      speaker: quote.speaker,
      original: quote.original,
      isTranslatedBack: quote.isTranslatedBack,
      state: note?.state ?? 'to_verify',
      foundOriginal: note?.original ?? '',
      personName: note?.personName ?? '',
      at: note?.changedAt ?? null,
    }
  })
}
