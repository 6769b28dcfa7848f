import type { Clock } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import type { CallMode } from '#rpc/contract.ts'
import { CallError } from '#rpc/call-error.ts'
import { statement, type Database } from '#database/database.ts'
import { transact } from '#database/transaction.ts'
import type { DeskContext, Means, Topic } from './context.ts'
import type { Host } from './host.ts'
import { currentPerson } from './current-person.ts'

export interface InvokerOptions {
  readonly database: Database
  readonly folder: string
  readonly readOnly: boolean
  readonly clock: Clock
  readonly means: Means
  readonly workstation: string
  readonly host: Host
  /** Told after a commit what it changed. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Who acts, when it is not the person picked at this workstation (`--as` on the command line). */
  readonly person?: () => PersonId | null
}

export interface Invocation {
  readonly name: string
  readonly mode: CallMode
  readonly run: (context: never) => unknown
}

/**
 * Carries out calls on the desk. A command is one transaction: handler → rows → journal row → commit → `changed` event.
 * A task writes through `transact`, which does the same for each part that must be whole.
 */
export function createInvoker(options: InvokerOptions): {
  readonly invoke: (invocation: Invocation) => unknown
  readonly contextFor: (name: string) => DeskContext
} {
  const contextFor = (name: string) => createContext(options, name)
  const invoke = (invocation: Invocation): unknown => {
    const context = contextFor(invocation.name)
    if (invocation.mode === 'query') return invocation.run(context as never)
    if (options.readOnly) throw new CallError({ kind: 'read_only' })
    if (invocation.mode === 'task') return invocation.run(context as never)
    return context.transact(() => invocation.run(context as never))
  }
  return { invoke, contextFor }
}

function createContext(options: InvokerOptions, name: string): DeskContext {
  let topics = new Set<Topic>()
  let depth = 0
  const context: DeskContext = {
    database: options.database,
    folder: options.folder,
    readOnly: options.readOnly,
    clock: options.clock,
    means: options.means,
    workstation: options.workstation,
    host: options.host,
    person: options.person ?? (() => currentPerson(options.database, options.workstation)),
    touch: (topic) => {
      if (depth === 0) throw new Error(`${name} changed ${topic} outside a transaction`)
      topics.add(topic)
    },
    transact: (write) => {
      if (depth > 0) return transact(options.database, write)
      if (options.readOnly) throw new CallError({ kind: 'read_only' })
      topics = new Set()
      depth += 1
      try {
        const value = transact(options.database, () => {
          const answer = write()
          journal(context, name, topics)
          return answer
        })
        if (topics.size > 0) options.onChanged([...topics])
        return value
      } finally {
        depth -= 1
      }
    },
  }
  return context
}

function journal(context: DeskContext, call: string, topics: ReadonlySet<Topic>): void {
  if (topics.size === 0) return
  statement(context.database, `INSERT INTO journal (at, person_id, call, topics) VALUES (?, ?, ?, ?)`).run(
    context.clock.now(),
    context.person(),
    call,
    JSON.stringify([...topics]),
  )
}
