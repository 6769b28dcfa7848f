import { BrokenPicture, joinBytes, letters, slice, viewOf } from './bytes.ts'
import { readOrientation, withExifMark, writeOrientation } from './orientation.ts'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP15 = 0xef
const COMMENT = 0xfe

/** Markers without a length: TEM and the restart markers. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * A JPEG without what its camera and its editors wrote into it: application segments and comments go, except those that a picture
 * cannot be shown right without, and so does whatever follows its end (a telephone puts a film there).
 */
export function publicJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (letters(bytes, 0, 2) !== '\xff\xd8') throw new BrokenPicture('no JPEG')
  const parts: Uint8Array[] = []
  let orientation = 1
  for (const { marker, segment } of segmentsOf(bytes)) {
    if (marker === APP1 && letters(segment, 4, Math.min(4, segment.length - 4)) === 'Exif') {
      orientation = readOrientation(segment.subarray(4))
    }
    const kept = keptSegment(marker, segment)
    if (kept !== null) parts.push(kept)
  }
  const header = [slice(bytes, 0, 2), ...parts.splice(0, parts[0]?.[1] === APP0 ? 1 : 0)]
  const tiff = writeOrientation(orientation)
  return joinBytes([...header, ...(tiff === null ? [] : [exifSegment(withExifMark(tiff))]), ...parts])
}

interface Segment {
  readonly marker: number
  /** From its marker on; with the picture data that follows a scan header. */
  readonly segment: Uint8Array
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes)
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined || marker === 0 || marker === START) {
      throw new BrokenPicture('no marker where one must be')
    }
    const end = segmentEnd(view, at, marker)
    yield { marker, segment: slice(bytes, at, end - at) }
    if (marker === END) return
    at = end
  }
}

function segmentEnd(view: DataView, at: number, marker: number): number {
  if (marker === END || isBare(marker)) return at + 2
  if (at + 4 > view.byteLength) throw new BrokenPicture('cut off')
  const length = view.getUint16(at + 2)
  if (length < 2) throw new BrokenPicture('a segment shorter than its length')
  const end = at + 2 + length
  return marker === SCAN ? scanEnd(view, end) : end
}

/** Picture data goes on to the next marker; `FF 00` is a byte of it and restart markers stand inside it. */
function scanEnd(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && !isBare(next)) return at
  }
  throw new BrokenPicture('picture data without an end')
}

function keptSegment(marker: number, segment: Uint8Array): Uint8Array | null {
  if (marker === COMMENT) return null
  if (marker < APP0 || marker > APP15) return segment
  const name = String.fromCharCode(...segment.subarray(4, 16))
  if (marker === APP0) return name.startsWith('JFIF\0') ? withoutThumbnail(segment) : null
  // The colours: a profile, and Adobe's word on how they are coded.
  const isColour = name.startsWith('ICC_PROFILE\0') || (marker === 0xee && name.startsWith('Adobe'))
  return isColour ? segment : null
}

const JFIF_LENGTH = 16

/** The small picture in a header may show what was cut away from the large one. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const header = Uint8Array.from(slice(segment, 0, JFIF_LENGTH + 2))
  header.set([0, JFIF_LENGTH], 2)
  header.set([0, 0], JFIF_LENGTH)
  return header
}

function exifSegment(content: Uint8Array): Uint8Array {
  const length = content.length + 2
  return joinBytes([Uint8Array.of(0xff, APP1, length >> 8, length & 0xff), content])
}
