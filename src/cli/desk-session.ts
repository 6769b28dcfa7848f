import { resolve } from 'node:path'
import { systemClock } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { DeskContext } from '#desk/context.ts'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import type { DeskProblem, ReadOnlyReason } from '#desk/desk-problem.ts'
import { createInvoker } from '#desk/invoke.ts'
import { commandLineHost } from './reader-host.ts'

export interface DeskSession {
  readonly desk: OpenDesk
  readonly context: DeskContext
  /** The same desk, with this person acting. */
  actingAs(person: PersonId): DeskContext
}

export type SessionProblem =
  | { readonly kind: 'desk'; readonly problem: DeskProblem }
  /** Something else writes in this desk, or it cannot be written. */
  | { readonly kind: 'read_only'; readonly reason: ReadOnlyReason }

/** Names the command line in drafts. */
const WORKSTATION = 'command-line'

export interface SessionOptions {
  readonly isReading: boolean
}

/** Opens the desk for one command and closes it whatever happens. A command that writes never runs on a desk opened to read. */
export async function withDesk<Value>(
  folder: string,
  options: SessionOptions,
  run: (session: DeskSession) => Value | Promise<Value>,
): Promise<Result<Value, SessionProblem>> {
  const opened = openDesk(resolve(folder), { readOnly: options.isReading, placeConfirmed: true })
  if (!opened.ok) return fail({ kind: 'desk', problem: opened.problem })
  const desk = opened.value
  try {
    if (!options.isReading && desk.readOnly !== null) return fail({ kind: 'read_only', reason: desk.readOnly })
    return ok(await run(createSession(desk)))
  } finally {
    desk.close()
  }
}

export function createSession(desk: OpenDesk): DeskSession {
  const contextOf = (person: PersonId | null) =>
    createInvoker({
      database: desk.database,
      folder: desk.folder,
      readOnly: desk.readOnly !== null,
      clock: systemClock,
      means: 'command_line',
      workstation: WORKSTATION,
      host: commandLineHost,
      onChanged: () => undefined,
      person: () => person,
    }).contextFor('command-line')
  return { desk, context: contextOf(null), actingAs: (person) => contextOf(person) }
}
