import { beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { CallError } from '#rpc/call-error.ts'
import { createConnection } from '#rpc/client.ts'
import { defineContract, query } from '#rpc/contract.ts'
import { createPortPair, type Port } from '#rpc/port.ts'
import { createCallCache, type CachedQuery, type CallCache } from './call-cache.ts'
import { createLink, type Link } from './link.ts'

const counting = defineContract('counting', { next: query(v.null()).returns<number>() })

let link: Link
let cache: CallCache
beforeEach(() => {
  link = createLink()
  cache = createCallCache(link)
})

/** A data process that answers each question with one more. */
function connectProcess(start: number): Port {
  const [page, process] = createPortPair()
  let count = start
  process.onMessage((message) => {
    count += 1
    process.post({ type: 'value', id: (message as { id: number }).id, value: count })
  })
  link.use(createConnection(page))
  return process
}

function aQuery(...topics: readonly string[]): CachedQuery {
  return { key: 'counting.next null', topics, ask: () => link.client(counting).next(null) }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

test('one question is asked once, however many watch it', async () => {
  connectProcess(0)
  cache.watch(aQuery('stories'))
  cache.watch(aQuery('stories'))
  await settled()
  expect(cache.read(aQuery('stories')).get()).toEqual({ value: 1, problem: undefined, loading: false })
})

test('is asked again when one of its topics changed, and shows the last answer until then', async () => {
  const process = connectProcess(0)
  cache.watch(aQuery('stories'))
  await settled()
  process.post({ type: 'event', name: 'changed', payload: { topics: ['people'] } })
  await settled()
  expect(cache.read(aQuery()).get().value).toBe(1)
  process.post({ type: 'event', name: 'changed', payload: { topics: ['stories'] } })
  await settled()
  expect(cache.read(aQuery()).get()).toEqual({ value: 2, problem: undefined, loading: false })
})

test('an answer nobody watches is asked again only when somebody does', async () => {
  const process = connectProcess(0)
  const unwatch = cache.watch(aQuery('stories'))
  await settled()
  unwatch()
  process.post({ type: 'event', name: 'changed', payload: { topics: ['stories'] } })
  await settled()
  expect(cache.read(aQuery()).get().value).toBe(1)
  cache.watch(aQuery('stories'))
  await settled()
  expect(cache.read(aQuery()).get().value).toBe(2)
})

test('a restarted process is asked again, and what was known stands meanwhile', async () => {
  const process = connectProcess(0)
  cache.watch(aQuery('stories'))
  await settled()
  process.close()
  await settled()
  expect(link.isConnected.get()).toBe(false)
  expect(cache.read(aQuery()).get().value).toBe(1)
  connectProcess(100)
  await settled()
  expect(link.isConnected.get()).toBe(true)
  expect(cache.read(aQuery()).get()).toEqual({ value: 101, problem: undefined, loading: false })
})

test('a question asked before there is a process is answered when there is one', async () => {
  cache.watch(aQuery('stories'))
  await settled()
  expect(cache.read(aQuery()).get()).toMatchObject({ value: undefined, problem: undefined, loading: true })
  connectProcess(0)
  await settled()
  expect(cache.read(aQuery()).get().value).toBe(1)
})

test('a failure is told and does not take the last answer away', async () => {
  let isBroken = false
  const problem = { kind: 'internal', reference: 'r1' } as const
  const ask = (): Promise<unknown> => (isBroken ? Promise.reject(new CallError(problem)) : Promise.resolve('well'))
  const question = { key: 'k', topics: ['stories'], ask }
  cache.watch(question)
  await settled()
  isBroken = true
  const process = connectProcess(0)
  process.post({ type: 'event', name: 'changed', payload: { topics: ['stories'] } })
  await settled()
  expect(cache.read(question).get()).toEqual({ value: 'well', problem, loading: false })
})

test('what is asked ahead is there when somebody first watches, and is asked once', async () => {
  connectProcess(0)
  const query: CachedQuery = {
    key: 'counting.next null',
    topics: ['counts'],
    ask: () => link.client(counting).next(null),
  }
  cache.askAhead(query)
  cache.askAhead(query)
  await Promise.resolve()
  const end = cache.watch(query)
  await expect.poll(() => cache.read(query).get().value).toBe(1)
  end()
})
