import type { WireError } from './messages.ts'

/** Thrown by a client when a call failed; `error` says how, for the message to the person. */
export class CallError extends Error {
  readonly error: WireError

  constructor(error: WireError) {
    super(`Call failed: ${JSON.stringify(error)}`)
    this.name = 'CallError'
    this.error = error
  }
}
