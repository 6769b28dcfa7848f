import { expect, test } from 'vitest'
import { languageName } from './language-name.ts'

test('a language is called by its name in the language of the interface', () => {
  expect(languageName('sv', 'en')).toBe('Swedish')
  expect(languageName('en-GB', 'en')).toBe('British English')
  expect(languageName('en-GB', 'sv')).toBe('brittisk engelska')
})

test('what a source calls its language stands as it is when it is no language', () => {
  expect(languageName('Svenska (Sverige)', 'en')).toBe('Svenska (Sverige)')
  expect(languageName('', 'en')).toBe('')
})
