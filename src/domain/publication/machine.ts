import type { Cause } from './causes.ts'
import type { Guard } from './guards.ts'
import type { Who } from './roles.ts'

/**
 * One listed step. `before` as target: the state that was left for this one; `same`: stays.
 * A transition with a `cause` is open only when that cause is given.
 */
export interface Transition<State extends string, Action extends string> {
  readonly from: readonly State[]
  readonly action: Action
  readonly cause?: Cause
  readonly to: State | 'before' | 'same'
  readonly who: readonly Who[]
  readonly guards: readonly Guard[]
}

/** A closed list: what is not in `transitions` is refused. */
export interface Machine<State extends string, Action extends string> {
  readonly name: string
  readonly states: readonly State[]
  readonly actions: readonly Action[]
  readonly transitions: readonly Transition<State, Action>[]
}

export function transitionsOf<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  action: Action,
): readonly Transition<State, Action>[] {
  return machine.transitions.filter((listed) => listed.action === action && listed.from.includes(state))
}
