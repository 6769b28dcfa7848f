import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from './open-archive.ts'

const parts = { 'word/document.xml': strToU8('<document>Words</document>'), 'word/media/a.png': new Uint8Array(400) }

describe('an archive', () => {
  test('gives its parts, stored or deflated, one by one', async () => {
    for (const level of [0, 6] as const) {
      const opened = await openArchive(zipSync(parts, { level }), 'a document')
      const part = opened.ok ? opened.value.read('word/document.xml') : null
      expect(part?.ok === true && new TextDecoder().decode(part.value)).toBe('<document>Words</document>')
      expect(opened.ok && opened.value.read('word/none.xml')).toBeNull()
    }
  })

  test.each([
    ['a climbing path', { '../../home/desk.txt': strToU8('x') }, 'path', '../../home/desk.txt'],
    ['an absolute path', { '/etc/desk': strToU8('x') }, 'path', '/etc/desk'],
    ['a path of Windows', { 'C:\\desk': strToU8('x') }, 'path', 'C:\\desk'],
    ['a part that grows a thousandfold', { 'word/a.xml': new Uint8Array(4_000_000) }, 'ratio', 'word/a.xml'],
    ['an archive in the archive', { 'word/more.zip': zipSync(parts) }, 'nested', 'word/more.zip'],
  ])('with %s is refused with its place', async (_, inside, why, place) => {
    expect(await openArchive(zipSync(inside), 'a document')).toEqual({
      ok: false,
      problem: { kind: 'unsafe-file', format: 'a document', place, why },
    })
  })

  test('of too many parts is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, new Uint8Array(0)]))
    expect(await openArchive(zipSync(many), 'a document')).toMatchObject({ problem: { why: 'entries' } })
  })

  test('that is locked is refused', async () => {
    const locked = patch(zipSync(parts), (view, at) => view.setUint16(at + 8, 1, true))
    expect(await openArchive(locked, 'a document')).toMatchObject({ problem: { why: 'encrypted' } })
  })

  test('whose part holds more than its directory says is broken there', async () => {
    const lying = patch(zipSync(parts), (view, at) => view.setUint32(at + 24, 5, true))
    const opened = await openArchive(lying, 'a document')
    const part = opened.ok ? opened.value.read('word/document.xml') : null
    expect(part).toMatchObject({ problem: { kind: 'broken-format', place: 'word/document.xml' } })
  })

  test('that was cut off is broken at its end', async () => {
    expect(await openArchive(zipSync(parts).subarray(0, 200), 'a document')).toMatchObject({
      problem: { kind: 'broken-format', place: expect.stringContaining('end') },
    })
  })

  test('of which any byte was changed is opened, or broken, and never throws', async () => {
    const whole = zipSync(parts)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const changed = Uint8Array.from(whole)
        changed[at] = value
        const opened = await openArchive(changed, 'a document')
        if (opened.ok) for (const name of opened.value.names) opened.value.read(name)
      }),
      { numRuns: 300 },
    )
  })
})

/** Changes the first entry of the directory. */
function patch(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const changed = Uint8Array.from(zip)
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    change(view, at)
    break
  }
  return changed
}
