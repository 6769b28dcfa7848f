import { expect, it } from 'vitest'
import { showDate, showMoment } from './show-time.ts'

it('shows an instant as the clock on the wall of the zone that is named', () => {
  expect(showMoment('2026-03-12T23:30:00.000Z', 'en', 'Europe/Stockholm')).toBe('13 Mar 2026, 00:30')
  expect(showMoment('2026-03-12T23:30:00.000Z', 'sv', 'UTC')).toBe('12 mars 2026 23:30')
})

it('shows a day as that day, wherever the machine stands', () => {
  expect(showDate('2026-03-12', 'en')).toBe('12 Mar 2026')
  expect(showDate('2026-03-12', 'sv')).toBe('12 mars 2026')
})
