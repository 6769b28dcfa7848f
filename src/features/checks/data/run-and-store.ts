import type { StoryId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import { saveCheckRun, type CheckRun, type StoredFinding } from '#desk/check-runs.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText } from '#desk/drafts.ts'
import { hashQuote, TRANSLATED_BACK } from '#desk/quotes.ts'
import { coveredWords } from '../model/finding-subject.ts'
import type { CheckFinding, ChecksAnswer } from '../contract.ts'
import { checkText } from './check-saved-story.ts'
import type { ChecksRunner } from './checks-runner.ts'
import { hashFrame } from './frame-hash.ts'
import { readQuotes } from './quote-ledger.ts'

/** Named among the stopped checks when the text itself could not be read in reasonable time. */
const WHOLE_TEXT = 'text'

/**
 * Reads a story in full as it is saved and keeps what was found, for the rules. Always anew: the program's checks and tables may be
 * others than when it was read last. Null when there is no such story.
 */
export async function runAndStore(
  context: DeskContext,
  runner: ChecksRunner,
  storyId: StoryId,
): Promise<CheckRun | null> {
  const { database } = context
  const text = currentText(database, storyId)
  if (text === null) return null
  const frameHash = hashFrame(database, runner.story, storyId)
  const answer = await checkText(runner.open(context).readings, database, { storyId, document: text.document })
  const found = toRun(answer, text.document)
  const translatedBack = answer.kind === 'read' ? await findTranslatedBack(context, runner, storyId) : []
  const findings = [...found.findings, ...translatedBack]
  const run = { textHash: text.textHash, frameHash, findings, stopped: found.stopped }
  context.transact(() => saveCheckRun(context, storyId, run))
  return { ...run, ranAt: context.clock.now() }
}

/** Quotes that were translated there and back, which a person settles in the list of quotes. */
async function findTranslatedBack(
  context: DeskContext,
  runner: ChecksRunner,
  storyId: StoryId,
): Promise<readonly StoredFinding[]> {
  const quotes = await readQuotes(context, runner, storyId)
  return quotes
    .filter((quote) => quote.isTranslatedBack)
    .map(({ place, words, speaker }) => ({
      check: TRANSLATED_BACK,
      severity: 'warning',
      place,
      words,
      subject: hashQuote(`${TRANSLATED_BACK} ${place.key} ${words}`),
      message: { code: `${TRANSLATED_BACK}.original`, values: { speaker } },
    }))
}

function toRun(answer: ChecksAnswer, document: Document): Pick<CheckRun, 'findings' | 'stopped'> {
  if (answer.kind !== 'read') return { findings: [], stopped: [WHOLE_TEXT] }
  return {
    findings: answer.findings.map((finding) => toStored(finding, document)),
    stopped: answer.stopped.map(({ check }) => check),
  }
}

function toStored(finding: CheckFinding, document: Document): StoredFinding {
  const { check, severity, place, subject, message } = finding
  return { check, severity, place, subject, message, words: coveredWords(document, place) }
}
