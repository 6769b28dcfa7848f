import type { StoryId } from '#lib/ids.ts'
import type { GuardDetail, GuardPlace, GuardResult } from '#domain/publication/guards.ts'
import type { Database } from '#database/database.ts'
import { findCheckRun, type CheckRun, type StoredFinding } from '#desk/check-runs.ts'
import { currentText } from '#desk/drafts.ts'
import type { GuardProvider } from '#desk/guard-provider.ts'
import { isQuoteSettled, listQuoteNotes, TRANSLATED_BACK } from '#desk/quotes.ts'
import { listWaivers, waiversInForce, withoutWaived } from '#desk/waivers.ts'
import { explainFinding } from '../model/explain-finding.ts'
import { plainPlace } from '../model/document-parts.ts'
import { hashFrame } from './frame-hash.ts'
import type { StoryReader } from './read-frame.ts'

/** Where what was found is listed, each with its place: for findings that stand in no running text, too. */
const LIST_COMMAND = 'checks.show'
/** So many are named in a sentence; the rest is in the list. */
const MOST_NAMED = 3
const MOST_PLACES = 12

/** What the desk checks have to say before a text is handed over and approved, judged by what they found last. */
export function checkGuards(reader: StoryReader): readonly GuardProvider[] {
  return [
    { guard: 'checks-have-run', judge: (database, storyId) => judgeRun(database, reader, storyId) },
    {
      guard: 'blocking-checks',
      judge: (database, storyId) => ({
        guard: 'blocking-checks',
        ...judgeOpen(database, storyId, 'error'),
      }),
    },
    {
      guard: 'warnings-without-waiver',
      judge: (database, storyId) => ({
        guard: 'warnings-without-waiver',
        ...judgeOpen(database, storyId, 'warning'),
      }),
    },
  ]
}

/** Of exactly this text, by exactly this profile, against exactly this source. */
function judgeRun(database: Database, reader: StoryReader, storyId: StoryId): GuardResult {
  const run = findCheckRun(database, storyId)
  const passed =
    run !== null &&
    run.frameHash === hashFrame(database, reader, storyId) &&
    run.textHash === currentText(database, storyId)?.textHash
  return { guard: 'checks-have-run', passed, why: passed ? toldOfRun(run) : {} }
}

function toldOfRun(run: CheckRun): GuardDetail {
  const counts = { found: run.findings.length }
  return run.stopped.length === 0 ? counts : { ...counts, stopped: run.stopped }
}

function judgeOpen(
  database: Database,
  storyId: StoryId,
  severity: 'error' | 'warning',
): Pick<GuardResult, 'passed' | 'why' | 'places'> {
  const run = findCheckRun(database, storyId)
  // Of another text nothing is known: that the checks have not run is a rule of its own.
  if (run === null || run.textHash !== currentText(database, storyId)?.textHash) return { passed: true, why: {} }
  const waivers = waiversInForce(run, listWaivers(database, storyId))
  const notes = listQuoteNotes(database, storyId)
  const isSettled = ({ check, place, words }: StoredFinding) =>
    check === TRANSLATED_BACK && isQuoteSettled(notes, place.key, words)
  const ofSeverity = run.findings.filter((finding) => finding.severity === severity && !isSettled(finding))
  const open = withoutWaived(ofSeverity, waivers)
  if (open.length > 0) return { passed: false, why: tellOpen(open), places: placesOf(open) }
  const waived = waivers.filter((waiver) => ofSeverity.some((finding) => finding.subject === waiver.subject))
  return { passed: true, why: waived.length === 0 ? {} : { waived: waived.map(tellWaiver) } }
}

function tellOpen(open: readonly StoredFinding[]): GuardDetail {
  const named = (language: 'en' | 'sv') =>
    open.slice(0, MOST_NAMED).map((finding) => explainFinding(finding.message, language))
  return { count: open.length, what: named('en'), whatInSwedish: named('sv') }
}

function tellWaiver({
  check,
  words,
  reason,
}: {
  readonly check: string
  readonly words: string
  readonly reason: string
}) {
  return `${check}${words === '' ? '' : ` “${words}”`}: ${reason}`
}

/** The first one is what a refusal leads to. */
function placesOf(open: readonly StoredFinding[]): readonly GuardPlace[] {
  const inCopy = open.filter(({ place }) => isRunningText(place.key)).slice(0, MOST_PLACES)
  const places = inCopy.map(({ place }): GuardPlace => {
    const { key, start, end } = place
    return { kind: 'copy', blockId: key, start, end }
  })
  return [...places, { kind: 'command', command: LIST_COMMAND }]
}

const PARTICULARS: ReadonlySet<string> = new Set(['tags', 'byline', 'source', 'embargo'])

function isRunningText(key: string): boolean {
  return !PARTICULARS.has(key) && plainPlace(key) === null
}
