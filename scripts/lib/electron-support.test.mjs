import { expect, test } from 'vitest'
import { whyNotShip } from './electron-support.mjs'

const published = {
  created: '2013-07-24T00:00:00Z',
  '41.0.0': '2026-01-01T00:00:00Z',
  '42.0.0': '2026-03-01T00:00:00Z',
  '42.0.9': '2026-11-01T00:00:00Z',
  '42.0.10': '2026-11-20T00:00:00Z',
  '43.0.0': '2026-05-01T00:00:00Z',
  '44.0.0': '2026-07-01T00:00:00Z',
  '45.0.0-beta.1': '2026-11-22T00:00:00Z',
}
const today = '2026-11-23T00:00:00Z'

test('the newest patch of a supported major may be shipped', () => {
  expect(whyNotShip('42.0.10', published, today)).toEqual([])
  expect(whyNotShip('44.0.0', published, today)).toEqual([])
})

test('a patch that came out within two weeks may still be missing', () => {
  expect(whyNotShip('42.0.9', published, today)).toEqual([])
})

test('an older patch may not', () => {
  expect(whyNotShip('42.0.0', published, today).join()).toContain('the last is 42.0.9')
})

test('a major that is no longer supported may not; a beta does not count as a major', () => {
  expect(whyNotShip('41.0.0', published, today).join()).toContain('44, 43, 42')
})
