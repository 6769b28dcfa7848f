import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CallError } from './call-error.ts'
import { createConnection } from './client.ts'
import { command, defineContract, query } from './contract.ts'
import { createPortPair } from './port.ts'
import { serve } from './server.ts'
import { defineService } from './service.ts'

interface Shelf {
  readonly notes: Map<string, string>
}

const notes = defineContract('notes', {
  read: query(v.object({ id: v.string() })).returns<string | null>(),
  write: command(v.object({ id: v.string(), text: v.pipe(v.string(), v.maxLength(5)) })).returns<number>(),
  break: command(v.object({})).returns<null>(),
})

function aServer() {
  const shelf: Shelf = { notes: new Map() }
  const service = defineService<Shelf>()(notes, {
    read: (context, { id }) => context.notes.get(id) ?? null,
    write: (context, { id, text }) => context.notes.set(id, text).size,
    break: () => {
      throw new Error('a bug')
    },
  })
  const [near, far] = createPortPair()
  serve(far, {
    services: [service],
    invoke: (invocation) => invocation.run(shelf as never),
    report: () => ({ kind: 'internal', reference: 'r1' }),
  })
  return { near, far, connection: createConnection(near) }
}

async function errorOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (problem: unknown) => problem,
  )
  return error instanceof CallError ? error.error : error
}

describe('a call over a port', () => {
  it('reaches the handler and comes back with its answer', async () => {
    const client = aServer().connection.connect(notes)
    expect(await client.write({ id: 'a', text: 'hej' })).toBe(1)
    expect(await client.read({ id: 'a' })).toBe('hej')
  })

  it('is refused with the place when its input does not fit the contract', async () => {
    const client = aServer().connection.connect(notes)
    expect(await errorOf(client.write({ id: 'a', text: 'too long' }))).toMatchObject({
      kind: 'bad_input',
      call: 'notes.write',
      path: 'text',
    })
  })

  it('is refused when the contract does not list it, names from the prototype included', async () => {
    const { connection } = aServer()
    const other = defineContract('notes', { toString: query(v.object({})).returns<null>() })
    expect(await errorOf(connection.connect(other).toString({}))).toEqual({
      kind: 'unknown_call',
      call: 'notes.toString',
    })
  })

  it('crosses as a reference when the handler has a bug', async () => {
    const client = aServer().connection.connect(notes)
    expect(await errorOf(client.break({}))).toEqual({ kind: 'internal', reference: 'r1' })
  })

  it('fails when the other end goes away', async () => {
    const { connection, far, near } = aServer()
    const client = connection.connect(notes)
    far.close()
    near.close()
    expect(await errorOf(client.read({ id: 'a' }))).toEqual({ kind: 'connection_lost' })
  })

  it('ignores messages that are not calls', async () => {
    const { near, connection } = aServer()
    for (const rubbish of [null, 7, 'call', [], { type: 'call' }, { type: 'call', id: 'x' }]) near.post(rubbish)
    expect(await connection.connect(notes).read({ id: 'a' })).toBeNull()
  })
})
