/** Beginnings of files that are no text, and what to call them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x52, 0x49, 0x46, 0x46], 'a picture, sound or film'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
]

/** What a binary file looks like, or null for what may be text. Never goes by the name of the file. */
export function recogniseBinary(bytes: Uint8Array): string | null {
  const signature = SIGNATURES.find(([beginning]) => beginning.every((byte, i) => bytes[i] === byte))
  // "MZ" can begin a text; a program has zero bytes too.
  if (signature !== undefined && (signature[0].length > 2 || bytes.includes(0))) return signature[1]
  const sample = bytes.subarray(0, 8192)
  const control = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte) && byte !== 0).length
  return control > sample.length / 50 ? 'a binary file' : null
}
