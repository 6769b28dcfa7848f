import * as v from 'valibot'
import { CallError } from '#rpc/call-error.ts'
import type { Connection } from '#rpc/client.ts'
import type { Calls, Client, Contract } from '#rpc/contract.ts'
import { createStore, type Store } from './store.ts'

/**
 * The window's way to one process, over the ports it gets one after the other: the data process may end and be
 * started again, and the clients handed out stay good.
 */
export interface Link {
  /** Counts the connections so far; 0 before the first. */
  readonly generation: Store<number>
  readonly isConnected: Store<boolean>
  client<C extends Calls>(contract: Contract<C>): Client<C>
  /** Takes a new connection into use in place of the last. */
  use(connection: Connection): void
  /** Tells the topics of each `changed` event. Returns its undo. */
  onChanged(listener: (topics: readonly string[]) => void): () => void
}

const changedSchema = v.union([v.array(v.string()), v.object({ topics: v.array(v.string()) })])

export function createLink(): Link {
  let current: Connection | null = null
  const clients = new Map<string, unknown>()
  const generation = createStore(0)
  const isConnected = createStore(false)
  const listeners = new Set<(topics: readonly string[]) => void>()

  const connection = (): Connection => {
    if (current === null) throw new CallError({ kind: 'no_desk' })
    return current
  }
  return {
    generation,
    isConnected,
    client: <C extends Calls>(contract: Contract<C>) => {
      const known = clients.get(contract.name)
      const client = known ?? createClient(contract, connection)
      clients.set(contract.name, client)
      // One contract per name, so what was made for this name has this type.
      return client as Client<C>
    },
    use: (next) => {
      current = next
      next.onEvent((name, payload) => {
        if (name === 'changed' && current === next) tellTopics(payload, listeners)
      })
      next.onClose(() => {
        if (current === next) isConnected.set(false)
      })
      isConnected.set(true)
      generation.set(generation.get() + 1)
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function createClient<C extends Calls>(contract: Contract<C>, connection: () => Connection): Client<C> {
  const calls = Object.keys(contract.calls).map((call) => [
    call,
    async (input: unknown): Promise<unknown> => {
      const client = connection().connect(contract) as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
      return client[call]?.(input)
    },
  ])
  return Object.fromEntries(calls) as Client<C>
}

function tellTopics(payload: unknown, listeners: ReadonlySet<(topics: readonly string[]) => void>): void {
  const parsed = v.parse(changedSchema, payload)
  const topics = Array.isArray(parsed) ? parsed : parsed.topics
  for (const listener of [...listeners]) listener(topics)
}
