import type { Calls, Contract, Handlers } from './contract.ts'

/** A contract together with the functions that answer it: one feature's data half. */
export interface Service<Context> {
  readonly name: string
  readonly contract: Contract<Calls>
  readonly handlers: Handlers<Calls, Context>
  /** Begins work that nobody calls (a timer, a watcher); what it returns ends it. */
  readonly start?: (context: Context) => () => void
}

/**
 * @example
 * export const notesData = defineService<DeskContext>()(notes, { read: (context, { id }) => … })
 */
export function defineService<Context>() {
  return <C extends Calls>(
    contract: Contract<C>,
    handlers: Handlers<C, Context>,
    start?: (context: Context) => () => void,
  ): Service<Context> =>
    ({
      name: contract.name,
      contract: contract as unknown as Contract<Calls>,
      handlers: handlers as unknown as Handlers<Calls, Context>,
      ...(start === undefined ? {} : { start }),
    }) satisfies Service<Context>
}
