import { useEffect, useMemo } from 'react'
import type { Calls, Client, Contract } from '#rpc/contract.ts'
import type { CachedQuery, CallCache, QueryState } from './call-cache.ts'
import { describeQuery } from './describe-query.ts'
import { shell } from './shell-contract.ts'
import { useStore } from './store.ts'
import { useWorkbench } from './workbench.ts'

type InputTo<C extends Calls, Name extends keyof C> = Parameters<Client<C>[Name]>[0]
type AnswerFrom<C extends Calls, Name extends keyof C> = Awaited<ReturnType<Client<C>[Name]>>

/** The calls of a contract of the desk. They reject with `CallError`; `useReport` tells the person. */
export function useClient<C extends Calls>(contract: Contract<C>): Client<C> {
  return useWorkbench().desk.client(contract)
}

/** Calls to the main process: dialogs, clipboard, links, desks. */
export function useShell(): Client<(typeof shell)['calls']> {
  return useWorkbench().shell.client(shell)
}

/**
 * Asks the desk and keeps the answer fresh: it is asked again when a `changed` event names one of the topics, and
 * when the data process was restarted. An input of `undefined` asks nothing.
 *
 * @example
 * const { value, loading } = useQuery(stories, 'read', { id }, [`story:${id}`])
 */
export function useQuery<C extends Calls, Name extends keyof C & string>(
  contract: Contract<C>,
  call: Name,
  input: InputTo<C, Name> | undefined,
  topics: readonly string[],
): QueryState<AnswerFrom<C, Name>> {
  const { desk, deskCache } = useWorkbench()
  return useCached(deskCache, describeQuery({ link: desk, contract, call, input, topics }))
}

/** The same towards the main process. */
export function useShellQuery<Name extends keyof (typeof shell)['calls']>(
  call: Name,
  input: InputTo<(typeof shell)['calls'], Name>,
  topics: readonly string[],
): QueryState<AnswerFrom<(typeof shell)['calls'], Name>> {
  const workbench = useWorkbench()
  return useCached(workbench.shellCache, describeQuery({ link: workbench.shell, contract: shell, call, input, topics }))
}

function useCached<Answer>(cache: CallCache, query: CachedQuery): QueryState<Answer> {
  const identity = `${query.key} ${query.topics.join(' ')}`
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the identity stands for everything in the query
  const stable = useMemo(() => query, [identity])
  const store = cache.read(stable)
  useEffect(() => cache.watch(stable), [cache, stable])
  // What is stored under a key came from the call that the key names.
  return useStore(store) as QueryState<Answer>
}
