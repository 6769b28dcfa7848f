import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { actStatement } from './contract.ts'

describe('a statement', () => {
  it('brings its times to UTC, because they are compared as text', () => {
    const schedule = { at: '2026-03-29T03:30:00+02:00', zone: 'Europe/Stockholm' }
    expect(v.parse(actStatement, { schedule })).toEqual({ schedule: { ...schedule, at: '2026-03-29T01:30:00.000Z' } })
  })

  it.each([
    { schedule: { at: 'tomorrow', zone: 'UTC' } },
    { schedule: { at: '2026-03-29T03:30:00Z', zone: 'Europe/Gothenburg' } },
    { reason: 5 },
    { kill: { class: 'boredom', notice: 'x', places: [] } },
  ])('that says what it cannot say is refused: %o', (statement) => {
    expect(v.safeParse(actStatement, statement).success).toBe(false)
  })
})
