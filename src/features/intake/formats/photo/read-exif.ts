import { fold } from '#features/intake/model/fold.ts'
import { decodeBytes } from '../charset/decode.ts'
import type { PictureFields } from './picture-fields.ts'
import { ascii } from './picture-file.ts'

const MAX_TAGS = 400
const TEXT = 2
const EXIF_DIRECTORY = 0x8769

/** What a camera wrote, and those who came after it: the texts of the first directory and of the camera's own. */
export function readExif(data: Uint8Array): PictureFields {
  const order = ascii(data, 0, 2)
  if ((order !== 'II' && order !== 'MM') || data.length < 8) return {}
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const little = order === 'II'
  const texts = new Map<number, string>()
  const inner = readDirectory({ data, view, little, texts }, view.getUint32(4, little))
  if (inner !== null) readDirectory({ data, view, little, texts }, inner)
  const text = (tag: number) => texts.get(tag) ?? ''
  return {
    caption: text(0x010e),
    creator: text(0x013b),
    copyright: text(0x8298),
    date: dateOf(text(0x9003) || text(0x9004), text(0x9011) || text(0x9010)),
  }
}

interface Tiff {
  readonly data: Uint8Array
  readonly view: DataView
  readonly little: boolean
  readonly texts: Map<number, string>
}

/** Where the camera's own directory is, if this one says so. */
function readDirectory({ data, view, little, texts }: Tiff, at: number): number | null {
  if (at + 2 > data.length) return null
  const count = Math.min(view.getUint16(at, little), MAX_TAGS)
  let inner: number | null = null
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    if (entry + 12 > data.length) break
    const tag = view.getUint16(entry, little)
    const length = view.getUint32(entry + 4, little)
    const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (tag === EXIF_DIRECTORY) inner = view.getUint32(entry + 8, little)
    if (view.getUint16(entry + 2, little) !== TEXT || start + length > data.length) continue
    if (!texts.has(tag)) texts.set(tag, decode(data.subarray(start, start + length)))
  }
  return inner
}

function decode(data: Uint8Array): string {
  const end = data.indexOf(0)
  const bytes = end === -1 ? data : data.subarray(0, end)
  const decoded = decodeBytes(bytes)
  return fold(decoded.ok ? decoded.value.text : new TextDecoder('windows-1252').decode(bytes))
}

/** `2025:03:18 06:00:00` and `+01:00` → `2025-03-18T06:00:00+01:00`; a camera whose clock was never set says zeros. */
function dateOf(text: string, offset: string): string {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/u.exec(text)
  if (found === null || found[1] === '0000') return ''
  return `${found[1]}-${found[2]}-${found[3]}T${found[4]}${/^[+-]\d\d:\d\d$/u.test(offset) ? offset : ''}`
}
