import { safeParse } from 'valibot'
import { CallError } from './call-error.ts'
import type { Calls, Client, Contract } from './contract.ts'
import { answerSchema, type Answer } from './messages.ts'
import type { Port } from './port.ts'

export interface Connection {
  /** The calls of a contract as asynchronous functions; they reject with `CallError`. */
  connect<C extends Calls>(contract: Contract<C>): Client<C>
  onEvent(listener: (name: string, payload: unknown) => void): () => void
  /** Fails every call under way with `connection_lost`. */
  onClose(listener: () => void): () => void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: CallError): void
}

/** The window's end of a port. */
export function createConnection(port: Port): Connection {
  const waiting = new Map<number, Waiting>()
  const eventListeners = new Set<(name: string, payload: unknown) => void>()
  let nextId = 1
  let closed = false

  port.onMessage((message) => {
    const parsed = safeParse(answerSchema, message)
    if (parsed.success) receive(parsed.output, waiting, eventListeners)
  })
  port.onClose(() => {
    closed = true
    for (const call of waiting.values()) call.reject(new CallError({ kind: 'connection_lost' }))
    waiting.clear()
  })

  const send = (contract: string, call: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new CallError({ kind: 'connection_lost' }))
        return
      }
      const id = nextId
      nextId += 1
      waiting.set(id, { resolve, reject })
      port.post({ type: 'call', id, contract, call, input })
    })

  return {
    connect: <C extends Calls>(contract: Contract<C>) => {
      const entries = Object.keys(contract.calls).map((call) => [
        call,
        (input: unknown) => send(contract.name, call, input),
      ])
      // The contract's types say what each call takes and answers; the server parses what it takes.
      return Object.fromEntries(entries) as Client<C>
    },
    onEvent: (listener) => {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
    onClose: (listener) => port.onClose(listener),
  }
}

function receive(
  answer: Answer,
  waiting: Map<number, Waiting>,
  eventListeners: ReadonlySet<(name: string, payload: unknown) => void>,
): void {
  if (answer.type === 'event') {
    for (const listener of eventListeners) listener(answer.name, answer.payload)
    return
  }
  const call = waiting.get(answer.id)
  waiting.delete(answer.id)
  if (answer.type === 'value') call?.resolve(answer.value)
  else call?.reject(new CallError(answer.error))
}
