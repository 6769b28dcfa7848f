import { joinBytes, viewOf } from './bytes.ts'

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION = 0x0112
const SHORT = 3
const UPRIGHT = 1

/** How the picture is to be turned, 2 to 8, from a TIFF structure with or without "Exif" before it; 1 when it does not say. */
export function readOrientation(exif: Uint8Array): number {
  const view = viewOf(EXIF.every((byte, at) => exif[at] === byte) ? exif.subarray(EXIF.length) : exif)
  if (view.byteLength < 8) return UPRIGHT
  const isLittle = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > view.byteLength) return UPRIGHT
  for (let index = 0; index < view.getUint16(directory, isLittle); index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > view.byteLength) return UPRIGHT
    if (view.getUint16(entry, isLittle) === ORIENTATION && view.getUint16(entry + 2, isLittle) === SHORT) {
      return checked(view.getUint16(entry + 8, isLittle))
    }
  }
  return UPRIGHT
}

function checked(orientation: number): number {
  return orientation >= 2 && orientation <= 8 ? orientation : UPRIGHT
}

/** A TIFF structure that says how to turn the picture and nothing else; null when it stands upright. */
export function writeOrientation(orientation: number): Uint8Array | null {
  if (orientation === UPRIGHT) return null
  const bytes = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0)
  return joinBytes([bytes, new Uint8Array(4)])
}

export function withExifMark(tiff: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.from(EXIF), tiff])
}
