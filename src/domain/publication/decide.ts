import { fail, ok, type Result } from '#lib/result.ts'
import type { Cause } from './causes.ts'
import { coreGuards } from './core-guards.ts'
import type { Facts } from './facts.ts'
import { refuse, REGISTERED_GUARDS, type CoreGuard, type Guard, type GuardResult, type Refusal } from './guards.ts'
import { transitionsOf, type Machine, type Transition } from './machine.ts'
import { actingRole, type Actor, type Role } from './roles.ts'

export interface Act<State extends string, Action extends string> {
  readonly state: State
  /** The state that `before` returns to. */
  readonly stateBefore: State | null
  readonly action: Action
  readonly cause: Cause | null
  readonly actor: Actor
  readonly facts: Facts
}

export interface Decision<State extends string> {
  readonly to: State
  /** The role in which the actor acts. */
  readonly role: Role | 'system'
  readonly guards: readonly GuardResult[]
}

/**
 * Whether an act is allowed, and where it leads. Refused are: what is not listed, who is not named, and then every guard that
 * does not pass, all of them reported so that a person sees the whole list at once.
 */
export function decide<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  act: Act<State, Action>,
): Result<Decision<State>, Refusal> {
  const found = findTransition(machine, act)
  if (!found.ok) return found
  const role = actingRole(found.value.who, act.actor, act.facts.isOwn)
  if (role === null) return fail(refuse('role', { needed: [...found.value.who], state: act.state, action: act.action }))
  const guards = judgeGuards(found.value.guards, act.facts)
  const broken = guards.find((result) => !result.passed)
  if (broken !== undefined) return fail(refuse(broken.guard, broken.why, guards))
  return ok({ to: targetOf(found.value, act), role, guards })
}

function findTransition<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  act: Act<State, Action>,
): Result<Transition<State, Action>, Refusal> {
  const listed = transitionsOf(machine, act.state, act.action)
  const detail = { state: act.state, action: act.action }
  if (listed.length === 0) return fail(refuse('not-listed', detail))
  const fitting = listed.find((transition) => (transition.cause ?? null) === act.cause)
  if (fitting !== undefined) return ok(fitting)
  if (act.cause === null) return fail(refuse('cause-required', detail))
  return fail(refuse('cause-not-listed', { ...detail, cause: act.cause }))
}

/** Guards of features that are not there are left out: they neither pass nor block. */
export function judgeGuards(guards: readonly Guard[], facts: Facts): readonly GuardResult[] {
  return guards.flatMap((guard) => {
    if (isCore(guard)) return [judgeCore(guard, facts)]
    return facts.registered.filter((result) => result.guard === guard)
  })
}

function judgeCore(guard: CoreGuard, facts: Facts): GuardResult {
  const verdict = coreGuards[guard](facts)
  return { guard, passed: verdict === null, why: verdict ?? {} }
}

function isCore(guard: Guard): guard is CoreGuard {
  return !REGISTERED_GUARDS.some((registered) => registered === guard)
}

function targetOf<State extends string, Action extends string>(
  transition: Transition<State, Action>,
  act: Act<State, Action>,
): State {
  if (transition.to === 'same') return act.state
  if (transition.to !== 'before') return transition.to
  if (act.stateBefore === null) throw new Error(`${act.action} needs the state before ${act.state}`)
  return act.stateBefore
}
