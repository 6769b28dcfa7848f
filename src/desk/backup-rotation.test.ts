import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseExpired, KEPT } from './backup-rotation.ts'

interface Dated {
  readonly name: string
  readonly sequence: number
  readonly madeAt: string
  readonly reason: 'half_hour' | 'before_migration'
}

/** One backup every `minutes`, the first on a Monday. */
function aRow(count: number, minutes: number): readonly Dated[] {
  const start = Date.parse('2026-01-05T00:00:00.000Z')
  return Array.from({ length: count }, (_, index) => ({
    name: `b${index}`,
    sequence: index + 1,
    madeAt: new Date(start + index * minutes * 60_000).toISOString(),
    reason: 'half_hour',
  }))
}

/** What is left after each backup was made in turn, as the desk does it. */
function live(backups: readonly Dated[]): readonly Dated[] {
  return backups.reduce<readonly Dated[]>((kept, backup) => {
    const all = [...kept, backup]
    const expired = new Set(chooseExpired(all))
    return all.filter((one) => !expired.has(one.name))
  }, [])
}

const row = fc.array(fc.record({ gap: fc.integer({ min: -5000, max: 20_000 }), migration: fc.boolean() }), {
  maxLength: 120,
})

function fromGaps(gaps: readonly { readonly gap: number; readonly migration: boolean }[]): readonly Dated[] {
  let at = Date.parse('2026-06-01T00:00:00.000Z')
  return gaps.map(({ gap, migration }, index) => {
    at += gap * 60_000
    const reason = migration ? ('before_migration' as const) : ('half_hour' as const)
    return { name: `b${index}`, sequence: index + 1, madeAt: new Date(at).toISOString(), reason }
  })
}

describe('rotation', () => {
  it('keeps everything while there is little', () => {
    expect(chooseExpired(aRow(12, 30))).toEqual([])
  })

  it('keeps six hours closely, fourteen days by their last backup and eight weeks by theirs', () => {
    const kept = live(aRow(48 * 100, 30))
    expect(kept.slice(-KEPT.newest).map((one) => one.sequence)).toEqual(
      Array.from({ length: 12 }, (_, index) => 48 * 100 - 11 + index),
    )
    expect(new Set(kept.map((one) => one.madeAt.slice(0, 10))).size).toBeGreaterThanOrEqual(KEPT.days)
    expect(Date.parse(kept.at(-1)?.madeAt ?? '') - Date.parse(kept[0]?.madeAt ?? '')).toBeGreaterThan(42 * 86_400_000)
    expect(kept.length).toBeLessThanOrEqual(KEPT.newest + KEPT.days + KEPT.weeks)
  })

  it('keeps what was made before a migration', () => {
    const [first, ...rest] = aRow(500, 30)
    if (first === undefined) throw new Error('empty')
    expect(live([{ ...first, reason: 'before_migration' }, ...rest]).map((one) => one.name)).toContain('b0')
  })

  it('never drops the newest, never keeps more than its number, whatever the clock did', () => {
    fc.assert(
      fc.property(row, (gaps) => {
        const backups = fromGaps(gaps)
        const expired = new Set(chooseExpired(backups))
        expect(expired.has(backups.at(-1)?.name ?? '')).toBe(false)
        expect(backups.length - expired.size).toBeLessThanOrEqual(12 + 14 + 8 + 2)
      }),
    )
  })

  it('has nothing more to drop after it has dropped', () => {
    fc.assert(
      fc.property(row, (gaps) => {
        const backups = fromGaps(gaps)
        const expired = new Set(chooseExpired(backups))
        expect(chooseExpired(backups.filter((one) => !expired.has(one.name)))).toEqual([])
      }),
    )
  })
})
