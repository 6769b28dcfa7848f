import { fail, ok, type Result } from '#lib/result.ts'
import type { DeskContext } from '#desk/context.ts'
import { keepOriginal } from '#desk/originals.ts'
import type { PictureProblem } from '../contract.ts'

const LARGEST_BYTES = 100 * 1024 * 1024

const SIGNATURES: readonly (readonly [mediaType: string, head: string])[] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF'],
]

/** A picture is what begins like one, whatever its name says. */
export async function keepPicture(
  context: DeskContext,
  picture: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ readonly sha256: string }, PictureProblem>> {
  if (picture.bytes.length > LARGEST_BYTES) return fail('too_large')
  const head = Buffer.from(picture.bytes.subarray(0, 12)).toString('latin1')
  const mediaType = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0]
  if (mediaType === undefined) return fail('not_a_picture')
  const sha256 = await keepOriginal(context, picture.bytes, { name: picture.name, mediaType })
  return ok({ sha256 })
}
