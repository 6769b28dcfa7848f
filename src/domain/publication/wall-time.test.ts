import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveWallTime, showInZone, wallTimeIn } from './wall-time.ts'

const STOCKHOLM = 'Europe/Stockholm'

describe('a wall time in a zone', () => {
  it('is one moment on an ordinary day', () => {
    expect(resolveWallTime('2026-03-12T09:15', STOCKHOLM)).toEqual({
      ok: true,
      value: { kind: 'one', at: '2026-03-12T08:15:00.000Z' },
    })
  })

  it('does not exist in the hour that summer time jumps over', () => {
    expect(resolveWallTime('2026-03-29T02:30', STOCKHOLM)).toEqual({
      ok: true,
      value: { kind: 'gap', before: '2026-03-29T00:30:00.000Z', after: '2026-03-29T01:30:00.000Z' },
    })
  })

  it('exists twice in the hour that the end of summer time repeats', () => {
    expect(resolveWallTime('2026-10-25T02:30', STOCKHOLM)).toEqual({
      ok: true,
      value: { kind: 'overlap', earlier: '2026-10-25T00:30:00.000Z', later: '2026-10-25T01:30:00.000Z' },
    })
  })

  it('is refused when it is no time or the zone is unknown', () => {
    expect(resolveWallTime('2026-02-30T09:15', STOCKHOLM)).toEqual({ ok: false, problem: 'no-such-time' })
    expect(resolveWallTime('tomorrow', STOCKHOLM)).toEqual({ ok: false, problem: 'no-such-time' })
    expect(resolveWallTime('2026-03-12T09:15', 'Europe/Gothenburg')).toEqual({ ok: false, problem: 'no-such-zone' })
  })

  it('is shown with the offset that holds on that day', () => {
    expect(showInZone('2026-10-25T00:30:00.000Z', STOCKHOLM)).toMatchObject({ time: '02:30', offset: '+02:00' })
    expect(showInZone('2026-10-25T01:30:00.000Z', STOCKHOLM)).toMatchObject({ time: '02:30', offset: '+01:00' })
    expect(showInZone('2026-10-25T01:30:00.000Z', 'America/New_York')).toMatchObject({
      date: '2026-10-24',
      time: '21:30',
    })
  })

  it('comes back from the instant it means, in any zone', () => {
    const zone = fc.constantFrom(STOCKHOLM, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
    const minute = fc.integer({ min: 29_000_000, max: 31_000_000 })
    fc.assert(
      fc.property(zone, minute, (name, minutes) => {
        const at = new Date(minutes * 60_000).toISOString()
        const resolved = resolveWallTime(wallTimeIn(at, name), name)
        if (!resolved.ok) throw new Error(resolved.problem)
        const { value } = resolved
        if (value.kind === 'gap') throw new Error('A time that was on a clock exists')
        expect(value.kind === 'one' ? [value.at] : [value.earlier, value.later]).toContain(at)
      }),
    )
  })
})
