import { CallError } from '#rpc/call-error.ts'
import type { WireError } from '#rpc/messages.ts'
import type { Link } from './link.ts'
import { createStore, type Store } from './store.ts'

/** What is known of an answer. `value` stays while it is read again, so that nothing flickers. */
export interface QueryState<Answer> {
  readonly value: Answer | undefined
  readonly problem: WireError | undefined
  readonly loading: boolean
}

export interface CachedQuery {
  /** Contract, call and input: the same key is the same question. */
  readonly key: string
  readonly topics: readonly string[]
  ask(): Promise<unknown>
}

/** Answers by question, kept until one of their topics changes or the data process is another. */
export interface CallCache {
  read(query: CachedQuery): Store<QueryState<unknown>>
  /** Says that somebody watches the question: changes are then read again at once. Returns its undo. */
  watch(query: CachedQuery): () => void
  /** Asks before anybody watches, so that the answer is on its way while the screen is still being drawn. */
  askAhead(query: CachedQuery): void
}

interface Entry {
  readonly state: Store<QueryState<unknown>>
  query: CachedQuery
  watchers: number
  asked: number
  isStale: boolean
}

const IDLE: QueryState<unknown> = { value: undefined, problem: undefined, loading: true }
/** Unwatched answers kept for going back; the oldest are dropped first. */
const MAX_UNWATCHED = 100

export function createCallCache(link: Link): CallCache {
  const entries = new Map<string, Entry>()
  const entryOf = (query: CachedQuery): Entry => {
    const known = entries.get(query.key)
    if (known !== undefined) return known
    const entry: Entry = { state: createStore(IDLE), query, watchers: 0, asked: 0, isStale: true }
    entries.set(query.key, entry)
    return entry
  }
  const refresh = (isHit: (entry: Entry) => boolean): void => {
    for (const entry of [...entries.values()].filter(isHit)) {
      if (entry.watchers > 0) askAgain(entry)
      else entry.isStale = true
    }
  }
  link.onChanged((topics) => refresh((entry) => entry.query.topics.some((topic) => topics.includes(topic))))
  link.generation.subscribe(() => refresh(() => true))

  return {
    read: (query) => entryOf(query).state,
    askAhead: (query) => {
      const entry = entryOf(query)
      if (entry.isStale) askAgain(entry)
    },
    watch: (query) => {
      const entry = entryOf(query)
      entry.query = query
      entry.watchers += 1
      if (entry.isStale) askAgain(entry)
      return () => {
        entry.watchers -= 1
        if (entry.watchers === 0) dropOldest(entries)
      }
    },
  }
}

function askAgain(entry: Entry): void {
  entry.asked += 1
  entry.isStale = false
  const asked = entry.asked
  entry.state.set({ ...entry.state.get(), loading: true })
  entry.query.ask().then(
    (value) => {
      if (entry.asked === asked) entry.state.set({ value, problem: undefined, loading: false })
    },
    (error: unknown) => {
      if (entry.asked === asked) takeFailure(entry, error)
    },
  )
}

function takeFailure(entry: Entry, error: unknown): void {
  entry.isStale = true
  if (!(error instanceof CallError)) throw error
  // A lost connection is no answer: the next one asks again, and until then the last answer stands.
  if (error.error.kind === 'connection_lost' || error.error.kind === 'no_desk') return
  entry.state.set({ value: entry.state.get().value, problem: error.error, loading: false })
}

function dropOldest(entries: Map<string, Entry>): void {
  const unwatched = [...entries].filter(([, entry]) => entry.watchers === 0)
  for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - MAX_UNWATCHED))) entries.delete(key)
}
