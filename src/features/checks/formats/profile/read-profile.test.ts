import { describe, expect, it } from 'vitest'
import { DEFAULT_STYLE } from '../../model/house-style.ts'
import { DEFAULT_PROFILE } from '../../model/profile.ts'
import { readProfileFile } from './read-profile.ts'
import { writeProfile } from './write-profile.ts'

describe('a profile file', () => {
  it('reads back as it was written', () => {
    const profile = {
      name: 'Morning edition',
      style: { ...DEFAULT_STYLE, headlineLimit: 55, agencies: ['TT', 'NTB'] },
      severities: { 'percent-style': 'off', omission: 'warning' },
    } as const
    expect(readProfileFile(writeProfile(profile))).toEqual({ profile, faults: [] })
  })

  it('tells each fault by line and column and uses the rest', () => {
    const text = [
      '{ "format": "stet check profile", "version": 1,',
      '  "style": { "headlineLimit": "long", "leadWords": 35, "colour": 1 },',
      '  "severities": { "omision": "error", "embargo": "fatal", "furniture": "advice" } }',
    ].join('\n')
    const { profile, faults } = readProfileFile(text)
    expect(profile).toEqual({
      ...DEFAULT_PROFILE,
      style: { ...DEFAULT_STYLE, leadWords: 35 },
      severities: { furniture: 'advice' },
    })
    expect(faults).toEqual([
      { line: 2, column: 31, kind: 'wrong-value', text: 'headlineLimit' },
      { line: 2, column: 56, kind: 'unknown-key', text: 'colour' },
      { line: 3, column: 19, kind: 'unknown-check', text: 'omision' },
      { line: 3, column: 50, kind: 'not-a-severity', text: 'embargo' },
    ])
  })

  it('says where the JSON breaks', () => {
    expect(readProfileFile('{ "format": "stet check profile",\n "style": { ').faults[0]).toMatchObject({
      kind: 'not-json',
      line: 2,
    })
  })

  it('is refused when it is something else', () => {
    expect(readProfileFile('[1, 2]')).toMatchObject({ profile: null, faults: [{ kind: 'not-a-profile' }] })
  })
})
