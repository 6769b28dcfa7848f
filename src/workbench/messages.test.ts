import { expect, test } from 'vitest'
import { chooseLocale } from './messages.ts'

test('the interface follows a Swedish system, and is English everywhere else', () => {
  expect(chooseLocale('system', 'sv-SE')).toBe('sv')
  expect(chooseLocale('system', 'de-DE')).toBe('en')
  expect(chooseLocale('en', 'sv-SE')).toBe('en')
})
