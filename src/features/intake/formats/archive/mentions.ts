export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

const LOOKED_AT = 64 * 1024

/** Whether the names of an archive's parts, which stand at its beginning and its end, hold these words. */
export function mentions(bytes: Uint8Array, words: string): boolean {
  return [bytes.subarray(0, LOOKED_AT), bytes.subarray(-LOOKED_AT)].some((part) =>
    new TextDecoder('latin1').decode(part).includes(words),
  )
}
