import { expect, test } from 'vitest'
import { findEmbargo } from './embargo.ts'

const SENT = { sent: '2025-02-03T09:15:00+01:00', zone: 'Europe/Stockholm' }

test.each([
  ['EMBARGO kl 06.00: Bron', '2025-02-03T06:00:00+01:00'],
  ['Embargo until 4 February at 06:00: The bridge', '2025-02-04T06:00:00+01:00'],
  ['EMBARGO i morgon kl 06.00: Bron', '2025-02-04T06:00:00+01:00'],
  ['EMBARGO onsdag kl 6.30: Bron', '2025-02-05T06:30:00+01:00'],
  ['Embargo 5/2 kl 06.00: Bron', null],
  ['Embargo 31 februari kl 06.00: Bron', null],
  ['Under embargo: Bron', null],
])('%s', (subject, until) => {
  expect(findEmbargo(subject, SENT)?.until).toBe(until)
})

test('a subject without an embargo has none', () => {
  expect(findEmbargo('Bron stängs kl 06.00', SENT)).toBeNull()
})
