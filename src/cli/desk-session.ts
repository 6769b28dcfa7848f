import { resolve } from 'node:path'
import { systemClock } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { DeskContext } from '#desk/context.ts'
import { findStorageProblem } from '#database/storage-problem.ts'
import { deskFiles } from '#desk/desk-files.ts'
import { openDesk, translate, type OpenDesk } from '#desk/desk-folder.ts'
import type { DeskProblem, ReadOnlyReason } from '#desk/desk-problem.ts'
import { createInvoker } from '#desk/invoke.ts'
import { DamagedTextError } from '#desk/stored-document.ts'
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
  /** A text that the command needs is not as it was written. */
  | { readonly kind: 'damaged_text'; readonly detail: string }

/** Names the command line in drafts. */
const WORKSTATION = 'command-line'

export interface SessionOptions {
  readonly isReading: boolean
  /** Without it a desk on a share or in a synchronised folder is only read. */
  readonly placeConfirmed: boolean
}

/** Opens the desk for one command and closes it whatever happens. A command that writes never runs on a desk opened to read. */
export async function withDesk<Value>(
  folder: string,
  options: SessionOptions,
  run: (session: DeskSession) => Value | Promise<Value>,
): Promise<Result<Value, SessionProblem>> {
  const opened = openDesk(resolve(folder), {
    readOnly: options.isReading,
    placeConfirmed: options.placeConfirmed,
  })
  if (!opened.ok) return fail({ kind: 'desk', problem: opened.problem })
  const desk = opened.value
  try {
    if (!options.isReading && desk.readOnly !== null) return fail({ kind: 'read_only', reason: desk.readOnly })
    return ok(await run(createSession(desk)))
  } catch (error) {
    return fail(explainFault(error, desk.folder))
  } finally {
    desk.close()
  }
}

/** The disk may fail and a text may have rotted under any command; its transaction was taken back. A bug is thrown on. */
function explainFault(error: unknown, folder: string): SessionProblem {
  if (error instanceof DamagedTextError) return { kind: 'damaged_text', detail: error.message }
  if (findStorageProblem(error) === null) throw error
  return { kind: 'desk', problem: translate(error, deskFiles(folder)) }
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
