import type { CheckId, Severity } from './check-ids.ts'
import type { CheckContext } from './check-context.ts'
import type { Check } from './check.ts'
import type { Finding, Remark } from './finding.ts'
import { settleFindings } from './settle-findings.ts'
import type { StoryReading } from './story-reading.ts'

/** What the desk wants of a check: another severity, or none of it. */
export type SeverityChoice = Severity | 'off'
export type Severities = Readonly<Partial<Record<CheckId, SeverityChoice>>>

/** Runs the checks over a story; findings in reading order. */
export function runChecks(
  checks: readonly Check[],
  story: StoryReading,
  context: CheckContext,
  severities: Severities = {},
): readonly Finding[] {
  const found = checks.flatMap((check) =>
    severities[check.id] === 'off'
      ? []
      : remarksOf(check, story, context).map((remark) => toFinding(check, remark, severities[check.id])),
  )
  return settleFindings(found, story.copy)
}

export function remarksOf(check: Check, story: StoryReading, context: CheckContext): readonly Remark[] {
  switch (check.sees) {
    case 'part':
      return story.copy.flatMap((part) => check.run(part, context))
    case 'passage':
      return story.passages.flatMap((passage) => check.run(passage, context))
    case 'story':
      return check.run(story, context)
  }
}

export function toFinding(check: Check, remark: Remark, choice: SeverityChoice | undefined): Finding {
  const severity = choice === undefined || choice === 'off' ? (remark.severity ?? check.severity) : choice
  return { ...remark, check: check.id, severity }
}
