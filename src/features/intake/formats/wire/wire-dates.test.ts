import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmbargo, toIso } from './wire-dates.ts'

describe('a time of a wire or a feed', () => {
  it.each([
    ['20260504T080000+0200', '2026-05-04T08:00:00+02:00'],
    ['20260504T0800Z', '2026-05-04T08:00:00Z'],
    ['2026-05-04T08:00:00.123-05:00', '2026-05-04T08:00:00-05:00'],
    ['2026-05-04 08:00:00', '2026-05-04T08:00:00'],
    ['20260504', '2026-05-04'],
    ['Mon, 4 May 2026 08:00:00 GMT', '2026-05-04T08:00:00Z'],
    ['04 May 26 08:00 EDT', '2026-05-04T08:00:00-04:00'],
    ['Monday, 04-May-2026 08:00:00 +0200', '2026-05-04T08:00:00+02:00'],
    ['Mon, 4 May 2026 08:00:00 XYZ', 'Mon, 4 May 2026 08:00:00 XYZ'],
    ['måndag', 'måndag'],
  ])('%s is %s', (words, iso) => {
    expect(toIso(words)).toBe(iso)
  })

  it('is the moment that a date of the machine writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        expect(Date.parse(toIso(date.toUTCString()))).toBe(Math.floor(date.getTime() / 1000) * 1000)
      }),
    )
  })
})

describe('an embargo', () => {
  it('ends when it says', () => {
    expect(readEmbargo('20260505T040000Z', 'Europe/Stockholm')).toEqual({
      until: '2026-05-05T06:00:00+02:00',
      notes: [],
    })
  })

  it.each(['2026-05-05T06:00:00', '20260505'])(
    '%s, which names no zone, ends in the outlet’s, and says so',
    (words) => {
      const embargo = readEmbargo(words, 'Europe/Stockholm')
      expect(embargo?.until).toMatch(/^2026-05-05T0[06]:00:00\+02:00$/u)
      expect(embargo?.notes).toEqual([{ kind: 'embargo-assumed', words }])
    },
  )

  it.each(['2026-02-31T06:00:00Z', '2026-05-05T25:00:00Z', 'i morgon'])('%s is no time', (words) => {
    expect(readEmbargo(words, 'Europe/Stockholm')).toBeNull()
  })
})
