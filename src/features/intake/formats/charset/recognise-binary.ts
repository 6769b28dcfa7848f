import { mentions } from '../archive/mentions.ts'

/** Beginnings of files that are no text, and what to call them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x52, 0x49, 0x46, 0x46], 'a sound or a film'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x4f, 0x67, 0x67, 0x53], 'a sound or a film'],
  [[0x49, 0x44, 0x33], 'a sound'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
]

/** What a zip is, by the names of its parts, which stand at its beginning and its end. */
const ARCHIVES: readonly (readonly [string, string])[] = [
  ['xl/workbook', 'an Excel workbook'],
  ['ppt/slides', 'a PowerPoint presentation'],
  ['word/document', 'a Word document'],
  ['opendocument.spreadsheet', 'an OpenDocument spreadsheet'],
  ['opendocument.presentation', 'an OpenDocument presentation'],
  ['opendocument.text', 'an OpenDocument text'],
  ['application/epub+zip', 'an EPUB book'],
  ['Index/Document.iwa', 'a Pages document'],
]

function nameArchive(bytes: Uint8Array): string {
  return ARCHIVES.find(([name]) => mentions(bytes, name))?.[1] ?? 'a zip archive'
}

/** `ftyp` behind four bytes of length begins films and the pictures of phones. */
function nameBoxed(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(4, 12))
  if (!start.startsWith('ftyp')) return null
  return /^ftyp(?:hei|hev|mif|msf|avi)/u.test(start) ? 'a HEIC or AVIF picture' : 'a sound or a film'
}

/** What a binary file looks like, or null for what may be text. Never goes by the name of the file. */
export function recogniseBinary(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8) return nameArchive(bytes)
  const boxed = nameBoxed(bytes)
  if (boxed !== null) return boxed
  const signature = SIGNATURES.find(([beginning]) => beginning.every((byte, i) => bytes[i] === byte))
  // "MZ" can begin a text; a program has zero bytes too.
  if (signature !== undefined && (signature[0].length > 2 || bytes.includes(0))) return signature[1]
  const sample = bytes.subarray(0, 8192)
  const control = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte) && byte !== 0).length
  return control > sample.length / 50 ? 'a binary file' : null
}
