import { expect, it } from 'vitest'
import { sayRule } from './rule-sentences.ts'

const english = { language: 'en', showTime: (at: string, zone: string) => `${at} in ${zone}` } as const
const swedish = { ...english, language: 'sv' } as const

it('names each role that may once, as the language names it', () => {
  const why = { needed: ['own_translator', 'translator', 'senior_editor'] }
  expect(sayRule('role', why, english)).toBe('This is for: translator or senior editor.')
  expect(sayRule('role', why, swedish)).toBe('Det här är för: översättare eller redaktionschef.')
})

it('says the time in the zone that the rule is about', () => {
  const why = { at: '2026-03-12T08:00:00.000Z', zone: 'Europe/Stockholm' }
  expect(sayRule('embargo', why, english)).toContain('until 2026-03-12T08:00:00.000Z in Europe/Stockholm.')
})

it('counts, and lists what it is about', () => {
  expect(sayRule('open-passages', { count: 3 }, english)).toContain('Open passages: 3.')
  expect(sayRule('rights', { what: ['Photo: Anna Ek', 'Wire copy'] }, english)).toContain('Photo: Anna Ek; Wire copy.')
})
