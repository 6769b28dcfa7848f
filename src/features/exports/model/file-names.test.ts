import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportName, isNamePattern, uniqueName, USUAL_NAME_PATTERN, type NameParts } from './file-names.ts'

const parts: NameParts = { date: '2026-11-23', slugline: '', headline: '', language: 'en-GB', number: 7 }

describe('exportName', () => {
  it.each([
    [{ headline: 'Åskväder över Öland: 12 skadade' }, '2026-11-23-askvader-over-oland-12-skadade'],
    [{ slugline: 'ferry-rask', headline: 'Why' }, '2026-11-23-ferry-rask'],
    [{ headline: 'Rask’s goals' }, '2026-11-23-rasks-goals'],
    [{ headline: 'הנה' }, '2026-11-23-story-7'],
    [{ headline: '' }, '2026-11-23-story-7'],
    [{ headline: 'Køge & Ærø' }, '2026-11-23-koge-aero'],
  ])('names %j', (given, name) => {
    expect(exportName(USUAL_NAME_PATTERN, { ...parts, ...given })).toBe(name)
  })

  it('goes round the names that Windows keeps for devices', () => {
    expect(exportName('{slug}', { ...parts, headline: 'Con' })).toBe('con-copy')
    expect(exportName('{slug}', { ...parts, headline: 'LPT1' })).toBe('lpt1-copy')
    expect(exportName('{slug}', { ...parts, headline: 'Console' })).toBe('console')
  })

  it('is a name on every system, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (headline, slugline) => {
        const name = exportName(USUAL_NAME_PATTERN, { ...parts, headline, slugline })
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
        expect(name.length).toBeLessThanOrEqual(85)
      }),
    )
  })
})

describe('uniqueName', () => {
  it('counts on until nothing has the name', () => {
    const taken = new Set(['a', 'a-2'])
    expect(uniqueName('A', (name) => taken.has(name))).toBe('A-3')
  })
})

describe('isNamePattern', () => {
  it.each([
    ['{date}-{slug}', true],
    ['{number}', true],
    ['{nonsense}', false],
    ['', false],
    [7, false],
  ])('%s: %s', (pattern, is) => {
    expect(isNamePattern(pattern)).toBe(is)
  })
})
