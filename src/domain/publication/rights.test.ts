import { describe, expect, it } from 'vitest'
import { isOver, rightsEnd } from './rights.ts'

describe('rights', () => {
  it('given as a date hold to the end of that day where the desk is', () => {
    expect(rightsEnd({ expiry: '2026-03-28' }, 'Europe/Stockholm')).toBe('2026-03-28T23:00:00.000Z')
    expect(rightsEnd({ expiry: '2026-03-29' }, 'Europe/Stockholm')).toBe('2026-03-29T22:00:00.000Z')
  })

  it('given as a moment end then', () => {
    const end = rightsEnd({ expiry: '2026-03-28T12:00:00+01:00' }, 'UTC')
    expect(isOver(end, '2026-03-28T10:59:59.999Z')).toBe(false)
    expect(isOver(end, '2026-03-28T11:00:00.000Z')).toBe(true)
  })

  it('without an end, or with words in its place, do not end', () => {
    expect(isOver(rightsEnd({}, 'UTC'), '2999-01-01T00:00:00.000Z')).toBe(false)
    expect(rightsEnd({ expiry: 'until further notice' }, 'UTC')).toBeNull()
  })
})
