import { ascii, BrokenPicture, joinBytes, letters, slice, viewOf } from './bytes.ts'
import { readOrientation, writeOrientation } from './orientation.ts'

const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const PIXELS = new Set(['VP8 ', 'VP8L', 'ANMF'])

/** Flags of the extended header. */
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

/** A WebP without Exif, XMP and chunks of programs; it may say how it is to be turned. */
export function publicWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(bytes)
  if (!chunks.some(({ type }) => PIXELS.has(type))) throw new BrokenPicture('no picture')
  const exif = chunks.find(({ type }) => type === 'EXIF')
  const tiff = exif === undefined ? null : writeOrientation(readOrientation(exif.chunk.subarray(8)))
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map((one) => withFlags(one, tiff !== null))
  // Only a file with an extended header may have Exif; one without that had it against the rules and readers passed it over.
  const canTurn = tiff !== null && chunks[0]?.type === 'VP8X'
  const body = joinBytes([ascii('WEBP'), ...kept, ...(canTurn ? [ascii('EXIF'), sizeOf(tiff), tiff] : [])])
  return joinBytes([ascii('RIFF'), sizeOf(body), body])
}

interface Chunk {
  readonly type: string
  /** With its name, its size and the byte that makes it even. */
  readonly chunk: Uint8Array
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  if (letters(bytes, 0, 4) !== 'RIFF' || letters(bytes, 8, 4) !== 'WEBP') throw new BrokenPicture('no WebP')
  const file = slice(bytes, 0, viewOf(bytes).getUint32(4, true) + 8)
  const chunks: Chunk[] = []
  for (let at = 12; at < file.length; at += chunks.at(-1)?.chunk.length ?? 0) {
    const type = letters(file, at, 4)
    const size = viewOf(slice(file, at + 4, 4)).getUint32(0, true)
    chunks.push({ type, chunk: slice(file, at, 8 + size + (size % 2)) })
  }
  return chunks
}

function withFlags({ type, chunk }: Chunk, hasExif: boolean): Uint8Array {
  if (type !== 'VP8X') return chunk
  const header = Uint8Array.from(chunk)
  const flags = slice(header, 8, 1)[0] ?? 0
  header[8] = (flags & ~HAS_EXIF & ~HAS_XMP) | (hasExif ? HAS_EXIF : 0)
  return header
}

function sizeOf(content: Uint8Array): Uint8Array {
  const size = new Uint8Array(4)
  viewOf(size).setUint32(0, content.length, true)
  return size
}
