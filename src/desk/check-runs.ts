import type { Instant } from '#lib/clock.ts'
import type { StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/** What the checks found when a text was last read in full. One a story: the rules ask about the text that stands. */
export interface CheckRun {
  readonly textHash: string
  /** Of everything beside the text that findings depend on. */
  readonly frameHash: string
  /** In reading order. */
  readonly findings: readonly StoredFinding[]
  /** Checks that did not end: nothing is known of what they would have found. */
  readonly stopped: readonly string[]
  readonly ranAt: Instant
}

export interface StoredFinding {
  readonly check: string
  readonly severity: 'error' | 'warning' | 'advice'
  /** UTF-16 offsets in the part of the text that `key` names. */
  readonly place: { readonly key: string; readonly start: number; readonly end: number }
  readonly words: string
  /** What a waiver of it is bound to. */
  readonly subject: string
  readonly message: StoredMessage
}

export interface StoredMessage {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

interface CheckRunRow {
  readonly text_hash: string
  readonly frame_hash: string
  readonly findings: string
  readonly stopped: string
  readonly ran_at: Instant
}

/** Null when the checks never read the story in full. */
export function findCheckRun(database: Database, storyId: StoryId): CheckRun | null {
  const row = statement<[StoryId], CheckRunRow>(
    database,
    `SELECT text_hash, frame_hash, findings, stopped, ran_at FROM check_run WHERE story_id = ?`,
  ).get(storyId)
  if (row === undefined) return null
  return {
    textHash: row.text_hash,
    frameHash: row.frame_hash,
    findings: JSON.parse(row.findings) as readonly StoredFinding[],
    stopped: JSON.parse(row.stopped) as readonly string[],
    ranAt: row.ran_at,
  }
}

/** In the place of the last one. Must run inside a transaction. */
export function saveCheckRun(context: DeskContext, storyId: StoryId, run: Omit<CheckRun, 'ranAt'>): void {
  statement(
    context.database,
    `INSERT OR REPLACE INTO check_run (story_id, text_hash, frame_hash, findings, stopped, ran_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    storyId,
    run.textHash,
    run.frameHash,
    JSON.stringify(run.findings),
    JSON.stringify(run.stopped),
    context.clock.now(),
  )
  context.touch(`story:${storyId}`)
}
