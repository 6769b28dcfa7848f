import * as v from 'valibot'

/** What goes over a port. Everything that arrives is parsed with these before anything else looks at it. */
export const requestSchema = v.object({
  type: v.literal('call'),
  id: v.pipe(v.number(), v.integer()),
  contract: v.pipe(v.string(), v.maxLength(100)),
  call: v.pipe(v.string(), v.maxLength(100)),
  input: v.unknown(),
})

const errorSchema = v.variant('kind', [
  v.object({ kind: v.literal('unknown_call'), call: v.string() }),
  v.object({ kind: v.literal('bad_input'), call: v.string(), path: v.string(), message: v.string() }),
  v.object({ kind: v.literal('read_only') }),
  v.object({ kind: v.literal('no_desk') }),
  v.object({ kind: v.literal('storage'), code: v.string() }),
  v.object({ kind: v.literal('internal'), reference: v.string() }),
  v.object({ kind: v.literal('connection_lost') }),
])

export const answerSchema = v.variant('type', [
  v.object({ type: v.literal('value'), id: v.number(), value: v.unknown() }),
  v.object({ type: v.literal('error'), id: v.number(), error: errorSchema }),
  v.object({ type: v.literal('event'), name: v.string(), payload: v.unknown() }),
])

export type Request = v.InferOutput<typeof requestSchema>
export type Answer = v.InferOutput<typeof answerSchema>
/**
 * How a call can fail apart from what its own answer says. `storage` carries the kind of problem the disk has (`no_space`, `disk_failed` …):
 * nothing of the call was kept. `internal` is a bug: the log of the data process has it in full under `reference`.
 */
export type WireError = v.InferOutput<typeof errorSchema>
