/** The outcome of an operation whose failure is expected: a value, never an exception. */
export type Result<Value, Problem> = Ok<Value> | Failure<Problem>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Failure<Problem> {
  readonly ok: false
  readonly problem: Problem
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function fail<Problem>(problem: Problem): Failure<Problem> {
  return { ok: false, problem }
}
