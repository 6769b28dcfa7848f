import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PIXEL } from '#features/exports/model/example-input.ts'
import { ascii, joinBytes } from './bytes.ts'
import { aGif, aJpeg, aPng, aWebp, chunk, jpegPixels, PRIVATE_WORDS, riffChunk, segment } from './example-pictures.ts'
import { readOrientation } from './orientation.ts'
import { publicPicture } from './public-picture.ts'

const SCAN = Uint8Array.of(7, 0xff, 9)

const CASES: readonly (readonly [mediaType: string, make: (data: Uint8Array) => Uint8Array])[] = [
  ['image/jpeg', (scan) => aJpeg({ scan, after: ascii(PRIVATE_WORDS) })],
  ['image/png', (pixels) => aPng(pixels, 8)],
  ['image/webp', (pixels) => aWebp(pixels, 3)],
  ['image/gif', () => aGif()],
]

describe.each(CASES)('%s', (mediaType, make) => {
  it('goes out without the words of its camera and its editors, and a second time unchanged', () => {
    const once = publish(make(SCAN), mediaType)
    expect(latin(once)).not.toMatch(/Xenobia|59\.3293|xap|Photoshop/u)
    expect(publish(once, mediaType)).toEqual(once)
  })

  it('is refused when it is cut off anywhere before its end, and never breaks the reader', () => {
    const whole = publish(make(SCAN), mediaType)
    for (let length = 0; length < whole.length; length++) {
      expect(publicPicture(whole.subarray(0, length), mediaType).ok).toBe(false)
    }
  })

  it('is read or refused, never a crash, whatever bytes are changed', () => {
    const whole = make(SCAN)
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(changes, (list) => {
        const changed = Uint8Array.from(whole)
        for (const [at, byte] of list) changed[at] = byte
        expect(() => publicPicture(changed, mediaType)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

test('the data of the picture leave as they are, byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      expect(latin(publish(aJpeg({ scan: data }), 'image/jpeg'))).toContain(latin(joinBytes(jpegPixels(data))))
      expect(latin(publish(aPng(data), 'image/png'))).toContain(latin(chunk('IDAT', data)))
      expect(latin(publish(aWebp(data), 'image/webp'))).toContain(latin(riffChunk('VP8 ', data)))
    }),
  )
})

test('a picture that has nothing to take out leaves as it is', () => {
  expect(publish(PIXEL, 'image/png')).toEqual(PIXEL)
})

describe('how a picture is turned', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i goes along and nothing with it', (orientation) => {
    const jpeg = publish(aJpeg({ orientation }), 'image/jpeg')
    const exif = latin(jpeg).indexOf('Exif')
    expect(exif === -1 ? 1 : readOrientation(jpeg.subarray(exif))).toBe(orientation)
    const png = publish(aPng(SCAN, orientation), 'image/png')
    const chunkAt = latin(png).indexOf('eXIf')
    expect(chunkAt === -1 ? 1 : readOrientation(png.subarray(chunkAt + 4))).toBe(orientation)
    const webp = publish(aWebp(SCAN, orientation), 'image/webp')
    const riffAt = latin(webp).indexOf('EXIF')
    expect(riffAt === -1 ? 1 : readOrientation(webp.subarray(riffAt + 8))).toBe(orientation)
    expect((webp[20] ?? 0) & 0x0c).toBe(riffAt === -1 ? 0 : 0x08)
  })
})

describe('JPEG', () => {
  it('keeps the colour profile and Adobe’s word on the colours', () => {
    const profile = segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'))
    const adobe = segment(0xee, ascii('Adobe\0\x64\0\0\0\0\x01'))
    const jpeg = latin(publish(aJpeg({ more: [profile, adobe] }), 'image/jpeg'))
    expect(jpeg).toContain(latin(profile) + latin(adobe))
  })

  it('loses the small picture in its header and a segment between two scans', () => {
    const [table, frame, head, data, end] = jpegPixels(SCAN)
    const parts = [table, frame, head, data, segment(0xe1, ascii(PRIVATE_WORDS)), head, data, end]
    const jpeg = publish(joinBytes([Uint8Array.of(0xff, 0xd8), ...parts.flatMap((one) => one ?? [])]), 'image/jpeg')
    expect(latin(jpeg)).not.toContain('Xenobia')
    expect(latin(jpeg)).toContain(latin(joinBytes([head, data, head, data, end].flatMap((one) => one ?? []))))
  })
})

test('what is no picture, or of a kind that is not known, is refused', () => {
  const wave = joinBytes([ascii('RIFF'), Uint8Array.of(4, 0, 0, 0), ascii('WAVE')])
  expect(publicPicture(wave, 'image/webp').ok).toBe(false)
  expect(publicPicture(PIXEL, 'image/jpeg').ok).toBe(false)
  expect(publicPicture(PIXEL, 'image/avif').ok).toBe(false)
})

function publish(bytes: Uint8Array, mediaType: string): Uint8Array {
  const result = publicPicture(bytes, mediaType)
  if (!result.ok) throw new Error('refused')
  return result.value
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
