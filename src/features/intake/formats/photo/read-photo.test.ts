import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#domain/sources/extraction.ts'
import { isPhoto, readPhoto } from './read-photo.ts'

const OPTIONS = { zone: 'Europe/Stockholm', readInside: null }

function iim(sets: readonly (readonly [number, number, Buffer])[]): Buffer {
  const data = Buffer.concat(
    sets.map(([record, set, value]) =>
      Buffer.concat([Buffer.from([0x1c, record, set, value.length >> 8, value.length & 255]), value]),
    ),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const block = Buffer.concat([
    Buffer.from('8BIM'),
    Buffer.from([4, 4, 0, 0]),
    size,
    data,
    Buffer.alloc(data.length % 2),
  ])
  return segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), block]))
}

function xmp(properties: string): Buffer {
  const packet = `<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='x'><rdf:RDF xmlns:rdf='r'><rdf:Description xmlns:dc='d' xmlns:p='p' xmlns:i='i' ${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`
  return segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))
}

/** One directory with one text. */
function exif(tag: number, text: string): Buffer {
  const value = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(26)
  head.write('MM\0*', 0, 'latin1')
  head.writeUInt32BE(8, 4)
  head.writeUInt16BE(1, 8)
  head.writeUInt16BE(tag, 10)
  head.writeUInt16BE(2, 12)
  head.writeUInt32BE(value.length, 14)
  head.writeUInt32BE(26, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), head, value]))
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
}

function jpeg(segments: readonly Buffer[], width = 640, height = 480): Uint8Array {
  const frame = segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...segments,
      frame,
      segment(0xda, Buffer.from([1, 0])),
      Buffer.from([0x12, 0xff, 0xd9]),
    ]),
  )
}

async function read(bytes: Uint8Array): Promise<Extraction> {
  expect(isPhoto(bytes)).toBe(true)
  const got = await readPhoto(bytes, OPTIONS)
  if (!got.ok || got.value[0] === undefined) throw new Error(JSON.stringify(got))
  expect(got.value[0].ledger.losses).toEqual([])
  return got.value[0]
}

const UTF8 = [1, 90, Buffer.from('\x1b%G')] as const

describe('a picture', () => {
  test('gives caption, credit, keywords and date of IIM, in UTF-8 or as Latin letters', async () => {
    for (const charset of ['utf8', 'latin1'] as const) {
      const got = await read(
        jpeg([
          iim([
            ...(charset === 'utf8' ? [UTF8] : []),
            [2, 120, Buffer.from('Bron över sundet på måndagen.', charset)],
            [2, 80, Buffer.from('Ola Lind', charset)],
            [2, 110, Buffer.from('TT', charset)],
            [2, 25, Buffer.from('broar', charset)],
            [2, 25, Buffer.from('färjor', charset)],
            [2, 55, Buffer.from('20250203')],
            [2, 60, Buffer.from('071500+0100')],
          ]),
        ]),
      )
      expect(got.image).toMatchObject({ caption: 'Bron över sundet på måndagen.', credit: 'Ola Lind/TT' })
      expect(got).toMatchObject({ tags: ['broar', 'färjor'], firstCreated: '2025-02-03T07:15:00+01:00' })
    }
  })

  test('shows where XMP, IIM and EXIF contradict each other, and takes XMP', async () => {
    const said = `p:Headline='Bron stängs'><dc:description><rdf:Alt><rdf:li xml:lang='en'>The bridge.</rdf:li><rdf:li xml:lang='x-default'>Bron i februari.</rdf:li></rdf:Alt></dc:description><i:AltTextAccessibility>En bro med en spricka.</i:AltTextAccessibility>`
    const got = await read(
      jpeg([xmp(said), iim([UTF8, [2, 120, Buffer.from('Bron i januari.')]]), exif(0x010e, 'Bron i februari.')]),
    )
    expect(got).toMatchObject({
      headline: 'Bron stängs',
      image: { caption: 'Bron i februari.', alt: 'En bro med en spricka.' },
    })
    expect(got.notes).toContainEqual({
      kind: 'picture-fields-differ',
      field: 'caption',
      words: 'XMP: Bron i februari.; IIM: Bron i januari.; EXIF: Bron i februari.',
    })
  })

  test('of 400 megapixels, or cut off, is refused with its place', async () => {
    expect(await readPhoto(jpeg([], 20_000, 20_000), OPTIONS)).toMatchObject({
      problem: { kind: 'unsafe-file', why: 'pixels', place: '20000 × 20000' },
    })
    expect(await readPhoto(jpeg([iim([])]).subarray(0, -2), OPTIONS)).toMatchObject({
      problem: { kind: 'broken-format' },
    })
  })

  test('of which any bytes were changed is read or refused, and never throws', async () => {
    const whole = jpeg([xmp("p:Headline='Bron'>"), iim([UTF8, [2, 120, Buffer.from('Bron.')]]), exif(0x010e, 'Bron.')])
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = Uint8Array.from(whole)
        for (const [at, value] of all) changed[at] = value
        if (isPhoto(changed)) await readPhoto(changed, OPTIONS)
      }),
      { numRuns: 400 },
    )
  })

  test('that is a PNG or a WebP of any bytes is read or refused, and never throws', async () => {
    const beginning = fc.constantFrom(
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    )
    await fc.assert(
      fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 120 }), async (start, rest) => {
        await readPhoto(new Uint8Array(Buffer.concat([start, rest])), OPTIONS)
      }),
      { numRuns: 300 },
    )
  })
})

const SAMPLES = process.env['STET_SAMPLES'] ?? ''
const folder = join(SAMPLES, 'wire/photo')

describe.runIf(SAMPLES !== '' && existsSync(folder))('sample pictures', () => {
  const names = SAMPLES !== '' && existsSync(folder) ? readdirSync(folder) : []
  test.each(names)('%s gives caption and credit', async (name) => {
    const got = await read(new Uint8Array(readFileSync(join(folder, name))))
    expect(got.image?.caption).not.toBe('')
    expect(got.image?.credit).not.toBe('')
  })
})
