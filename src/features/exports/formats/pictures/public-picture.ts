import { fail, ok, type Result } from '#lib/result.ts'
import { BrokenPicture } from './bytes.ts'
import { publicGif } from './gif.ts'
import { publicJpeg } from './jpeg.ts'
import { publicPng } from './png.ts'
import { publicWebp } from './webp.ts'

const STRIPPERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>>> = {
  'image/jpeg': publicJpeg,
  'image/png': publicPng,
  'image/gif': publicGif,
  'image/webp': publicWebp,
}

/**
 * The picture as it may leave the desk: the bytes of its pixels and colours untouched, without the place where it was taken, its
 * camera's owner and serial number, and the words of editors (Exif, XMP, IPTC, comments). What is published of a picture stands in
 * the text. A picture that cannot be followed to its end does not leave: it may hold anything.
 */
export function publicPicture(bytes: Uint8Array, mediaType: string): Result<Uint8Array<ArrayBuffer>, 'unreadable'> {
  const strip = STRIPPERS[mediaType]
  if (strip === undefined) return fail('unreadable')
  try {
    return ok(strip(bytes))
  } catch (error) {
    if (error instanceof BrokenPicture) return fail('unreadable')
    throw error
  }
}
