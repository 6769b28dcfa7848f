import type { Clock } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import type { Host } from './host.ts'

/** What changed, for the window's call cache: `stories` (any list of them), `story:<id>`, `sources`, `source:<id>`, `people`, `settings`, `tasks`, `exports`. */
export type Topic = string

/** Through what an act came: it is written into the record. */
export type Means = 'window' | 'command_line' | 'system'

/**
 * What every handler is given first. One per port (window or command line); the system's own jobs have one with means `system`.
 * Handlers take what they need from it and keep nothing.
 */
export interface DeskContext {
  readonly database: Database
  /** Absolute path of the desk's folder: `desk.sqlite`, `originals/`, `backups/`. */
  readonly folder: string
  /** True when the desk is open elsewhere or cannot be written: commands and tasks are then refused before they run. */
  readonly readOnly: boolean
  readonly clock: Clock
  readonly means: Means
  /** Names this installation in drafts. */
  readonly workstation: string
  readonly host: Host
  /** The person working here; null until somebody has picked themselves. */
  person(): PersonId | null
  /** Says that something changed. Inside a command or `transact`, told to the window after the commit and written into the journal with it. */
  touch(topic: Topic): void
  /** For tasks and jobs: runs `write` in one immediate transaction; nothing of it stays when it throws. */
  transact<Value>(write: () => Value): Value
}
