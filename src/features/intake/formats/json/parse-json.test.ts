import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member, parseForeignJson, textMember } from './parse-json.ts'

describe('JSON of foreign making', () => {
  it('that is broken far below is refused with the line', () => {
    const items = Array.from({ length: 30 }, (_, at) => `  {"id": "item-${at}"}`)
    const text = `{"items": [\n${items.join(',\n').replace('"item-20"', 'item-20')}\n]}`
    expect(parseForeignJson(text)).toMatchObject({ problem: { place: expect.stringContaining('line 22') } })
  })

  it.each([
    ['{"uri": "a",\n "version": }', 'line 2, near version": }'],
    ['{"uri": "a", "items": [', 'line 1, column 24'],
    ['[{"a": 1}', 'line 1, column 10'],
  ])('that is broken is refused with the place: %s', (text, place) => {
    expect(parseForeignJson(text)).toEqual({ ok: false, problem: { kind: 'broken-format', format: 'JSON', place } })
  })

  it.each(['[Translated from Swedish] The quay is open.', '{curly} beginnings are words', 'Plain words'])(
    'is not what text is: %s',
    (text) => {
      expect(parseForeignJson(text)).toBeNull()
    },
  )

  it('nested a hundred thousand deep is refused before anything is built', () => {
    expect(parseForeignJson('['.repeat(100_000))).toMatchObject({ ok: false, problem: { kind: 'too-deep' } })
    expect(parseForeignJson('{"a":'.repeat(100_000))).toMatchObject({ ok: false, problem: { kind: 'too-deep' } })
  })

  it('gives own members only', () => {
    const parsed = parseForeignJson('{"__proto__": {"uri": "x"}}')
    const value = parsed?.ok === true ? parsed.value : null
    expect(textMember(value, 'uri')).toBe('')
    expect(member(value, 'toString')).toBeUndefined()
  })

  it('comes back whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const parsed = parseForeignJson(JSON.stringify(value))
        expect(parsed?.ok === true && JSON.stringify(parsed.value)).toBe(JSON.stringify(value))
      }),
    )
  })
})
