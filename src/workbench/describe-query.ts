import type { Calls, Client, Contract } from '#rpc/contract.ts'
import type { CachedQuery } from './call-cache.ts'
import type { Link } from './link.ts'

type InputTo<C extends Calls, Name extends keyof C> = Parameters<Client<C>[Name]>[0]

export interface Question<C extends Calls, Name extends keyof C & string> {
  readonly link: Link
  readonly contract: Contract<C>
  readonly call: Name
  readonly input: InputTo<C, Name> | undefined
  readonly topics: readonly string[]
}

const NOTHING_ASKED = 'nothing'

/** The same question has the same key, whoever asks it and when. */
export function describeQuery<C extends Calls, Name extends keyof C & string>(
  question: Question<C, Name>,
): CachedQuery {
  const { link, contract, call, input, topics } = question
  if (input === undefined) return { key: NOTHING_ASKED, topics: [], ask: async () => undefined }
  return {
    key: `${contract.name}.${call} ${JSON.stringify(input)}`,
    topics,
    ask: () => link.client(contract)[call](input),
  }
}
