import path from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { checksRunner } from '#data/checks-wiring.ts'
import { currentText } from '#desk/drafts.ts'
import { findStoryByName } from '#desk/stories.ts'
import { listWaivers } from '#desk/waivers.ts'
import { readProfile } from '#features/checks/data/house-profile.ts'
import { loadLexicon } from '#features/checks/data/load-lexicon.ts'
import { loadTables } from '#features/checks/data/load-tables.ts'
import { readFrame } from '#features/checks/data/read-frame.ts'
import { pairDocuments, readDocumentStory } from '#features/checks/model/document-story.ts'
import { explainFinding } from '#features/checks/model/explain-finding.ts'
import { coveredWords, subjectsIn } from '#features/checks/model/finding-subject.ts'
import { CHECKS } from '#features/checks/model/registry.ts'
import { runChecks } from '#features/checks/model/run-checks.ts'
import { sourcePassages } from '#features/checks/model/source-passages.ts'
import { readStory } from '#features/checks/model/story-reading.ts'
import { withDesk, type DeskSession } from '../desk-session.ts'
import { explainSessionProblem, type Explained } from '../explain-problem.ts'
import { EXIT } from '../exit-codes.ts'
import type { CommandOptions } from '../options.ts'
import { LANGUAGE_FOLDER } from './check-profile.ts'
import type { CommandIo } from './command-io.ts'

export interface StoryLine {
  readonly check: string
  readonly severity: string
  readonly place: { readonly key: string; readonly start: number; readonly end: number }
  readonly text: string
  readonly message: string
  readonly mend?: string
  /** Why it stands, where somebody let it. */
  readonly waived?: string
}

/** Judges a story of a desk as it is saved, against its source and by its profile. Answers how many findings are open. */
export async function checkStory(
  name: string,
  options: CommandOptions,
  io: CommandIo,
): Promise<Result<number, Explained>> {
  const placeConfirmed = options.placeConfirmed
  const folder = options.text('desk') ?? ''
  const done = await withDesk(folder, { isReading: true, placeConfirmed }, (session) => readLines(session, name, io))
  if (!done.ok) return fail(explainSessionProblem(done.problem))
  if (!done.value.ok) return done.value
  const lines = done.value.value
  if (io.isJson) io.print(JSON.stringify({ findings: lines }, null, 1))
  else for (const line of lines) io.print(printLine(line))
  return ok(lines.filter((line) => line.waived === undefined).length)
}

async function readLines(
  { desk }: DeskSession,
  name: string,
  io: CommandIo,
): Promise<Result<readonly StoryLine[], Explained>> {
  const { database, folder } = desk
  const found = findStoryByName(database, name)
  const text = found === null ? null : currentText(database, found.id)
  if (found === null || text === null) {
    const message = `There is no story ${name} on this desk. Nothing was judged.`
    return fail({ rule: 'no-such-story', message, exit: EXIT.unreadable })
  }
  const { document } = text
  const tables = loadTables([LANGUAGE_FOLDER, path.join(folder, 'language')])
  for (const fault of tables.faults) io.error(`${fault.file}:${fault.line}:${fault.column}: ${fault.kind}`)
  const frame = readFrame(database, checksRunner.story, found.id)
  const { style, severities } = readProfile(database, found.id)
  const reading = readStory(readDocumentStory(document, frame), pairDocuments(document, frame), tables.data)
  const lexicon = await loadLexicon(style.spelling === 'american' ? ['en-GB', 'en-US', 'sv'] : ['en-GB', 'sv'])
  const findings = runChecks(CHECKS, reading, { style, data: tables.data, lexicon }, severities)
  const subjectOf = subjectsIn(document)
  const passages = frame.source === null ? null : sourcePassages(frame.source)
  const reasons = new Map(listWaivers(database, found.id).map((waiver) => [waiver.subject, waiver.reason]))
  return ok(
    findings.map(({ source, ...finding }) => {
      const placed = source === undefined || passages === null ? finding : { ...finding, source: passages(source) }
      const waived = reasons.get(subjectOf(placed))
      const { check, severity, place, message, mend } = finding
      return {
        check,
        severity,
        place,
        text: coveredWords(document, place),
        message: explainFinding(message, 'en'),
        ...(mend === undefined ? {} : { mend: mend.text }),
        ...(waived === undefined ? {} : { waived }),
      }
    }),
  )
}

function printLine({ severity, check, place, message, text, waived }: StoryLine): string {
  const stands = waived === undefined ? '' : `  (stands: ${waived})`
  return `${severity}  ${check}  ${place.key}  ${message}${text === '' ? '' : `  “${text}”`}${stands}`
}
