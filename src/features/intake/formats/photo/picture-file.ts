import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'

/** What a picture's file carries beside its pixels. */
export interface PictureFile {
  readonly format: string
  readonly width: number
  readonly height: number
  readonly exif: Uint8Array | null
  readonly xmp: Uint8Array | null
  /** Image resource blocks, in which IIM lies. */
  readonly resources: readonly Uint8Array[]
}

type Found = { -readonly [Key in keyof PictureFile]: PictureFile[Key] } & { resources: Uint8Array[] }

export const JPEG = 'a JPEG picture'
export const PNG = 'a PNG picture'
export const WEBP = 'a WebP picture'

/** More than any camera of a newsroom gives; a picture above it is made to exhaust who opens it. */
const MAX_PIXELS = 250_000_000

export function pictureFormat(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return JPEG
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return PNG
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' ? WEBP : null
}

/** The blocks of a picture by its own directory; no pixel is opened. */
export function openPicture(bytes: Uint8Array): Result<PictureFile, ReadProblem> {
  const format = pictureFormat(bytes)
  if (format === null) return fail({ kind: 'binary', looksLike: 'a file of another kind' })
  const found: Found = { format, width: 0, height: 0, exif: null, xmp: null, resources: [] }
  const walk = format === JPEG ? walkJpeg : format === PNG ? walkPng : walkWebp
  const place = walk(bytes, found)
  if (place !== null) return fail({ kind: 'broken-format', format, place })
  if (found.width * found.height <= MAX_PIXELS) return ok(found)
  return fail({ kind: 'unsafe-file', format, place: `${found.width} × ${found.height}`, why: 'pixels' })
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

const EXIF = 'Exif\0\0'
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const RESOURCES = 'Photoshop 3.0\0'
const END = 'the end of the picture, which is missing'

/** Null, or the place where the file is broken. */
function walkJpeg(bytes: Uint8Array, found: Found): string | null {
  const view = viewOf(bytes)
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return `byte ${at}`
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return hasEnd(bytes, at) ? null : END
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return END
    takeSegment(marker, bytes.subarray(at + 4, at + 2 + length), found)
    at += 2 + length
  }
  return END
}

function takeSegment(marker: number, data: Uint8Array, found: Found): void {
  if (marker === 0xe1 && ascii(data, 0, EXIF.length) === EXIF) found.exif ??= data.subarray(EXIF.length)
  if (marker === 0xe1 && ascii(data, 0, XMP.length) === XMP) found.xmp ??= data.subarray(XMP.length)
  if (marker === 0xed && ascii(data, 0, RESOURCES.length) === RESOURCES)
    found.resources.push(data.subarray(RESOURCES.length))
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  if (!isFrame || data.length < 5) return
  found.height = viewOf(data).getUint16(1)
  found.width = viewOf(data).getUint16(3)
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

const PNG_XMP = 'XML:com.adobe.xmp\0'

function walkPng(bytes: Uint8Array, found: Found): string | null {
  const view = viewOf(bytes)
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = ascii(bytes, at + 4, 4)
    if (at + 12 + length > bytes.length) return END
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR' && length >= 8) {
      found.width = view.getUint32(at + 8)
      found.height = view.getUint32(at + 12)
    }
    if (type === 'eXIf') found.exif ??= data
    if (type === 'iTXt' && ascii(data, 0, PNG_XMP.length) === PNG_XMP) found.xmp ??= plainText(data)
    if (type === 'IEND') return null
    at += 12 + length
  }
  return END
}

/** Behind the keyword: whether it is packed, and two words that end with a zero. Packed text is left alone. */
function plainText(data: Uint8Array): Uint8Array | null {
  if (data[PNG_XMP.length] !== 0) return null
  const language = data.indexOf(0, PNG_XMP.length + 2)
  const keyword = language === -1 ? -1 : data.indexOf(0, language + 1)
  return keyword === -1 ? null : data.subarray(keyword + 1)
}

function walkWebp(bytes: Uint8Array, found: Found): string | null {
  const view = viewOf(bytes)
  if (view.getUint32(4, true) + 8 > bytes.length + 1) return END
  let at = 12
  while (at + 8 <= bytes.length) {
    const type = ascii(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) return END
    const data = bytes.subarray(at + 8, at + 8 + length)
    takeChunk(type, data, found)
    at += 8 + length + (length % 2)
  }
  return null
}

function takeChunk(type: string, data: Uint8Array, found: Found): void {
  if (type === 'EXIF') found.exif ??= ascii(data, 0, 6) === EXIF ? data.subarray(6) : data
  if (type === 'XMP ') found.xmp ??= data
  if (type === 'VP8X' && data.length >= 10) {
    found.width = 1 + three(data, 4)
    found.height = 1 + three(data, 7)
  }
}

function three(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16)
}
