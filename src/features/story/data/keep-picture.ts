import { recognisePicture } from '#lib/recognise-picture.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { DeskContext } from '#desk/context.ts'
import { keepOriginal } from '#desk/originals.ts'
import type { PictureProblem } from '../contract.ts'

const LARGEST_BYTES = 100 * 1024 * 1024

/** A picture is what begins like one, whatever its name says. */
export async function keepPicture(
  context: DeskContext,
  picture: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ readonly sha256: string }, PictureProblem>> {
  if (picture.bytes.length > LARGEST_BYTES) return fail('too_large')
  const mediaType = recognisePicture(picture.bytes)
  if (mediaType === null) return fail('not_a_picture')
  const sha256 = await keepOriginal(context, picture.bytes, { name: picture.name, mediaType })
  return ok({ sha256 })
}
