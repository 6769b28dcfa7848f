import { ascii, joinBytes, viewOf } from './bytes.ts'
import { checkSum } from './png.ts'

/** For tests: small pictures as cameras and editors leave them, with what must not go out. */

export const PRIVATE_WORDS = 'Owner Xenobia 59.3293N'
const PRIVATE = ascii(PRIVATE_WORDS)

/** TIFF with an orientation, a GPS directory and a block with the owner in it. */
function cameraTiff(orientation: number): Uint8Array {
  const head = Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0)
  const turn = Uint8Array.of(0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0)
  const place = Uint8Array.of(0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0)
  return joinBytes([head, turn, place, new Uint8Array(4), PRIVATE])
}

export interface JpegParts {
  readonly orientation?: number
  readonly scan?: Uint8Array
  readonly more?: readonly Uint8Array[]
  readonly after?: Uint8Array
}

/** Of no meaning as a picture, of the right build as a file. */
export function aJpeg({ orientation = 6, scan = Uint8Array.of(1, 2, 3), more = [], after }: JpegParts = {}) {
  const exif = joinBytes([ascii('Exif\0\0'), cameraTiff(orientation)])
  return joinBytes([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, joinBytes([ascii('JFIF\0'), Uint8Array.of(1, 2, 0, 0, 1, 0, 1, 1, 1), PRIVATE])),
    segment(0xe1, exif),
    segment(0xe1, joinBytes([ascii('http://ns.adobe.com/xap/1.0/\0'), PRIVATE])),
    segment(0xed, joinBytes([ascii('Photoshop 3.0\0'), PRIVATE])),
    segment(0xfe, PRIVATE),
    ...more,
    ...jpegPixels(scan),
    ...(after === undefined ? [] : [after]),
  ])
}

/** Table, frame and scan: what no export may change. */
export function jpegPixels(scan: Uint8Array): readonly Uint8Array[] {
  return [
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    stuffed(scan),
    Uint8Array.of(0xff, 0xd9),
  ]
}

export function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content])
}

function stuffed(scan: Uint8Array): Uint8Array {
  return Uint8Array.from([...scan].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])))
}

export function aPng(pixels: Uint8Array, orientation = 1): Uint8Array<ArrayBuffer> {
  return joinBytes([
    ascii('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0)),
    chunk('tEXt', joinBytes([ascii('Author\0'), PRIVATE])),
    chunk('iTXt', joinBytes([ascii('XML:com.adobe.xmp\0\0\0\0\0'), PRIVATE])),
    chunk('eXIf', cameraTiff(orientation)),
    chunk('tIME', new Uint8Array(7)),
    chunk('IDAT', pixels),
    chunk('caBX', PRIVATE),
    chunk('IEND', new Uint8Array()),
    PRIVATE,
  ])
}

export function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = joinBytes([new Uint8Array(4), ascii(type), content, new Uint8Array(4)])
  viewOf(whole).setUint32(0, content.length)
  viewOf(whole).setUint32(whole.length - 4, checkSum(whole.subarray(4, -4)))
  return whole
}

export function aWebp(pixels: Uint8Array, orientation = 1): Uint8Array<ArrayBuffer> {
  const body = joinBytes([
    ascii('WEBP'),
    riffChunk('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    riffChunk('VP8 ', pixels),
    riffChunk('EXIF', cameraTiff(orientation)),
    riffChunk('XMP ', PRIVATE),
  ])
  return joinBytes([ascii('RIFF'), littleEndian(body.length), body, PRIVATE])
}

export function riffChunk(type: string, content: Uint8Array): Uint8Array {
  return joinBytes([ascii(type), littleEndian(content.length), content, new Uint8Array(content.length % 2)])
}

function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  viewOf(bytes).setUint32(0, value, true)
  return bytes
}

export function aGif(): Uint8Array<ArrayBuffer> {
  return joinBytes([
    ascii('GIF89a'),
    Uint8Array.of(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    joinBytes([Uint8Array.of(0x21, 0xff, 11), ascii('NETSCAPE2.0'), Uint8Array.of(3, 1, 0, 0, 0)]),
    joinBytes([Uint8Array.of(0x21, 0xff, 11), ascii('XMP DataXMP'), subBlock(PRIVATE)]),
    joinBytes([Uint8Array.of(0x21, 0xfe), subBlock(PRIVATE)]),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b),
    PRIVATE,
  ])
}

function subBlock(content: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.of(content.length), content, Uint8Array.of(0)])
}
