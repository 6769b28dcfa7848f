import { describe, expect, test } from 'vitest'
import { setTypography } from './typography.ts'

describe('English', () => {
  const cases = [
    ['He said "no".', 'He said “no”.'],
    ['("quoted")', '(“quoted”)'],
    ["it's the girls' turn", 'it’s the girls’ turn'],
    [`"'Tis' he," she said`, '“‘Tis’ he,” she said'],
    ["the '90s", 'the ’90s'],
    ['one -- two', 'one – two'],
    ['a---b', 'a—b'],
    ['wait...', 'wait…'],
    ['5 km away', '5\u00a0km away'],
    ['J. K. Rowling', 'J.\u00a0K.\u00a0Rowling'],
    ['in 2024 200 people', 'in 2024 200 people'],
    ['well-known', 'well-known'],
    ['in 1999-2001.', 'in 1999–2001.'],
    ['won 3-2, then', 'won 3–2, then'],
    ['(pp. 12-14)', '(pp. 12–14)'],
    ['on 2026-03-12 at', 'on 2026-03-12 at'],
    ['since 2026-03 at', 'since 2026-03 at'],
    ['call 555-1234 now', 'call 555-1234 now'],
    ['https://a.example/12-14 is', 'https://a.example/12-14 is'],
    ['the A320-200 is', 'the A320-200 is'],
  ] as const
  test.each(cases)('%s is set as %s', (typed, set) => {
    expect(setTypography(typed, 'en-GB')).toBe(set)
  })
})

describe('Swedish', () => {
  const cases = [
    ['Hon sa "nej".', 'Hon sa ”nej”.'],
    ["Lars' bil", 'Lars’ bil'],
    ['- Det stämmer', '– Det stämmer'],
    ['Stockholm - Paris', 'Stockholm – Paris'],
    ['10 000 kronor', '10\u00a0000 kronor'],
    ['1 250 000 kr.', '1\u00a0250\u00a0000\u00a0kr.'],
    ['5 % av', '5\u00a0% av'],
    ['ring 08-123 45 67', 'ring 08-123 45 67'],
    ['åren 1999-2001 var', 'åren 1999–2001 var'],
    ['år 2024 kom 300', 'år 2024 kom 300'],
  ] as const
  test.each(cases)('%s is set as %s', (typed, set) => {
    expect(setTypography(typed, 'sv')).toBe(set)
  })
})

test('a language without rules of its own keeps its marks', () => {
  expect(setTypography('"a"', 'fr')).toBe('"a"')
})
