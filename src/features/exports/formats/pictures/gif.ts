import { BrokenPicture, joinBytes, letters, slice } from './bytes.ts'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff

/** Looping and the colour profile; XMP and what programs keep for themselves are application extensions too. */
const KEPT_APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

/** A GIF without comments, XMP and what programs wrote for themselves. */
export function publicGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!['GIF87a', 'GIF89a'].includes(letters(bytes, 0, 6))) throw new BrokenPicture('no GIF')
  let at = 13 + coloursSize(slice(bytes, 10, 1)[0] ?? 0)
  const parts = [slice(bytes, 0, at)]
  for (;;) {
    const start = slice(bytes, at, 1)[0]
    if (start === TRAILER) return joinBytes([...parts, slice(bytes, at, 1)])
    const block = slice(bytes, at, blockEnd(bytes, at) - at)
    if (isKept(block)) parts.push(block)
    at += block.length
  }
}

function coloursSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function blockEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === EXTENSION) return subBlocksEnd(bytes, at + 2)
  if (bytes[at] !== IMAGE) throw new BrokenPicture('no block where one must be')
  return subBlocksEnd(bytes, at + 11 + coloursSize(slice(bytes, at + 9, 1)[0] ?? 0))
}

function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    const size = slice(bytes, at, 1)[0] ?? 0
    at += size + 1
    if (size === 0) return at
  }
}

function isKept(block: Uint8Array): boolean {
  if (block[0] !== EXTENSION || block[1] === undefined) return true
  if (block[1] === COMMENT) return false
  return block[1] !== APPLICATION || KEPT_APPLICATIONS.has(String.fromCharCode(...block.subarray(3, 14)))
}
