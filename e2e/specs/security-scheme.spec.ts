import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otherHosts, traversals } from '../fixtures/security/traversals.ts'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Points 1 and 18 of Electron's security checklist: no file:, and nothing but the bundle behind the own scheme.

let workstation: Workstation
beforeAll(async () => {
  workstation = await openWorkstation()
})
afterAll(() => workstation.kill())

function fetchAll(addresses: readonly string[]): Promise<readonly (readonly [string, number | string])[]> {
  return workstation.app.evaluate(
    ({ net }, all) =>
      Promise.all(
        all.map(async (address): Promise<readonly [string, number | string]> => {
          try {
            return [address, (await net.fetch(address)).status]
          } catch (error) {
            return [address, String(error)]
          }
        }),
      ),
    addresses,
  )
}

describe('the own scheme', () => {
  test('serves the page', async () => {
    expect(await fetchAll(['app://stet/index.html'])).toEqual([['app://stet/index.html', 200]])
  })

  test('answers every way out of the bundle, more than forty, with 404', async () => {
    expect(new Set(traversals).size).toBeGreaterThanOrEqual(40)
    const answers = await fetchAll(traversals)
    expect(answers.filter(([, status]) => status !== 404)).toEqual([])
  })

  test('has one host', async () => {
    expect((await fetchAll(otherHosts)).filter(([, status]) => status === 200)).toEqual([])
  })
})

test('no request to a file or to another place leaves the session', async () => {
  const answers = await fetchAll([
    'file:///etc/passwd',
    'https://example.org/',
    'http://127.0.0.1:1/',
    'ftp://example.org/',
  ])
  expect(answers.filter(([, status]) => typeof status === 'number')).toEqual([])
})
