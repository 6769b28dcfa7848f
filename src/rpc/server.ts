import { safeParse, ValiError, getDotPath } from 'valibot'
import type { CallMode } from './contract.ts'
import { CallError } from './call-error.ts'
import { requestSchema, type Answer, type Request, type WireError } from './messages.ts'
import type { Port } from './port.ts'
import type { Service } from './service.ts'

export interface Invocation {
  /** `contract.call` */
  readonly name: string
  readonly mode: CallMode
  /** Runs the handler with its parsed input. */
  readonly run: (context: never) => unknown
}

export interface ServeOptions<Context> {
  readonly services: readonly Service<Context>[]
  /** Carries out a parsed call: gives the context, opens the transaction, tells the others. May be asynchronous. */
  readonly invoke: (invocation: Invocation) => unknown
  /** Keeps an unexpected error and answers the reference under which the log has it. */
  readonly report: (error: unknown, call: string) => WireError
}

/** Answers the calls that arrive on a port. A message that is not a call is ignored; a call that cannot be parsed is refused. */
export function serve<Context>(port: Port, options: ServeOptions<Context>): () => void {
  const services = new Map(options.services.map((service) => [service.name, service]))
  return port.onMessage((message) => {
    const request = safeParse(requestSchema, message)
    if (!request.success) return
    void answerRequest(request.output, services, options).then((answer) => port.post(answer))
  })
}

async function answerRequest<Context>(
  request: Request,
  services: ReadonlyMap<string, Service<Context>>,
  options: ServeOptions<Context>,
): Promise<Answer> {
  const name = `${request.contract}.${request.call}`
  try {
    const invocation = prepareInvocation(request, services)
    if (invocation === null) return { type: 'error', id: request.id, error: { kind: 'unknown_call', call: name } }
    return { type: 'value', id: request.id, value: await options.invoke(invocation) }
  } catch (error) {
    return { type: 'error', id: request.id, error: toWireError(error, name, options.report) }
  }
}

function prepareInvocation<Context>(
  request: Request,
  services: ReadonlyMap<string, Service<Context>>,
): Invocation | null {
  const service = services.get(request.contract)
  if (service === undefined || !Object.hasOwn(service.contract.calls, request.call)) return null
  const call = service.contract.calls[request.call]
  const handler = service.handlers[request.call]
  if (call === undefined || handler === undefined) return null
  const input = call.parse(request.input)
  return {
    name: `${request.contract}.${request.call}`,
    mode: call.mode,
    run: (context) => handler(context, input),
  }
}

function toWireError(error: unknown, call: string, report: ServeOptions<never>['report']): WireError {
  if (error instanceof CallError) return error.error
  if (error instanceof ValiError) {
    const issue = error.issues[0]
    return { kind: 'bad_input', call, path: getDotPath(issue) ?? '', message: issue.message }
  }
  return report(error, call)
}
