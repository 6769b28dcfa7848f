/** A picture whose structure cannot be followed to its end: nothing can be said of what is in it. */
export class BrokenPicture extends Error {}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Like `subarray`, but a range beyond the end is a broken picture. */
export function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (length < 0 || from + length > bytes.length) throw new BrokenPicture('cut off')
  return bytes.subarray(from, from + length)
}

/** Four letters that name a chunk, or fewer. */
export function letters(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...slice(bytes, from, length))
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
