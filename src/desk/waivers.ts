import type { Instant } from '#lib/clock.ts'
import { newId, type PersonId, type StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { CheckRun, StoredFinding, StoredMessage } from './check-runs.ts'
import type { DeskContext } from './context.ts'
import { appendEvent } from './record.ts'

/**
 * A finding that somebody let stand, with a reason. It is bound to what was found: the words, the sentence around them and
 * what the check said of them. When one of these is changed the waiver no longer fits anything, and the finding is back.
 */
export interface Waiver {
  readonly id: string
  readonly storyId: StoryId
  readonly check: string
  readonly subject: string
  readonly words: string
  readonly message: StoredMessage
  readonly reason: string
  readonly personId: PersonId | null
  readonly personName: string
  readonly waivedAt: Instant
}

/** A waiver in words, for people who are about to act on the text. */
export interface StandingWaiver {
  readonly what: { readonly en: string; readonly sv: string }
  readonly words: string
  readonly reason: string
  readonly personName: string
  readonly at: Instant
}

interface WaiverRow extends Omit<Waiver, 'message'> {
  readonly message: string
}

/** Those that nobody took back, in the order in which they were given. */
export function listWaivers(database: Database, storyId: StoryId): readonly Waiver[] {
  return statement<[StoryId], WaiverRow>(
    database,
    `SELECT waiver.id, story_id AS storyId, check_name AS "check", subject, words, message, reason, person_id AS personId,
       coalesce(person.name, '') AS personName, waived_at AS waivedAt
     FROM waiver LEFT JOIN person ON person.id = person_id
     WHERE story_id = ? AND taken_back_at IS NULL ORDER BY sequence`,
  )
    .all(storyId)
    .map((row) => ({ ...row, message: JSON.parse(row.message) as StoredMessage }))
}

/** Of the waivers those that a finding of the text stands on. */
export function waiversInForce(run: Pick<CheckRun, 'findings'>, waivers: readonly Waiver[]): readonly Waiver[] {
  const found = new Set(run.findings.map((finding) => finding.subject))
  return waivers.filter((waiver) => found.has(waiver.subject))
}

export function withoutWaived(
  findings: readonly StoredFinding[],
  waivers: readonly Waiver[],
): readonly StoredFinding[] {
  const waived = new Set(waivers.map((waiver) => waiver.subject))
  return findings.filter((finding) => !waived.has(finding.subject))
}

export interface NewWaiver {
  readonly storyId: StoryId
  readonly finding: StoredFinding
  readonly reason: string
  readonly textHash: string
}

/** Adds the waiver and writes it into the record; the same thing is let stand once. Must run inside a transaction. */
export function addWaiver(context: DeskContext, { storyId, finding, reason, textHash }: NewWaiver): void {
  const { check, subject, words, message } = finding
  const known = listWaivers(context.database, storyId).some((waiver) => waiver.subject === subject)
  if (known) return
  const id = newId<'waiver'>()
  statement(
    context.database,
    `INSERT INTO waiver (id, story_id, check_name, subject, words, message, reason, person_id, waived_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, storyId, check, subject, words, JSON.stringify(message), reason, context.person(), context.clock.now())
  const payload = { waiverId: id, check, words, message, subject }
  appendEvent(context, { action: 'finding_waived', storyId, textHash, reason, payload })
  touchWaivers(context, storyId)
}

/** False when it is not there or was taken back before. Must run inside a transaction. */
export function takeBackWaiver(context: DeskContext, storyId: StoryId, id: string): boolean {
  const waiver = listWaivers(context.database, storyId).find((one) => one.id === id)
  if (waiver === undefined) return false
  statement(context.database, `UPDATE waiver SET taken_back_at = ?, taken_back_by = ? WHERE id = ?`).run(
    context.clock.now(),
    context.person(),
    id,
  )
  const { check, words, message, subject } = waiver
  const payload = { waiverId: id, check, words, message, subject }
  appendEvent(context, { action: 'waiver_taken_back', storyId, payload })
  touchWaivers(context, storyId)
  return true
}

function touchWaivers(context: DeskContext, storyId: StoryId): void {
  context.touch(`waivers:${storyId}`)
  context.touch(`story:${storyId}`)
}
