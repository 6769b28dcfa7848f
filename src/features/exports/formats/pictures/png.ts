import { ascii, BrokenPicture, joinBytes, letters, slice, viewOf } from './bytes.ts'
import { readOrientation, writeOrientation } from './orientation.ts'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

/** What the pixels and their colours are made from, animation too. Anything else is words or a program's own business. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)

/** A PNG without its texts, its time and what its camera wrote; it may say how it is to be turned. */
export function publicPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (letters(bytes, 0, SIGNATURE.length) !== SIGNATURE) throw new BrokenPicture('no PNG')
  const kept: Uint8Array[] = []
  let orientation = 1
  for (const { type, chunk } of chunksOf(bytes)) {
    if (type === 'eXIf') orientation = readOrientation(chunk.subarray(8, -4))
    else if (KEPT.has(type)) kept.push(chunk)
    else if (isCritical(type)) throw new BrokenPicture(`a chunk ${type} that nobody knows`)
  }
  const [header, ...rest] = kept
  if (header === undefined || letters(header, 4, 4) !== 'IHDR') throw new BrokenPicture('no header')
  const tiff = writeOrientation(orientation)
  return joinBytes([ascii(SIGNATURE), header, ...(tiff === null ? [] : [makeChunk('eXIf', tiff)]), ...rest])
}

/** Whole chunks, length and check sum with them, up to the end; what follows the end is not read. */
function* chunksOf(bytes: Uint8Array): Generator<{ readonly type: string; readonly chunk: Uint8Array }> {
  const view = viewOf(bytes)
  let at = SIGNATURE.length
  for (;;) {
    if (at + 8 > bytes.length) throw new BrokenPicture('no end')
    const type = letters(bytes, at + 4, 4)
    const chunk = slice(bytes, at, view.getUint32(at) + 12)
    yield { type, chunk }
    if (type === 'IEND') return
    at += chunk.length
  }
}

/** PNG writes what a reader must understand with a capital. */
function isCritical(type: string): boolean {
  return /^[A-Z]/u.test(type)
}

function makeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = joinBytes([new Uint8Array(4), ascii(type), content, new Uint8Array(4)])
  const view = viewOf(chunk)
  view.setUint32(0, content.length)
  view.setUint32(chunk.length - 4, checkSum(chunk.subarray(4, -4)))
  return chunk
}

/** CRC-32 as PNG uses it. */
export function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
