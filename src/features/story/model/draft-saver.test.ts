import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '#lib/result.ts'
import { applyChange } from '#domain/document/change.ts'
import { EMPTY_FIELDS, type Document } from '#domain/document/document.ts'
import type { Saved, SaveProblem } from '../contract.ts'
import { DraftSaver, PAUSE_MS, STEP_INTERVAL_MS, type SaverCalls, type SaveStatus, type Timers } from './draft-saver.ts'

function aText(text: string): Document {
  return {
    format: 1,
    language: 'en-GB',
    fields: EMPTY_FIELDS,
    blocks: [{ id: 'b1', type: 'paragraph', runs: text === '' ? [] : [{ text }] }],
  }
}

/** Time that moves when the test says so; callbacks run in their order. */
class TestTimers implements Timers {
  #now = 0
  #waiting: { readonly at: number; readonly call: () => void }[] = []

  now(): number {
    return this.#now
  }

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call }
    this.#waiting.push(entry)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry)
    }
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      const next = this.#waiting.filter((entry) => entry.at <= end).toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.#now = next.at
      this.#waiting = this.#waiting.filter((entry) => entry !== next)
      next.call()
      await settle()
    }
    this.#now = end
    await settle()
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

type Fault = 'none' | 'fails' | 'answer lost'

/** A desk as the saver sees it: a text, a revision, and faults on demand. */
class TestDesk implements SaverCalls {
  document: Document
  revision = 0
  steps = 0
  bodies = 0
  faults: Fault[] = []

  constructor(document: Document) {
    this.document = document
  }

  saveStep(step: Parameters<SaverCalls['saveStep']>[0]): Promise<Result<Saved, SaveProblem>> {
    this.steps += 1
    return this.#save(step.follows, () => {
      const changed = applyChange(this.document, step.change)
      if (!changed.ok) throw new Error(changed.problem)
      return changed.value
    })
  }

  saveBody(body: Parameters<SaverCalls['saveBody']>[0]): Promise<Result<Saved, SaveProblem>> {
    this.bodies += 1
    return this.#save(body.follows, () => body.document)
  }

  read() {
    return Promise.resolve({ document: this.document, revision: this.revision })
  }

  async #save(follows: number, write: () => Document): Promise<Result<Saved, SaveProblem>> {
    await Promise.resolve()
    const fault = this.faults.shift() ?? 'none'
    if (fault === 'fails') throw new Error('disk full')
    if (follows !== this.revision) return fail({ kind: 'stale', revision: this.revision })
    this.document = write()
    this.revision += 1
    if (fault === 'answer lost') throw new Error('connection lost')
    return ok({ revision: this.revision, savedAt: '' })
  }
}

function aSaver(start = aText('')) {
  const timers = new TestTimers()
  const desk = new TestDesk(start)
  const statuses: SaveStatus['kind'][] = []
  const conflicts: Document[] = []
  const saver = new DraftSaver({
    calls: desk,
    timers,
    document: start,
    revision: 0,
    onStatus: (status) => statuses.push(status.kind),
    onConflict: (_base, ours, theirs) => {
      conflicts.push(theirs)
      return ours
    },
  })
  return { saver, desk, timers, statuses, conflicts }
}

describe('saving what is typed', () => {
  it('brings a key to the disk within a quarter of a second while typing goes on', async () => {
    const { saver, desk, timers } = aSaver()
    saver.textChanged(aText('a'))
    await timers.pass(STEP_INTERVAL_MS)
    expect(desk.document).toEqual(aText('a'))
    expect(desk).toMatchObject({ steps: 1, bodies: 0 })
  })

  it('saves the whole text at a pause and only then says "Saved" to stay', async () => {
    const { saver, desk, timers, statuses } = aSaver()
    saver.textChanged(aText('a'))
    expect(statuses).toEqual(['saving'])
    await timers.pass(PAUSE_MS)
    expect(desk.bodies).toBe(1)
    expect(statuses.at(-1)).toBe('saved')
  })

  it('saves the whole text every five seconds while typing goes on', async () => {
    const { saver, desk, timers } = aSaver()
    for (let key = 1; key <= 60; key += 1) {
      saver.textChanged(aText('x'.repeat(key)))
      await timers.pass(100)
    }
    expect(desk.bodies).toBe(1)
    expect(desk.steps).toBeGreaterThan(15)
  })

  it('stays "not saved" until a save succeeds, and tries again by itself', async () => {
    const { saver, desk, timers, statuses } = aSaver()
    desk.faults = ['fails', 'fails', 'fails']
    saver.textChanged(aText('a'))
    await timers.pass(STEP_INTERVAL_MS)
    expect(saver.status.kind).toBe('not_saved')
    await timers.pass(10_000)
    expect(desk.document).toEqual(aText('a'))
    expect(statuses.at(-1)).toBe('saved')
  })

  it('rejects a flush that could not write, so that closing can stop', async () => {
    const { saver, desk } = aSaver()
    desk.faults = ['fails']
    saver.textChanged(aText('a'))
    await expect(saver.flush()).rejects.toThrow('disk full')
  })

  it('asks for a merge when somebody else wrote in between', async () => {
    const { saver, desk, timers, conflicts } = aSaver()
    desk.document = aText('theirs')
    desk.revision = 7
    saver.textChanged(aText('ours'))
    await timers.pass(10_000)
    expect(conflicts).toEqual([aText('theirs')])
    expect(desk.document).toEqual(aText('ours'))
  })

  it('ends with the last text on disk and no conflict, whatever fails and in whatever order', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 2000 }) }),
      fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom<Fault>('fails', 'answer lost') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { saver, desk, timers, conflicts } = aSaver()
        let shown = aText('')
        for (const one of acts) {
          if (one.kind === 'wait') await timers.pass(one.ms)
          else if (one.kind === 'fault') desk.faults.push(one.fault)
          else saver.textChanged((shown = aText(one.text)))
          if (saver.status.kind === 'saved') expect(desk.document).toEqual(shown)
        }
        desk.faults = []
        await timers.pass(20_000)
        await saver.flush()
        expect(desk.document).toEqual(shown)
        expect(conflicts).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
