import { parse, type GenericSchema, type InferOutput } from 'valibot'

/**
 * A `query` reads. A `command` writes: its handler is synchronous and runs in one transaction, which is followed by a
 * `changed` event. A `task` takes time (files, a throw-away process): its handler is asynchronous and writes through
 * `context.transact`, one transaction for each thing that must be whole.
 */
export type CallMode = 'query' | 'command' | 'task'

/**
 * One call of a contract: how its input is parsed and, as a type only, what it answers.
 * Inputs and answers must survive the structured clone: plain data, strings, numbers, typed arrays.
 */
export interface Call<Input, Answer> {
  readonly mode: CallMode
  readonly parse: (input: unknown) => Input
  /** Never set; carries the type of the answer. */
  readonly answer?: Answer
}

export type Calls = Readonly<Record<string, Call<unknown, unknown>>>

export interface Contract<C extends Calls> {
  readonly name: string
  readonly calls: C
}

type InputOf<C> = C extends Call<infer Input, unknown> ? Input : never
type AnswerOf<C> = C extends Call<unknown, infer Answer> ? Answer : never

/** What the data side must provide: one function per call. The context comes first. */
export type Handlers<C extends Calls, Context> = {
  readonly [Name in keyof C]: (
    context: Context,
    input: InputOf<C[Name]>,
  ) => AnswerOf<C[Name]> | Promise<AnswerOf<C[Name]>>
}

/** What the window gets: the same calls, asynchronous. */
export type Client<C extends Calls> = {
  readonly [Name in keyof C]: (input: InputOf<C[Name]>) => Promise<AnswerOf<C[Name]>>
}

/**
 * @example
 * const notes = defineContract('notes', {
 *   read: query(v.object({ id: v.string() })).returns<string>(),
 *   write: command(v.object({ id: v.string(), text: v.string() })).returns<Result<null, 'too-long'>>(),
 * })
 */
export function defineContract<const C extends Calls>(name: string, calls: C): Contract<C> {
  return { name, calls }
}

export function query<Schema extends GenericSchema>(schema: Schema) {
  return defineCall('query', schema)
}

export function command<Schema extends GenericSchema>(schema: Schema) {
  return defineCall('command', schema)
}

export function task<Schema extends GenericSchema>(schema: Schema) {
  return defineCall('task', schema)
}

function defineCall<Schema extends GenericSchema>(mode: CallMode, schema: Schema) {
  return {
    returns: <Answer>(): Call<InferOutput<Schema>, Answer> => ({
      mode,
      parse: (input) => parse(schema, input),
    }),
  }
}
