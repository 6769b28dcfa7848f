import { expect, test } from 'vitest'
import { agencyAtEnd } from './agencies.ts'

test('finds the agency at the end of a credit, and nothing inside a name', () => {
  expect(agencyAtEnd('Ylva Sandahl/TT')).toBe('TT')
  expect(agencyAtEnd('Linus Hagström/AP via AP/TT')).toBe('TT')
  expect(agencyAtEnd('Mara Lund (Getty Images')).toBe('Getty Images')
  expect(agencyAtEnd('Anna MATT')).toBeNull()
})
